import BridgeCore
import BridgeDelivery
import ExactDecimal
import Foundation

/// Compares the additions of an agreement with what is expected (rule 79). Pure: the same input gives the same result.
enum DriftRules {
  struct Input: Sendable {
    var expected: [ExpectedAddition]
    var found: [AdditionRules.Current]
    /// The catalog products that are billed; others are only remembered.
    var catalogItemIDs: Set<Int>
    /// Whether the agreement was never compared, so that what is there is taken as it is.
    var isFirst: Bool
    /// The quantities that runs billed last, by addition id, for a first comparison.
    var billed: [Int: ExactDecimal] = [:]
    /// Before the request that read them was sent.
    var readTime: Instant
    var today: Day
  }

  struct Difference: Sendable, Equatable {
    var kind: DriftFinding.Kind
    var additionID: Int
    var expected: String
    var found: String

    /// "the addition #31 has the unit price 6.00 instead of 5.00"
    var message: String {
      let name = "the addition #\(additionID)"
      return switch kind {
      case .quantity: "\(name) has the quantity \(found) instead of \(expected)"
      case .unitPrice: "\(name) has the unit price \(found) instead of \(expected)"
      case .unitCost: "\(name) has the unit cost \(found) instead of \(expected)"
      case .cancelled: "\(name) is \(found) instead of \(expected)"
      case .deleted: "\(name) (\(expected)) no longer exists"
      case .added: "\(name) (\(found)) was created by somebody else"
      case .terms: "\(name) has \(found) instead of \(expected)"
      }
    }
  }

  struct Result: Sendable, Equatable {
    var differences: [Difference] = []
    /// What is expected from now on.
    var adopted: [AdditionRules.Current] = []
    /// Additions that are no longer expected.
    var dropped: [Int] = []
    /// Additions of which the read says nothing, because they were written or accepted after it.
    var undecided: Set<Int> = []
  }

  static func compare(_ input: Input) -> Result {
    var result = Result()
    let expected = Dictionary(input.expected.map { ($0.addition.id, $0) }, uniquingKeysWith: { first, _ in first })
    let found = Dictionary(input.found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (id, known) in expected.sorted(by: { $0.key < $1.key }) {
      let isBilled = input.catalogItemIDs.contains(known.addition.catalogItemID)
      guard let present = found[id] else {
        let hasEnded = known.addition.cancelledDay.map { $0 <= input.today } ?? false
        if known.time > input.readTime {
          result.undecided.insert(id)
        } else if isBilled && !hasEnded {
          result.differences.append(
            Difference(kind: .deleted, additionID: id, expected: known.addition.quantityText, found: ""))
        } else {
          result.dropped.append(id)
        }
        continue
      }
      let differences = differences(known.addition, present)
      if differences.isEmpty { continue }
      if known.time > input.readTime {
        result.undecided.insert(id)
      } else if isBilled || input.catalogItemIDs.contains(present.catalogItemID) {
        result.differences += differences
      } else {
        result.adopted.append(present)
      }
    }
    for present in input.found.sorted(by: { $0.id < $1.id }) where expected[present.id] == nil { take(present, input, &result) }
    return result
  }

  /// An addition that was not expected.
  private static func take(_ present: AdditionRules.Current, _ input: Input, _ result: inout Result) {
    let isBilled = input.catalogItemIDs.contains(present.catalogItemID)
    if input.isFirst {
      var known = present
      // Without an earlier read, the ledger knows what a run left.
      if isBilled, let quantity = input.billed[present.id], present.window.contains(input.today), present.quantity != quantity {
        known.quantity = quantity
        known.oddQuantity = nil
        result.differences += differences(known, present)
      }
      result.adopted.append(known)
      return
    }
    guard isBilled, present.cancelledDay.map({ $0 > input.today }) ?? true else { return result.adopted.append(present) }
    result.differences.append(
      Difference(kind: .added, additionID: present.id, expected: "", found: present.quantityText))
  }

  /// Of texts on invoices, nothing is compared: they change no amount.
  static func differences(_ known: AdditionRules.Current, _ present: AdditionRules.Current) -> [Difference] {
    var found: [Difference] = []
    func add(_ kind: DriftFinding.Kind, _ old: String, _ new: String) {
      if old != new { found.append(Difference(kind: kind, additionID: present.id, expected: old, found: new)) }
    }
    if known.quantity != present.quantity || known.oddQuantity != present.oddQuantity {
      found.append(
        Difference(kind: .quantity, additionID: present.id, expected: number(known), found: number(present)))
    }
    if known.terms.unitPrice != present.terms.unitPrice { add(.unitPrice, money(known.terms.unitPrice), money(present.terms.unitPrice)) }
    if known.terms.unitCost != present.terms.unitCost { add(.unitCost, money(known.terms.unitCost), money(present.terms.unitCost)) }
    add(.cancelled, end(known), end(present))
    let (old, new) = (terms(known), terms(present))
    let changed = zip(old, new).filter { $0 != $1 }
    add(.terms, changed.map(\.0).joined(separator: ", "), changed.map(\.1).joined(separator: ", "))
    return found
  }

  private static func number(_ addition: AdditionRules.Current) -> String {
    addition.quantity?.description ?? addition.oddQuantity.map { "\($0)" } ?? "none"
  }

  /// Exact, because two prices can be equal in two places and still differ.
  private static func money(_ amount: Decimal?) -> String {
    guard let amount else { return "none" }
    let rounded = amount.money
    return Decimal(string: rounded) == amount ? rounded : "\(amount)"
  }

  private static func end(_ addition: AdditionRules.Current) -> String {
    addition.cancelledDay.map { "cancelled on \($0)" } ?? "not cancelled"
  }

  private static func terms(_ addition: AdditionRules.Current) -> [String] {
    [
      "the product #\(addition.catalogItemID)", addition.effectiveDay.map { "the first day \($0)" } ?? "no first day",
      "“\(addition.terms.billCustomer)”", "\(addition.terms.lessIncluded ?? 0) included",
      addition.terms.prorate == true ? "proration on" : "proration off",
    ]
  }
}
