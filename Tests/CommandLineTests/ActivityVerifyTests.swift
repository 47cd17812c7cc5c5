import CwlinkAPI
import LocalRPC
import LocalRPCTestSupport
import Testing

@testable import cwlink

@Suite struct ActivityVerifyTests {
  private static let hash = String(repeating: "ab", count: 32)

  private static func daemon(_ verdict: ActivityVerdict?) -> ScriptedMethod {
    ScriptedMethod(
      "cwlink.v1.ActivityService",
      RPCMethodHandler.serverStreaming(ActivityServiceMethods.verifyActivity) { request, writer, _ in
        guard request == VerifyActivityRequest() || request == VerifyActivityRequest(expectedHash: hash, expectedEntryID: 7) else {
          throw RPCStatus(.invalidArgument, "\(request)")
        }
        try await writer.write(VerifyActivityProgress(checked: 5, total: 9))
        if let verdict { try await writer.write(VerifyActivityProgress(checked: 9, total: 9, verdict: verdict)) }
      })
  }

  @Test("An intact log shows the hash to note, and the command that checks it later")
  func intact() async throws {
    try await ScriptedDaemon.with([Self.daemon(ActivityVerdict(firstEntryID: 1, headEntryID: 9, headHash: Self.hash))]) { daemon in
      let shown = try await daemon.run(["activity", "verify"])
      #expect(shown.status == .done && shown.output.contains("verified:   entries 1 to 9\nhash:       \(Self.hash)\n"))
      #expect(shown.output.contains("cwlink activity verify --expect \(Self.hash) --at 9\n"))
      let json = try await daemon.run(["activity", "verify", "--expect", Self.hash, "--at", "7", "--json"])
      #expect(json.status == .done && json.output.contains(#""headEntryId":"9""#))
    }
  }

  @Test("A broken link is named, with exit code 8; a verification that ends early is an error")
  func broken() async throws {
    let verdict = ActivityVerdict(
      firstEntryID: 4, unchained: 3, headEntryID: 6, headHash: Self.hash,
      firstBreak: ActivityBreak(kind: .changed, entryID: 7, message: "entry 7 was changed"))
    try await ScriptedDaemon.with([Self.daemon(verdict)]) { daemon in
      let shown = try await daemon.run(["activity", "verify"])
      #expect(shown.status == .problems && shown.output.contains("broken:     entry 7 was changed"))
      #expect(shown.output.contains("unverified: 3 entries before entry 4") && !shown.output.contains("check later"))
      #expect(try await daemon.run(["activity", "verify", "--json"]).status == .problems)
    }
    try await ScriptedDaemon.with([Self.daemon(nil)]) { daemon in
      let ended = try await daemon.run(["activity", "verify"])
      #expect(ended.status == .unavailable)
    }
    await #expect(throws: (any Error).self) { try await run(["activity", "verify", "--at", "3"]) }
  }
}
