import ArgumentParser

/// A command with the options that every command takes.
protocol GlobalCommand: AsyncParsableCommand {
  var global: GlobalOptions { get }
}

/// A command that asks the daemon.
protocol ClientCommand: GlobalCommand {
  /// What can be found wrong, or must be asked, before the daemon is.
  func prepare(in surroundings: Surroundings) throws
  func run(in session: Session) async throws
}

extension ClientCommand {
  func prepare(in surroundings: Surroundings) throws {}

  mutating func run() async throws {
    try prepare(in: Surroundings.current)
    try await Session.with(global) { session in try await run(in: session) }
  }
}
