import ArgumentParser
import CwlinkAPI
import Escaping
import LocalRPC

extension ActivityCommand {
  struct Verify: ClientCommand {
    static let configuration = CommandConfiguration(
      .verify, abstract: "Check that no entry of the log was changed, removed or inserted.",
      discussion: """
        Each entry has a hash that covers its content and the hash of the entry before. The hash of the newest entry is shown: noted elsewhere \
        and given as --expect, it also shows whether the end of the log, or all of it, was written anew. Exits with 8 at a broken link.
        """)

    static let fields = FieldNames(VerifyActivityRequest.self, ["expected_hash": "--expect", "expected_entry_id": "--at"])

    @Option(help: ArgumentHelp("A hash that an entry of the log must have.", valueName: "hash"))
    var expect: String?

    @Option(help: ArgumentHelp("The ID of the entry that must have the expected hash. Default: any.", valueName: "id"))
    var at: Int64?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if at != nil && expect == nil { throw ValidationError("--at requires --expect.") }
      if let at, at < 1 { throw ValidationError("--at must be the ID of an entry.") }
    }

    func run(in session: Session) async throws {
      let progress = ProgressLine(session.context)
      var last: VerifyActivityProgress?
      let request = VerifyActivityRequest(expectedHash: expect ?? "", expectedEntryID: at ?? 0)
      for try await step in try await session.activity.verifyActivity(request, session.openEndedCall) {
        try progress.show("\(step.checked) of \(counted(step.total, "entry", "entries")) verified")
        last = step
      }
      try progress.end()
      guard let last, let verdict = last.verdict else {
        throw RPCStatus(.unavailable, "the stream ended early, before the log was verified; run the command again")
      }
      if session.json {
        try session.printJSON(last)
      } else {
        try session.print(verdict.lines(checked: last.checked, socketOption: session.socketOption).map(\.plain).joined(separator: "\n"))
      }
      if verdict.firstBreak != nil { try session.endWithProblems() }
    }
  }
}

extension ActivityVerdict {
  fileprivate func lines(checked: Int64, socketOption: String) -> [String] {
    var lines: [String] = []
    if unchained > 0 {
      lines.append("unverified: \(counted(unchained, "entry", "entries")) before entry \(firstEntryID), from before the log had hashes")
    }
    if let firstBreak { lines.append("broken:     \(firstBreak.message) (\(firstBreak.kind.label))") }
    guard headEntryID > 0 else { return lines.isEmpty ? ["the log has no entries"] : lines }
    lines.append("verified:   entries \(firstEntryID) to \(headEntryID)")
    lines.append("hash:       \(headHash)")
    if firstBreak == nil {
      lines.append("check later: cwlink activity verify --expect \(Shell.quoted(headHash)) --at \(headEntryID)\(socketOption)")
    }
    return lines
  }
}
