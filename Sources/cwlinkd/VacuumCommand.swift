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
      The disk needs room for a second copy of the database. The daemon's option --state names the state directory. Only with --config or $CWLINK_CONFIG, \
      which name the daemon's configuration, something is removed: its retention says what.
      """)

  @ParentCommand var daemon: Cwlinkd

  @Flag(help: "Remove what is past its retention although a gap in the activity log casts doubt on the clock of this machine.")
  var trustClock = false

  func run() async throws {
    try daemon.refuseOptions(of: "vacuum", except: ["--state", "--config"])
    let environment = ProcessInfo.processInfo.environment
    do {
      // The defaults may be shorter than what the daemon's configuration keeps.
      let path = [daemon.config, environment["CWLINK_CONFIG"]].compactMap(\.self).first { !$0.isEmpty }
      let retention = try path.map { try DaemonConfiguration.load(path: $0).retention }
      try await vacuum(try Cwlinkd.stateDirectory(daemon.state, environment), retention)
    } catch {
      StandardDescriptors.writeError("cwlinkd: \(ErrorText.of(error))\n")
      throw ExitCode(1)
    }
  }

  /// Without `periods`, nothing is removed.
  private func vacuum(_ directory: String, _ periods: RetentionPeriods?) async throws {
    try ServiceUser.become(ownerOf: directory)
    // A directory that was mistyped is not made a state directory.
    guard FileManager.default.fileExists(atPath: directory + "/cwlink.db") else { throw VacuumError.noDatabase(directory) }
    let lock = try StateLock(directory: directory)
    defer { withExtendedLifetime(lock) {} }
    let store = try Store(directory: directory)
    let before = store.fileSizes
    try store.requireRoomForVacuum()
    try await remove(from: store, periods)
    try store.vacuum()
    guard try store.close() else { throw VacuumError.inUse(directory) }
    try StandardDescriptors.writeOutput("\(before.database + before.log) bytes before, \(store.fileSizes.database) bytes now.\n")
  }

  private func remove(from store: Store, _ periods: RetentionPeriods?) async throws {
    guard let periods else {
      return try StandardDescriptors.writeOutput(
        "Nothing was removed: name the daemon's configuration, which has the retention, with --config or CWLINK_CONFIG.\n")
    }
    let retention = Retention(store: store, clock: SystemClock(), rules: RetentionRule.all(periods))
    if !trustClock, let doubt = try await retention.doubt() {
      return try StandardDescriptors.writeOutput(
        "Nothing was removed: \(doubt). If the clock is right, run the command again with --trust-clock.\n")
    }
    for (name, count) in try await retention.run() { try StandardDescriptors.writeOutput("Removed: \(count) \(name)\n") }
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
