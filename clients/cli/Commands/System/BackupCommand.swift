import ArgumentParser
import CwlinkAPI
import LocalRPC

struct BackupCommand: ClientCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Write a backup of the daemon's database to a file, while the daemon works.",
    discussion: """
      The file is private (mode 0600) and replaces an earlier one once it is complete. Restore it with cwlinkd restore. Without --with-key, the \
      secrets in it can be read only with the master key from elsewhere; otherwise they must be entered again after a restore.

      The passphrase is never an argument: other users of this machine can read arguments, and shells record them. With --with-key and without \
      --passphrase-file, $CWLINK_BACKUP_PASSPHRASE is used; on a terminal, the command prompts twice without echo.
      """)

  static let fields = FieldNames(BackupRequest.self, ["with_key": "--with-key", "passphrase": "--passphrase-file"])

  @Argument(help: "The file; - for standard output.", completion: .file())
  var file: String

  @Flag(help: "Include the master key, encrypted with a passphrase of at least 12 characters.")
  var withKey = false

  @Option(help: ArgumentHelp("A file with the passphrase; - for standard input.", valueName: "file"), completion: .file())
  var passphraseFile: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if file.isEmpty { throw ValidationError("<file> must not be empty.") }
    if passphraseFile != nil && !withKey { throw ValidationError("--passphrase-file requires --with-key.") }
    if file == "-" && global.json { throw ValidationError("--json excludes the file -.") }
  }

  func run(in session: Session) async throws {
    let context = session.context
    let isOutput = file == "-"
    guard !isOutput || !context.outputIsTerminal else {
      throw CommandError(.usage, "a backup is not text; name a file, or redirect standard output")
    }
    let request = BackupRequest(withKey: withKey, passphrase: withKey ? try passphrase(in: context) : "")
    let target = isOutput ? nil : try FileReplacement(file, mode: 0o600)
    let progress = ProgressLine(context)
    var (received, summary): (Int64, BackupSummary?) = (0, nil)
    for try await part in try await session.system.backup(request, session.openEndedCall) {
      summary = part.summary
      guard !part.data.isEmpty else { continue }
      if let target { try target.write(part.data) } else { try context.output.write(part.data) }
      received += Int64(part.data.count)
      try progress.show("\(received / 1024) KiB received")
    }
    try progress.end()
    guard let summary, summary.size == received else {
      throw RPCStatus(.unavailable, "the stream ended early, before the backup was complete; run the command again")
    }
    try target?.commit()
    if session.json { return try session.printJSON(summary) }
    let text = summary.facts(file: file).render(width: context.width, colored: isOutput ? false : context.colored)
    if isOutput { try session.note(text) } else { try session.print(text) }
  }

  /// Typed twice on a terminal: with a mistake in it the key would be lost.
  private func passphrase(in context: ProcessContext) throws -> String {
    let source = SecretSource.backup
    let first = try source.require(file: passphraseFile, in: context)
    guard source.isPrompted(file: passphraseFile, in: context) else { return first }
    guard try context.askHidden("The same passphrase again: ") == first else {
      throw CommandError(.refused, "the two passphrases differ", remedy: "run the command again")
    }
    return first
  }
}

extension BackupSummary {
  fileprivate func facts(file: String) -> Facts {
    var facts = Facts()
    facts.add("backup", "of \(LocalTime.text(time)), \(counted(size, "byte"))" + (file == "-" ? "" : " in \(file)"))
    facts.add("SHA-256", sha256)
    facts.add("content", "\(counted(tables, "table")), \(counted(rows, "row"))")
    if activityEntryID > 0 { facts.add("activity", "entry \(activityEntryID), hash \(activityHash)") }
    facts.add(
      "master key",
      withKey
        ? "included; keep the passphrase, without which it cannot be read"
        : "not included: secrets must be entered again after a restore without master.key")
    return facts
  }
}
