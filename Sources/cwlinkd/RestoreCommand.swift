import ArgumentParser
import Bridge
import BridgeCore
import BridgeDelivery
import BridgeSources
import CurlTransport
import Foundation
import Glibc
import ProcessSupport

/// `cwlinkd restore`: makes a state directory from a backup.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Restore a backup made by cwlink backup into a new state directory.",
    discussion: """
      Everything is compared with the backup's own record before it takes its place: the checksum, the structure of the database, the number of rows of each \
      table, and the chain of the activity log. If anything fails, nothing is left. The schedule and all deliveries of the restored daemon are \
      paused until: cwlink schedule resume. Run it as the daemon's user, or as root: root writes the files as the owner of an existing directory.
      """)

  @ParentCommand var daemon: Cwlinkd

  @Argument(help: "The backup; - for standard input.", completion: .file())
  var file: String

  @Option(help: ArgumentHelp("The new state directory; it must be missing or empty.", valueName: "directory"), completion: .directory)
  var into: String

  @Option(
    help: ArgumentHelp(
      "A file with the passphrase of the master key in the backup; - for standard input. Default: $CWLINK_BACKUP_PASSPHRASE.",
      valueName: "file"), completion: .file())
  var passphraseFile: String?

  @Flag(help: "Leave out the master key that the backup contains.")
  var withoutKey = false

  func validate() throws {
    if passphraseFile != nil && withoutKey { throw ValidationError("--passphrase-file and --without-key are mutually exclusive.") }
    if file == "-" && passphraseFile == "-" { throw ValidationError("The backup and the passphrase cannot both be standard input.") }
    if into.isEmpty { throw ValidationError("--into must not be empty.") }
  }

  func run() throws {
    try daemon.refuseOptions(of: "restore")
    var interruption: Interruption?
    do {
      let source = try open()
      defer { if source != STDIN_FILENO { close(source) } }
      let passphrase = try passphraseFile.map(PassphraseFile.init)
      // Until here a signal ends the program, also while it waits for a pipe's writer.
      let signals = Interruption()
      interruption = signals
      let secret = try passphrase?.read(signals) ?? variablePassphrase
      try ServiceUser.become(ownerOf: into)
      let restoration = Restoration(
        into: into, passphrase: secret, expectsKey: passphraseFile != nil, withoutKey: withoutKey, interruption: signals,
        at: SystemClock().now(), hasOtherSecrets: Source.hasSecrets
      ) { db, manifest in
        try SchedulePause.pauseRestored(db, since: manifest.time, backup: manifest.timeText)
        try KnownAdditionsStore.forgetAll(db)
      }
      try report(try restoration.run(from: source))
    } catch {
      // Whatever waited was interrupted too.
      let error = interruption?.signal == nil ? error : BackupError.interrupted
      StandardDescriptors.writeError("cwlinkd: \(ErrorText.of(error))\n")
      interruption?.finish()
      throw ExitCode(1)
    }
  }

  /// For a backup with a key, if there is one.
  private var variablePassphrase: Secret? {
    guard !withoutKey, let text = ProcessInfo.processInfo.environment[PassphraseFile.variable], !text.isEmpty else { return nil }
    return Secret(text)
  }

  private func open() throws -> Int32 {
    if file == "-" { return STDIN_FILENO }
    let descriptor = Glibc.open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw BackupError.unreadable("\(file): \(String(cString: strerror(errno)))") }
    return descriptor
  }

  private func report(_ outcome: Restoration.Outcome) throws {
    let manifest = outcome.manifest
    let log = manifest.activity.map { "the activity log is intact to entry \($0.id), hash \($0.hash)" } ?? "the activity log is empty"
    let key =
      if outcome.hasKey {
        "The master key was restored."
      } else if outcome.hasSecrets {
        "Secrets cannot be used until master.key is copied into it (mode 0600), or all secrets are entered again."
      } else {
        "It has no secrets; a new master key is created at the start."
      }
    try StandardDescriptors.writeOutput(
      """
      Restored \(into) from the backup of \(manifest.timeText), made by cwlink \(manifest.version):
      \(manifest.tables.count) tables with \(manifest.rows) rows; \(log).
      \(key)
      The schedule and all deliveries are paused. What the former daemon sent after the backup is unknown here: make sure that it does not
      run any more, start this one, compare (cwlink billing reconcile), then: cwlink schedule resume --skip-missed

      """)
  }
}
