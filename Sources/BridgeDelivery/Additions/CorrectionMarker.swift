package import BridgeCore

/// Identifies the addition that corrects a period that was invoiced. It is at the end of the addition's description, so that a correction is found again
/// after a crash, a lost answer or a restored database, and is never made twice (rules 27, 66).
package struct CorrectionMarker: Sendable, Hashable, Codable {
  /// What the addition bills. Raw values as in the API.
  package enum Part: Int, Sendable, Codable, CaseIterable {
    /// The difference between what was billed and what is to be billed.
    case difference = 1
    /// A credit for everything that was billed.
    case credit
    /// Everything that is to be billed, after the credit.
    case charge

    /// "difference", "credit", "charge".
    package var name: String { String(describing: self) }

    /// The last part of the id of a plan line: "correction", "credit", "charge".
    package var lineName: String { self == .difference ? "correction" : name }
  }

  package var period: Period
  package var customerID: String
  package var productID: String
  /// The target of a mapping; nil for a line without one.
  package var target: String?
  /// 1 for the first correction of the period, 2 for the next.
  package var number: Int
  package var part: Part

  package init(period: Period, customerID: String, productID: String, target: String? = nil, number: Int, part: Part) {
    self.period = period
    self.customerID = customerID
    self.productID = productID
    self.target = target
    self.number = number
    self.part = part
  }

  private static let opening = "[cwlink-correction "

  /// "[cwlink-correction 2026-10 alder/wfbs 1 difference]", with a target "alder/wfbs/branch"
  package var text: String {
    "\(Self.opening)\(period) \(customerID)/\(productID)\(target.map { "/" + $0 } ?? "") \(number) \(part.name)]"
  }

  /// The marker in the description of an addition; nil if it has none.
  package init?(in description: String?) {
    // Most descriptions have no bracket at all, and the search takes long.
    guard let description, description.utf8.contains(UInt8(ascii: "[")), let start = description.ranges(of: Self.opening).last?.upperBound,
      let end = description[start...].firstIndex(of: "]")
    else { return nil }
    let words = description[start..<end].split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 4, let period = Period(text: words[0]), let number = Int(words[2]), number > 0,
      let part = Part.allCases.first(where: { $0.name == words[3] })
    else { return nil }
    let ids = words[1].split(separator: "/", omittingEmptySubsequences: false)
    guard (2...3).contains(ids.count), ids.allSatisfy({ Identifier.isValid(String($0)) }) else { return nil }
    self.init(
      period: period, customerID: String(ids[0]), productID: String(ids[1]), target: ids.count == 3 ? String(ids[2]) : nil, number: number,
      part: part)
  }
}

extension AdditionRules.Current {
  /// Nil unless it corrects a period that was invoiced. Such an addition bills once, and is no part of a month's quantity.
  package var correction: CorrectionMarker? { CorrectionMarker(in: terms.description) }
}
