import Testing

@testable import cwlink_sandbox

@Suite("The seeded data")
struct SeedTests {
  @Test("the same seed gives the same site, another seed another one with the same fixed part")
  func deterministic() {
    func rows(_ seed: UInt64) -> [[JSONObject]] {
      let state = Seed(seed: seed, today: TestSite.today, isEmpty: false).state()
      return [state[.companies].rows, state[.agreements].rows, state[.additions].rows, state[.catalog].rows]
    }
    let (first, again, other) = (rows(5), rows(5), rows(6))
    #expect(first == again)
    #expect(first != other)
    for (left, right) in zip(first, other) { #expect(left.filter(Self.isFixed) == right.filter(Self.isFixed)) }
    #expect(first[0].filter(Self.isFixed).count == 10 && first[1].filter(Self.isFixed).count == 15)
  }

  private static func isFixed(_ row: JSONObject) -> Bool {
    let id = row["id"]?.integer ?? 0
    return id < 100 || (200..<1000).contains(id) && row["startDate"] != nil || (3000..<4000).contains(id)
  }

  @Test("the generator is SplitMix64 as published")
  func generator() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(
      [random.next(), random.next(), random.next()] == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test("company identifiers are unique, and what refers to a row refers to one that exists")
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

  @Test("the companies that others build on are as promised")
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

  @Test("an empty site has types and statuses and nothing else")
  func empty() {
    let state = Seed(seed: 1, today: TestSite.today, isEmpty: true).state()
    #expect(state[.companies].count + state[.agreements].count + state[.additions].count + state[.catalog].count == 0)
    #expect(state[.agreementTypes].count == 6 && state[.companyStatuses].count == 4)
  }
}
