import CwlinkAPI
import LocalRPC
import LocalRPCTestSupport
import Testing

@testable import cwlink

@Suite struct ReconcileCommandTests {
  private static let under = ReconciledLine(
    id: "alder/wfbs", customerID: "alder", customerName: "=Alder", productID: "wfbs", productName: "WFBS", period: "2026-11",
    vendor: VendorCharge(source: "lmpi", quantity: "12", amount: "24"), used: "12", connectwise: "10", agreementID: 201,
    agreementName: "Gold", additionID: 3001, unitPrice: "3.50", currency: "USD", amountAtStake: "7.00",
    findings: [
      LineFinding(kind: .under, message: "ConnectWise has 10, and 12 were used", amountAtStake: "7.00", remedy: "cwlink billing plan")
    ])
  private static let over = ReconciledLine(
    id: "birch/wfbs", customerID: "birch", productID: "wfbs", period: "2026-11", used: "5", connectwise: "6", invoiced: "6",
    currency: "USD", amountAtStake: "-3.50",
    findings: [LineFinding(kind: .over, message: "too much", amountAtStake: "-3.50", remedy: "cwlink billing plan")])
  private static let right = ReconciledLine(
    id: "cedar/wfbs", customerID: "cedar", productID: "wfbs", used: "3", connectwise: "3",
    findings: [LineFinding(kind: .right, message: "x")])

  private static func totals(_ right: Int32, _ wrong: Int32, remarks: [String] = []) -> ReconciliationTotals {
    ReconciliationTotals(
      period: "2026-11", lines: right + wrong, right: right, wrong: wrong,
      amounts: wrong > 0 ? [AmountAtStake(currency: "USD", under: "7.00", over: "3.50")] : [], remarks: remarks)
  }

  /// Answers in parts, as the daemon does.
  private static func daemon(
    _ lines: [ReconciledLine], _ totals: ReconciliationTotals?, _ work: (ScriptedDaemon) async throws -> Void
  ) async throws {
    let method = RPCMethodHandler.serverStreaming(ReconciliationServiceMethods.reconcile) { request, writer, _ in
      guard request == ReconcileRequest(period: "2026-11", customerIDs: ["alder"], productIDs: ["wfbs"]) || request == ReconcileRequest()
      else { throw RPCStatus(.invalidArgument, "\(request)") }
      try await writer.write(ReconcileResponse(done: 1, total: 1))
      for line in lines { try await writer.write(ReconcileResponse(lines: [line])) }
      if let totals { try await writer.write(ReconcileResponse(totals: totals)) }
    }
    try await ScriptedDaemon.with([ScriptedMethod("cwlink.v1.ReconciliationService", method)]) { try await work($0) }
  }

  @Test("The four figures are side by side with the money at stake, and what is wrong ends with its own status")
  func table() async throws {
    try await Self.daemon([Self.under, Self.over, Self.right], Self.totals(1, 2, remarks: ["1 customer of lmpi is not mapped"])) { daemon in
      let outcome = try await daemon.run(
        ["billing", "reconcile", "--period", "2026-11", "--customer", "alder", "--product", "wfbs"])
      #expect(outcome.status == .problems)
      for part in [
        "CONNECTWISE", "+7.00", "-3.50", "under: ConnectWise has 10, and 12 were used", "fix: cwlink billing plan",
        "2026-11: 3 lines, 1 right, 2 with findings", "at stake: 7.00 USD lost, 3.50 USD too much", "not billed: 1 customer of lmpi",
      ] { #expect(outcome.output.contains(part), "\(part) in \(outcome.output)") }
    }
    try await Self.daemon([Self.right], Self.totals(1, 0)) { daemon in
      let outcome = try await daemon.run(["billing", "reconcile"])
      #expect(outcome.status == .done)
    }
  }

  @Test("JSON is one object of all parts")
  func formats() async throws {
    try await Self.daemon([Self.under, Self.over], Self.totals(0, 2)) { daemon in
      let json = try await daemon.run(["billing", "reconcile", "--json"])
      #expect(json.status == .problems)
      #expect(try ReconcileResponse(json: json.output).lines == [Self.under, Self.over])
      for wrong in [["--csv", "-", "--json"], ["--html", "f", "--watch"], ["--interval", "60"], ["--watch", "--interval", "5"]] {
        await #expect(throws: (any Error).self) { try await daemon.run(["billing", "reconcile"] + wrong) }
      }
    }
  }

  @Test("A stream that ends without its totals is an error, not a good comparison")
  func cutOff() async throws {
    try await Self.daemon([Self.right], nil) { daemon in
      let outcome = try await daemon.run(["billing", "reconcile"])
      #expect(outcome.status != .done && outcome.diagnostics.contains("ended early"))
    }
  }

  @Test("Explain shows its paragraphs on one page, each beside its subject, and the same as JSON")
  func explain() async throws {
    let answer = LineExplanation(
      customerID: "alder", productID: "wfbs", period: "2026-11",
      paragraphs: [
        .init(subject: .count, sentences: ["12, from lmpi."]),
        .init(subject: .invoice, sentences: ["Invoice INV-1 took it.", "Quantity 12."]),
      ])
    let explain = Answer(ReconciliationServiceMethods.explainLine) { _ in answer }
    try await ScriptedDaemon.with([explain.entry]) { daemon in
      let outcome = try await daemon.run(["billing", "explain", "alder", "wfbs", "2026-11"])
      #expect(
        outcome.output == """
          alder/wfbs in 2026-11

          count        12, from lmpi.
          invoice      Invoice INV-1 took it.
                       Quantity 12.

          """)
      #expect(explain.requests == [ExplainLineRequest(customerID: "alder", productID: "wfbs", period: "2026-11")])
      let json = try await daemon.run(["billing", "explain", "alder", "wfbs", "2026-11", "--json"])
      #expect(try LineExplanation(json: json.output) == answer)
    }
  }
}
