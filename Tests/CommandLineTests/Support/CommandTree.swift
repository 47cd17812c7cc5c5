import ArgumentParser
import Foundation
import Testing

@testable import cwlink

/// A leaf of the command tree: its type, and its options and arguments as the real parser declares them.
struct LeafCommand: CustomTestStringConvertible, Sendable {
  /// "customers set", without "cwlink".
  var path: [String]
  var type: any GlobalCommand.Type
  var info: CommandInfo

  var name: String { path.joined(separator: " ") }
  var testDescription: String { name }

  /// Nil for the commands without a verb: status, doctor, rpc.
  var verb: Verb? { path.count > 1 ? path.last.flatMap(Verb.init(rawValue:)) : nil }

  /// The names as users type them: "--company", "<customer>".
  var names: Set<String> {
    Set(
      (info.arguments ?? []).flatMap { argument in
        argument.kind == "positional"
          ? ["<\(argument.valueName ?? "")>"] : (argument.names ?? []).filter { $0.kind == "long" }.map { "--" + $0.name }
      })
  }

  static let all: [LeafCommand] = {
    do { return try leaves(of: Cwlink.self, CommandInfo.tree(), []) } catch {
      preconditionFailure("the command tree cannot be read: \(error)")
    }
  }()

  private static func leaves(of type: any ParsableCommand.Type, _ info: CommandInfo, _ path: [String]) throws -> [LeafCommand] {
    if let leaf = type as? any GlobalCommand.Type { return [LeafCommand(path: path, type: leaf, info: info)] }
    return try type.configuration.subcommands.flatMap { subcommand in
      let name = try #require(subcommand.configuration.commandName)
      let subinfo = try #require(info.subcommands?.first { $0.commandName == name })
      return try leaves(of: subcommand, subinfo, path + [name])
    }
  }
}

/// The part of the argument parser's own dump that the tests read.
struct CommandInfo: Decodable, Sendable {
  var commandName: String
  var abstract: String?
  var subcommands: [CommandInfo]?
  var arguments: [Argument]?

  struct Argument: Decodable, Sendable {
    var kind: String
    var names: [Name]?
    var valueName: String?
    var abstract: String?
  }

  struct Name: Decodable, Sendable {
    var kind: String
    var name: String
  }

  static func tree() throws -> CommandInfo {
    struct Tool: Decodable { var command: CommandInfo }
    do {
      _ = try Cwlink.parseAsRoot(["--experimental-dump-help"])
      throw CommandError(.refused, "no dump")
    } catch {
      return try JSONDecoder().decode(Tool.self, from: Data(Cwlink.message(for: error).utf8)).command
    }
  }
}
