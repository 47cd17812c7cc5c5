import Testing

@testable import cwlink_sandbox

@Suite("The seeded data")
struct SeedTests {
  @Test("the same seed gives the same site; another seed changes only the generated part")
  func deterministic() {
    func rows(_ seed: UInt64) -> [[JSONObject]] {
      let state = Seed(seed: seed, today: TestSite.today, isEmpty: false).state()
      return [state[.companies].rows, state[.agreements].rows, state[.additions].rows, state[.catalog].rows]
    }
    let (first, again, other) = (rows(5), rows(5), rows(6))
    #expect(first == again)
    #expect(first != other)
    for (left, right) in zip(first, other) { #expect(left.filter(Self.isFixed) == right.filter(Self.isFixed)) }
    #expect(first[0].filter(Self.isFixed).count == 11 && first[1].filter(Self.isFixed).count == 16)
  }

  private static func isFixed(_ row: JSONObject) -> Bool {
    let id = row["id"]?.integer ?? 0
    return id < 100 || (200..<1000).contains(id) && row["startDate"] != nil || (3000..<4000).contains(id)
  }

  @Test("the generator is the published SplitMix64")
  func generator() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(
      [random.next(), random.next(), random.next()] == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test("company identifiers are unique, and all references exist")
  func references() {
    let state = Seed(seed: Generation.seed, today: TestSite.today, isEmpty: false).state()
    #expect(Set(state[.companies].rows.compactMap { $0["identifier"]?.text?.lowercased() }).count == state[.companies].count)
    for agreement in state[.agreements].rows {
      let company = agreement["company"]?.object?["id"]?.integer.flatMap { state[.companies][$0] }
      #expect(company?["identifier"] == agreement["company"]?.object?["identifier"])
    }
    for addition in state[.additions].rows {
      #expect(addition["agreementId"]?.integer.flatMap { state[.agreements][$0] } != nil)
      let item = addition["product"]?.object?["id"]?.integer.flatMap { state[.catalog][$0] }
      #expect(item != nil && item?["productClass"] != "Bundle")
    }
  }

  @Test("the documented companies exist")
  func fixed() async {
    let test = TestSite()
    func names(_ company: String) async -> [String] {
      await test.ask(
        .get, "/finance/agreements",
        query:
          "conditions=company/identifier%3D%22\(company)%22%20and%20type/name%3D%22Managed%20Service%22%20and%20agreementStatus%3D%22Active%22"
      )
      .rows.compactMap { $0["name"]?.text }
    }
    #expect(await names("AlderDental") == ["Managed Security"])
    #expect(await names("BirchLegal") == ["Managed Security East", "Managed Security West"])
    let gone = await test.ask(.get, "/company/companies", query: "conditions=identifier%3D%22gone%22").rows.first
    #expect(gone?["deletedFlag"] == true)
    let additions = await test.ask(.get, "/finance/agreements/{parentId}/additions", ["201"]).rows
    #expect(additions.map { $0["product"]?.object?["identifier"] } == ["TM-WFBS", "TM-TMES-STD"])
    #expect(additions.map { $0["quantity"] } == [10.0, 25.0] && additions.map { $0["unitPrice"] } == [3.5, 2.0])
    let doubled = await test.ask(.get, "/finance/agreements/{parentId}/additions", ["213"]).rows
    #expect(doubled.map { $0["product"]?.object?["identifier"] } == ["TM-WFBS", "TM-WFBS"])
  }

  @Test("only a management solution defines what is billed under FirHotel's agreement")
  func explainedBySolution() async {
    let agreement = await TestSite().ask(.get, "/finance/agreements/{id}", ["261"]).json.object
    #expect(agreement?["company"]?.object?["identifier"] == "FirHotel" && agreement?["type"]?.object?["name"] == "Security Subscription")
    #expect(await TestSite().ask(.get, "/finance/agreements/{parentId}/additions", ["261"]).rows.isEmpty)
    let products = await TestSite().ask(.get, "/company/managementItSolutions/{parentId}/managementProducts", ["1"]).rows
    #expect(products.map { $0.id(of: "agreementType") } == [1, 2, 7])
    for name in ["serverProduct", "workstationProduct", "spamStatsProduct"] { #expect(products.last?.id(of: name) != nil) }
  }

  @Test("every subtype and item of the Security board is in use on a closed ticket")
  func classes() {
    let state = Seed(seed: 1, today: TestSite.today, isEmpty: false).state()
    let tickets = state[.tickets].rows
    #expect(tickets.allSatisfy { $0["closedFlag"] == true && $0.id(of: "board") == 2 && $0.id(of: "company") == 2 })
    #expect(Set(tickets.compactMap { $0.id(of: "subType") }) == Set(state[.boardSubTypes].ids))
    #expect(Set(tickets.compactMap { $0.id(of: "item") }) == Set(state[.boardItems].ids))
    #expect(tickets.count == 5 && state[.boardSubTypes].count == 4 && state[.boardItems].count == 2)
    for ticket in tickets {
      // The seeded references are complete and consistent: an edit keeps them unchanged.
      var references = TicketReferences(row: ticket, old: nil, state: state)
      references.resolve()
      #expect(references.problems.isEmpty && references.row == ticket)
    }
  }

  @Test("most generated companies have a unique name, ignoring case, punctuation and legal form", arguments: [1, Generation.seed])
  func names(seed: UInt64) {
    let state = Seed(seed: seed, today: TestSite.today, isEmpty: false).state()
    let names = state[.companies].rows.filter { ($0["id"]?.integer ?? 0) >= 100 }.compactMap { row in
      row["name"]?.text?.lowercased().split { !$0.isLetter }.filter { !["inc", "ltd", "gmbh", "co", "group"].contains($0) }
        .joined(separator: " ")
    }
    #expect(names.count == 1200 && Set(names).count > 1140)
  }

  @Test("an empty site has setup tables only")
  func empty() {
    let state = Seed(seed: 1, today: TestSite.today, isEmpty: true).state()
    #expect(state[.companies].count + state[.agreements].count + state[.additions].count + state[.catalog].count == 0)
    #expect(state[.agreementTypes].count == 7 && state[.companyStatuses].count == 4)
    #expect(state[.boards].count == 3 && state[.priorities].count == 4 && state[.sources].count == 2 && state[.tickets].count == 0)
  }
}
