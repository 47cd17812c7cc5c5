import ArgumentParser
import CwlinkAPI
import LocalRPC
import LocalRPCTestSupport
import Testing

@testable import cwlink

@Suite("Contract terms on the command line") struct ContractsCommandTests {
  private let update = Answer(ContractServiceMethods.updateContractTerms) { request in
    var terms = request.contractTerms ?? ContractTerms()
    terms.effective = [
      ContractTerm(name: "minimum", value: terms.minimum, level: .customer), ContractTerm(name: "cap", level: .default),
    ]
    return terms
  }

  @Test("every term is sent as it is written, with the fields that change")
  func set() async throws {
    try await ScriptedDaemon.with([update.entry]) { daemon in
      let outcome = try await daemon.run([
        "contracts", "set", "wfbs", "--customer", "alder", "--minimum", "40", "--deduct", "2 shared mailboxes", "--deduct", "0.5 lab",
        "--license", "not-for-resale", "--override", "30", "--reason", "pilot phase", "--until", "2026-12-31", "--default", "cap",
      ])
      #expect(outcome.status == .done && outcome.output.contains("not set") && outcome.output.contains("40"), "\(outcome)")
      let request = try #require(update.requests.first)
      #expect(
        Set(request.updateMask?.paths ?? []) == ["minimum", "deductions", "license", "quantity_override", "cap"] && !request.validateOnly)
      let terms = try #require(request.contractTerms)
      #expect(terms.productID == "wfbs" && terms.customerID == "alder" && terms.cap.isEmpty && terms.license == .notForResale)
      #expect(
        terms.deductions?.items.map(\.quantity) == ["2", "0.5"] && terms.deductions?.items.map(\.reason) == ["shared mailboxes", "lab"])
      #expect(terms.quantityOverride == .init(quantity: "30", reason: "pilot phase", endDate: "2026-12-31"))
      _ = try await daemon.run(["contracts", "set", "wfbs", "--no-deductions", "--dry-run"])
      #expect(update.requests.last?.contractTerms?.deductions == .init() && update.requests.last?.validateOnly == true)
    }
  }

  @Test("a list shows what each level sets itself")
  func list() async throws {
    let list = Answer(ContractServiceMethods.listContractTerms) { _ in
      ListContractTermsResponse(contractTerms: [
        ContractTerms(
          productID: "wfbs", customerID: "alder",
          effective: [
            ContractTerm(name: "minimum", value: "40", level: .product), ContractTerm(name: "cap", value: "100", level: .customer),
          ])
      ])
    }
    try await ScriptedDaemon.with([list.entry]) { daemon in
      let outcome = try await daemon.run(["contracts", "list", "--product", "wfbs"])
      #expect(outcome.output.contains("cap 100") && !outcome.output.contains("minimum"), "\(outcome)")
    }
  }

  @Test(
    "what contradicts itself, or is incomplete, is a usage error that says why",
    arguments: [
      (["--override", "30"], "required together"), (["--until", "2026-12-31"], "required together"),
      (["--deduct", "2 a", "--no-deductions"], "mutually exclusive"), (["--minimum", "4", "--default", "minimum"], "--default"),
      ([], "Nothing to change"), (["--minimum", ""], "--default minimum"), (["--deduct", "shared mailboxes"], "a quantity and a reason"),
      (["--deduct", "2"], "a quantity and a reason"), (["--license", "free"], "not-for-resale"),
    ])
  func wrong(options: [String], expected: String) {
    let error = #expect(throws: (any Error).self) { try Cwlink.parseAsRoot(["contracts", "set", "wfbs"] + options) }
    #expect(error.map { Cwlink.fullMessage(for: $0).contains(expected) } == true)
  }
}
