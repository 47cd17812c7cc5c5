import TestSupport

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

extension SeededGenerator {
  private static let syllables = [
    "al", "ber", "cor", "da", "el", "fin", "gar", "ho", "is", "ju", "kel", "lor", "mi", "nor", "os", "pra", "quil", "ra",
  ]
  private static let trades = ["Dental", "Logistics", "Bakery", "Law", "Motors", "Clinic", "Design", "Foods", "Energy", "Media"]
  private static let japanese = ["山田", "東京", "青葉", "光", "商事", "工業", "電機", "ハス", "バス"]

  /// One to three words, mostly Latin.
  mutating func companyName() -> String {
    if chance(8) { return (0..<Int.random(in: 2...4, using: &self)).map { _ in pick(Self.japanese) }.joined() }
    let words = (0..<Int.random(in: 1...2, using: &self)).map { _ in
      (0..<Int.random(in: 2...4, using: &self)).map { _ in pick(Self.syllables) }.joined().capitalizedFirst
    }
    return (words + (chance(2) ? [pick(Self.trades)] : [])).joined(separator: " ")
  }

  /// The same name as spelt in another system.
  mutating func otherSpelling(of name: String) -> String {
    var text = name
    if name.unicodeScalars.allSatisfy(\.isASCII) {
      switch Int.random(in: 0..<5, using: &self) {
      case 0: text = text.uppercased()
      case 1: text = text.lowercased()
      case 2: text = String(text.unicodeScalars.map { $0 == " " ? "　" : Character(Unicode.Scalar($0.value + 0xFEE0) ?? $0) })
      case 3: text = text.replacing("o", with: "ö").replacing("e", with: "é").replacing("a", with: "å")
      default: text = text.replacing(" ", with: pick([" - ", "  ", ", ", "\u{A0}", "/"]))
      }
      if chance(2) { text += pick([" Inc", ", Inc.", " LLC", " GmbH", " S.A.", " K.K.", " & Co. KG", " Pty Ltd", " (Ltd.)", " s.r.o."]) }
      if chance(3) { text = pick(["The ", "THE "]) + text }
    } else if chance(2) {
      text = chance(2) ? pick(["株式会社", "㈱", "有限会社 "]) + text : text + pick(["株式会社", "（株）", " 合同会社"])
    }
    return text
  }

  /// The name with one letter replaced, missing or doubled.
  mutating func misspelling(of name: String) -> String {
    var letters = Array(name)
    let place = Int.random(in: 0..<letters.count, using: &self)
    switch Int.random(in: 0..<3, using: &self) {
    case 0: letters[place] = "x"
    case 1 where letters.count > 3: letters.remove(at: place)
    default: letters.insert(letters[place], at: place)
    }
    return String(letters)
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Customer {
  static func sample(_ id: String, _ name: String? = nil, company: String = "", number: Int? = nil) -> Customer {
    let never = Instant(milliseconds: 0)
    var customer = Customer(
      id: id, displayName: name ?? id, enabled: false, companyIdentifier: company, billedProductIDs: [], mailRecipients: [],
      createTime: never, updateTime: never)
    customer.companyID = number
    return customer
  }
}

extension Company {
  static func sample(_ id: Int, _ name: String, identifier: String? = nil, deleted: Bool = false, inactive: Bool = false) -> Company {
    Company(
      id: id, identifier: identifier ?? "company\(id)", name: name, status: inactive ? "Inactive" : "Active", deleted: deleted,
      inactive: inactive)
  }
}
