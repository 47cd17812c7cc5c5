import TestSupport
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Company names")
struct CompanyNameTests {
  @Test(
    "spellings of one name are the same name",
    arguments: [
      ("Alder Dental", "ALDER  DENTAL, Inc."), ("Alder Dental", "The Alder-Dental Company"), ("Müller GmbH & Co. KG", "Muller"),
      ("Smith & Sons Ltd", "smith and sons"), ("Ａｌｄｅｒ　株式会社", "alder"), ("株式会社青葉商事", "青葉商事㈱"), ("有限会社 光", "光"), ("S.A. Orange", "SA Orange"),
      ("Café Crème SARL", "sarl cafe creme"), ("O'Neil Motors", "ONeil Motors"), ("A B C Plumbing", "A.B.C. Plumbing LLC"),
      ("Łódź Foods", "lodz foods"), ("Straße AG", "Strasse"), ("Aktion A/S", "aktion"), ("ｶﾞｽ工業", "ガス工業"),
    ])
  func same(a: String, b: String) {
    #expect(CompanyName(a) == CompanyName(b), "\(CompanyName(a).normalized) | \(CompanyName(b).normalized)")
    #expect(CompanyName.score(CompanyName(a), CompanyName(b)) == 100)
  }

  @Test(
    "similar names are not the same name",
    arguments: [
      ("Alder Dental", "Alder Dentl"), ("ハス工業", "バス工業"), ("SAS Institute", "Institute"), ("Alder Dental", "Dental Alder"),
      ("Alder", "Alder Group"), ("Sun Rise", "Sunrise"), ("Inc", "LLC"), ("Company 1", "Company 2"), ("...", "!!!"), ("", ""),
    ])
  func different(a: String, b: String) {
    #expect(CompanyName.score(CompanyName(a), CompanyName(b)) < 100)
  }

  @Test("the score ranks reordered words over a typing error, a part of the name and another name")
  func order() {
    let alder = CompanyName("Alder Dental")
    let scores = ["Dental, Alder", "Aldr Dental", "Alder Dental Care of Ohio", "Birch Logistics"].map {
      CompanyName.score(alder, CompanyName($0))
    }
    #expect(scores == scores.sorted(by: >) && scores[0] == 99 && scores[1] >= 85 && scores[2] >= 50 && scores[3] < 40, "\(scores)")
  }

  @Test("a name that consists of legal forms keeps one word", arguments: ["Inc", "The Company", "The Limited", "株式会社", "Co. & Co."])
  func formsOnly(name: String) {
    #expect(!CompanyName(name).normalized.isEmpty)
  }

  @Test("generated: the score is symmetric, 0 to 100, and 100 exactly if the normalised names are equal; normalising is idempotent")
  func generated() {
    var random = SeededGenerator("company names")
    for _ in 0..<3000 {
      let name = random.companyName()
      let spelt = random.otherSpelling(of: name)
      #expect(CompanyName(name) == CompanyName(spelt), "\(name) | \(spelt)")
      let other = random.chance(2) ? random.companyName() : random.misspelling(of: name)
      let (a, b) = (CompanyName(spelt), CompanyName(other))
      let score = CompanyName.score(a, b)
      #expect(
        score == CompanyName.score(b, a) && (0...100).contains(score) && (score == 100) == (a == b && !a.normalized.isEmpty),
        "\(spelt) | \(other)")
      #expect(CompanyName(a.normalized) == a, "\(spelt)")
    }
  }

  @Test("generated: the index finds every equal name, and the right one of 4,000 for most misspelt names")
  func index() {
    var random = SeededGenerator("company name index")
    let names = (0..<4000).map { _ in random.companyName() }
    let index = CompanyNameIndex(names.map { CompanyName($0) })
    var found = 0
    for (position, name) in names.enumerated().prefix(1200) {
      #expect(index.candidates(for: CompanyName(random.otherSpelling(of: name))).contains(position))
      if index.candidates(for: CompanyName(random.misspelling(of: name))).contains(where: { names[$0] == name }) { found += 1 }
    }
    #expect(found >= 1100, "\(found) of 1200 misspelt names were found")
    #expect(index.candidates(for: CompanyName("")).isEmpty)
  }
}
