import ArgumentParser

/// A command that does something, with the options that every command takes.
protocol GlobalCommand: AsyncParsableCommand {
  var global: GlobalOptions { get }
  /// The request fields that the command's options and arguments fill.
  static var fields: FieldNames { get }
}

extension GlobalCommand {
  static var fields: FieldNames { FieldNames() }
}

/// A command that calls the daemon.
protocol ClientCommand: GlobalCommand {
  var isDryRun: Bool { get }
  /// Checks what depends on the process, such as a terminal to ask on, before the daemon is called. What the command line alone decides is
  /// checked in `validate()`.
  func prepare(in context: ProcessContext) throws
  func run(in session: Session) async throws
}

extension ClientCommand {
  var isDryRun: Bool { false }

  func prepare(in context: ProcessContext) throws {}

  mutating func run() async throws { try await call() }

  /// Whether long output is shown page by page: where a command only reads and ends by itself.
  var isPaged: Bool {
    switch Self.configuration.commandName.flatMap(Verb.init(rawValue:)) {
    case .show, .list, .preview, .history, .unmapped, .reconcile, .explain, .plan: true
    default: Self.self == DoctorCommand.self
    }
  }

  /// Runs the command with a connection to the daemon.
  func call() async throws {
    var context = ProcessContext.current
    try prepare(in: context)
    if isPaged, !global.json, !global.noPager { context = context.paged }
    do {
      try await ProcessContext.$current.withValue(context) {
        try await Session.with(global, dryRun: isDryRun) { session in try await run(in: session) }
      }
      try context.endPages()
    } catch {
      try context.endPages()
      if isDryRun, error is ExitCode { try context.note(ChangeOptions.dryRunNote) }
      throw error
    }
    if isDryRun { try context.note(ChangeOptions.dryRunNote) }
  }
}

/// A command that changes something, here or in ConnectWise.
protocol ChangingCommand: ClientCommand {
  var change: ChangeOptions { get }
}

extension ChangingCommand {
  var global: GlobalOptions { change.global }
  var isDryRun: Bool { change.dryRun }
}
