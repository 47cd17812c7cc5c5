import ArgumentParser
import BridgeCore
import Foundation
import ProcessSupport

/// `cwlinkd vacuum`: makes the database as small as its content.
struct VacuumCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vacuum", abstract: "Remove what is past its retention, and return the free room in the database to the disk.",
    discussion: """
      The daemon must be stopped; it removes what is past its retention itself, once a day, but keeps the room for later. Run it as the daemon's user or as root. \
      The disk needs room for a second copy of the database. The daemon's options --state and --config name the state directory and the configuration \
      with the retention.
      """)

  @ParentCommand var daemon: Cwlinkd

  func run() async throws {
    try daemon.refuseOptions(of: "vacuum", except: ["--state", "--config"])
    let environment = ProcessInfo.processInfo.environment
    do {
      let configuration = try DaemonConfiguration.load(path: daemon.config ?? environment["CWLINK_CONFIG"])
      try await vacuum(try Cwlinkd.stateDirectory(daemon.state, environment), configuration.retention)
    } catch {
      StandardDescriptors.writeError("cwlinkd: \(ErrorText.of(error))\n")
      throw ExitCode(1)
    }
  }

  private func vacuum(_ directory: String, _ periods: RetentionPeriods) async throws {
    try ServiceUser.become(ownerOf: directory)
    // A directory that was mistyped is not made a state directory.
    guard FileManager.default.fileExists(atPath: directory + "/cwlink.db") else { throw VacuumError.noDatabase(directory) }
    let lock = try StateLock(directory: directory)
    defer { withExtendedLifetime(lock) {} }
    let store = try Store(directory: directory)
    let before = store.fileSizes
    let removed = try await Retention(store: store, clock: SystemClock(), rules: RetentionRule.all(periods)).run()
    try store.vacuum()
    guard try store.close() else { throw VacuumError.inUse(directory) }
    for (name, count) in removed { try StandardDescriptors.writeOutput("Removed: \(count) \(name)\n") }
    try StandardDescriptors.writeOutput("\(before.database + before.log) bytes before, \(store.fileSizes.database) bytes now.\n")
  }
}

private enum VacuumError: Error, CustomStringConvertible {
  case noDatabase(String)
  case inUse(String)

  var description: String {
    switch self {
    case .noDatabase(let directory): "\(directory) has no database; name the state directory with --state"
    case .inUse(let directory): "another process reads the database in \(directory); stop it first"
    }
  }
}
