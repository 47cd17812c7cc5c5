import ArgumentParser

/// The option of every command that removes something.
struct ConfirmOption: ParsableArguments {
  @Flag(help: "Do not prompt.")
  var yes = false
}

/// A command that removes something. It prompts on a terminal, and needs --yes elsewhere.
protocol RemovingCommand: ChangingCommand {
  var confirmation: ConfirmOption { get }
}

extension RemovingCommand {
  func validate() throws { try requireOneMode() }

  func requireOneMode() throws {
    if change.dryRun && confirmation.yes { throw ValidationError("--dry-run excludes --yes.") }
  }

  func prepare(in context: ProcessContext) throws {
    guard confirmation.yes || change.dryRun || context.inputIsTerminal else {
      throw CommandError(
        .usage, "this removes something: confirm on a terminal, or specify --yes",
        remedy: "see what it would do (--dry-run), then specify --yes")
    }
  }

  /// Asks, after `lines` that say what goes with it; throws unless the answer is yes.
  func confirm(_ question: String, _ lines: [String] = [], in session: Session) throws {
    guard !confirmation.yes && !change.dryRun else { return }
    for line in lines { try session.note(line.plain) }
    guard try session.context.confirm(question.plain) else { throw CommandError(.refused, "not confirmed; nothing was changed") }
  }
}
