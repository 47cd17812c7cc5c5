import ArgumentParser

/// The option of every command that prompts.
struct ConfirmOption: ParsableArguments {
  @Flag(help: "Do not prompt.")
  var yes = false
}

/// A command that prompts on a terminal, and needs --yes elsewhere.
protocol ConfirmingCommand: ChangingCommand {
  var confirmation: ConfirmOption { get }
  /// What needs the confirmation: "applying a plan changes what is billed".
  var consequence: String { get }
  /// How to see beforehand what would be done.
  var review: String { get }
}

extension ConfirmingCommand {
  /// Whether the command prompts.
  var isAsking: Bool { !confirmation.yes && !change.dryRun }

  func validate() throws { try requireOneMode() }

  func requireOneMode() throws {
    if change.dryRun && confirmation.yes { throw ValidationError("--dry-run excludes --yes.") }
  }

  func prepare(in context: ProcessContext) throws {
    guard !isAsking || context.inputIsTerminal else {
      throw CommandError(
        .usage, "\(consequence): confirm on a terminal, or specify --yes", remedy: "\(review), then specify --yes")
    }
  }

  /// Asks, after `lines` that say what would be done; throws unless the answer is yes.
  func requireConfirmation(_ question: String, _ lines: [String] = [], in session: Session) throws {
    guard isAsking else { return }
    for line in lines { try session.note(line.plain) }
    guard try session.context.confirm(question.plain) else { throw CommandError(.refused, "not confirmed; nothing was changed") }
  }
}

extension ProcessContext {
  /// A table of what would be done, for a prompt.
  func lines<Item: Listable>(of items: [Item]) -> [String] {
    items.isEmpty
      ? [] : Table(items).render(width: width, colored: false).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

/// A command that removes something.
protocol RemovingCommand: ConfirmingCommand {}

extension RemovingCommand {
  var consequence: String { "this removes something" }
  var review: String { "see what it would do (--dry-run)" }
}
