import ArgumentParser
import CwlinkAPI
import LocalRPC
import LocalRPCTestSupport
import Testing

@testable import cwlink

@Suite("Targets on the command line") struct TargetsCommandTests {
  private let update = Answer(TargetServiceMethods.updateTargetMapping) { $0.targetMapping ?? TargetMapping() }

  @Test("a split is sent as it is written, and shown target by target")
  func split() async throws {
    try await ScriptedDaemon.with([update.entry]) { daemon in
      let outcome = try await daemon.run([
        "targets", "set", "sites", "--kind", "split", "--customer", "alder", "--product", "wfbs", "--target",
        "id=branch,agreement=202,percent=40", "--target", "id=berlin,site=Berlin 2,catalog=TM-WFBS", "--target", "id=rest,remainder",
      ])
      #expect(outcome.status == .done, "\(outcome)")
      let request = try #require(update.requests.first)
      #expect(request.allowMissing && !request.force && !request.validateOnly)
      #expect(
        request.targetMapping?.targets == [
          Target(id: "branch", agreementID: 202, share: .percent, percent: "40"),
          Target(id: "berlin", catalogIdentifier: "TM-WFBS", share: .site, site: "Berlin 2"), Target(id: "rest", share: .remainder),
        ])
      for text in ["40 % as the product's catalog product on agreement (#202)", "the site Berlin 2 as TM-WFBS", "the remainder"] {
        #expect(outcome.output.contains(text), "\(outcome.output)")
      }
    }
  }

  @Test("a sum takes several products after one option")
  func sum() async throws {
    try await ScriptedDaemon.with([update.entry]) { daemon in
      let outcome = try await daemon.run([
        "targets", "set", "suite", "--kind", "sum", "--product", "wfbs", "tmes-standard", "--target", "catalog=TM-SUITE", "--dry-run",
      ])
      #expect(outcome.status == .done, "\(outcome)")
      #expect(update.requests.first?.targetMapping?.productIDs == ["wfbs", "tmes-standard"] && update.requests.first?.validateOnly == true)
    }
  }

  @Test(
    "a target that is not understood is a usage error that says why",
    arguments: [
      ("percent=40,remainder", "another share"), ("id=a,id=b", "twice"), ("agreement=x", "'x' is not the ID"), ("share=40", "'share=40'"),
      ("remainder=5", "'remainder=5'"), ("catalog=", "has no value"), ("", "not part of a target"),
    ])
  func wrong(text: String, expected: String) {
    let error = #expect(throws: ValidationError.self) { try TargetArgument.parse(text) }
    #expect(error?.message.contains(expected) == true, "\(error?.message ?? "")")
  }
}
