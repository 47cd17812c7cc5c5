import ArgumentParser

/// The options that may precede the noun, for completion scripts and for what they call. The program itself takes them off the line before the
/// parser reads it: see `CommandWords`.
struct CompletionRoot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cwlink", version: Cwlink.configuration.version, subcommands: Cwlink.configuration.subcommands)

  @Option(help: ArgumentHelp("The site whose daemon is called.", valueName: "name"), completion: .sites)
  var site: String?

  @OptionGroup var list: ListOptions

  @Flag(help: "Validate the request and show its result; change nothing.")
  var dryRun = false

  @OptionGroup var confirmation: ConfirmOption

  /// Whether a shell calls, or a script for one is wanted.
  static func isMeant(by arguments: [String]) -> Bool {
    arguments.first == "---completion" || arguments.first?.hasPrefix("--generate-completion-script") == true
  }

  /// The script, or the answers.
  static func text(for arguments: [String]) throws -> String {
    do { _ = try parseAsRoot(arguments) } catch {
      guard exitCode(for: error).isSuccess else { throw error }
      return fullMessage(for: error)
    }
    return ""
  }
}
