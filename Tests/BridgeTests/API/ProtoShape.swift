import Foundation

/// The fields that a request can contain, read from the proto files.
struct ProtoShape {
  struct Field: Sendable {
    /// "Count.quantity".
    var name: String
    var type: String
    var isRepeated: Bool
    /// Alone in a oneof: whether it is absent can be seen.
    var isPresence: Bool
  }

  /// Every field of every request message, and of the messages in it; sorted by name.
  let requestFields: [Field]

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: "proto/cwlink/v1")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).filter {
      $0.pathExtension == "proto"
    }
    var messages: [String: [Field]] = [:]
    for file in files { try Self.read(String(contentsOf: file, encoding: .utf8), into: &messages) }
    var found: [String: Field] = [:]
    var pending = messages.keys.filter { $0.hasSuffix("Request") }
    var seen = Set(pending)
    while let message = pending.popLast() {
      for field in messages[message] ?? [] {
        found[field.name] = field
        let next = field.type.split(separator: ".").last.map(String.init) ?? ""
        if messages[next] != nil, seen.insert(next).inserted { pending.append(next) }
      }
    }
    requestFields = found.values.sorted { $0.name < $1.name }
  }

  private static func read(_ text: String, into messages: inout [String: [Field]]) throws {
    /// The open blocks: a message's name, or empty for others.
    var open: [String] = []
    let field = /(?<repeated>repeated )?(?<type>[A-Za-z0-9_.]+) (?<name>[a-z0-9_]+) = [0-9]+/
    for line in text.split(separator: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) where !line.hasPrefix("//") {
      if let match = line.firstMatch(of: /^message ([A-Za-z]+) \{/) {
        open.append(String(match.1))
        messages[String(match.1), default: []] += []
        if line.hasSuffix("}") { open.removeLast() }
      } else if line.hasPrefix("}") {
        _ = open.popLast()
      } else if line.hasSuffix("{") {
        // A oneof of several members belongs to its message.
        open.append(line.hasPrefix("oneof ") ? open.last ?? "" : "")
      } else if let message = open.last, !message.isEmpty, let match = try field.firstMatch(in: line) {
        messages[message, default: []].append(
          Field(
            name: "\(message).\(match.name)", type: String(match.type), isRepeated: match.repeated != nil,
            isPresence: line.hasPrefix("oneof ")))
      }
    }
  }
}
