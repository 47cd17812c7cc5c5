import BridgeCore
import ExactDecimal
import Foundation

/// One line of a month with its four figures, and what is wrong with them (rule 23).
struct ReconciledLine: Sendable, Equatable {
  /// "CUSTOMER/PRODUCT", by a target mapping "CUSTOMER/PRODUCT/TARGET"; of an addition that no line covers, "CUSTOMER/PRODUCT/#AGREEMENT".
  var id: String
  var customerID: String
  var customerName: String
  var productID: String
  var productName: String
  var period: Period
  /// Nil if no source says what the vendor charges.
  var vendor: VendorCharge?
  /// What is to be billed for what was used; nil without a count.
  var used: ExactDecimal?
  /// The addition's quantity now; nil if there is none, or it could not be read.
  var connectWise: ExactDecimal?
  /// What the invoice of the period took; nil if it is not known.
  var invoiced: ExactDecimal?
  var invoice: LineInvoice?
  var agreementID: Int?
  var agreementName: String
  var additionID: Int?
  var unitPrice: Decimal?
  /// Of prices and amounts; empty if ConnectWise does not say.
  var currency: String
  /// Worst first, never empty.
  var findings: [LineFinding]

  /// The target of a mapping; nil without one.
  var target: String? {
    let prefix = "\(customerID)/\(productID)/"
    guard id.hasPrefix(prefix), !id.hasPrefix(prefix + "#") else { return nil }
    return String(id.dropFirst(prefix.count))
  }

  var isRight: Bool { findings.allSatisfy { $0.kind == .right } }

  /// The largest amount of the findings: positive if revenue is lost, negative if too much is billed; nil if it is not known.
  var amount: Decimal? { findings.compactMap(\.amount).max { (abs($0), $0) < (abs($1), $1) } }
}

struct LineFinding: Sendable, Equatable {
  /// Raw values as in the API.
  enum Kind: Int, Sendable, CaseIterable {
    case right = 1
    case under
    case over
    case missing
    case unmapped
    case stale
    case editedElsewhere
    case lateCorrection
    case missingCount
    case unreadable
    case blocked
    case vendorDiffers

    /// The order of findings and lines with equal amounts: the worst has the lowest.
    var rank: Int { Self.worstFirst.firstIndex(of: self) ?? Self.worstFirst.count }

    private static let worstFirst: [Kind] = [
      .unreadable, .missing, .under, .lateCorrection, .over, .missingCount, .unmapped, .editedElsewhere, .vendorDiffers, .blocked, .stale,
      .right,
    ]
  }

  var kind: Kind
  var message: String
  /// Positive if revenue is lost, negative if too much is billed; nil if it is not known, or counted by another finding.
  var amount: Decimal?
  /// The command or action that fixes it; empty if there is nothing to fix.
  var remedy = ""
}

/// The result of a comparison: its lines, worst first, and their sums.
struct Reconciliation: Sendable, Equatable {
  var period: Period
  var lines: [ReconciledLine]
  /// What is in no line and should be known.
  var remarks: [String]
  var time: Instant

  struct Amounts: Sendable, Equatable {
    var currency: String
    var under: Decimal = 0
    var over: Decimal = 0
    /// The lines whose amount is not known.
    var unknown = 0
  }

  init(period: Period, lines: [ReconciledLine], remarks: [String], time: Instant) {
    self.period = period
    self.lines = lines.sorted(by: Self.isWorse)
    self.remarks = remarks
    self.time = time
  }

  var right: Int { lines.count(where: \.isRight) }

  /// By currency, because amounts in different currencies are never added; without one last.
  var amounts: [Amounts] {
    var found: [String: Amounts] = [:]
    for line in lines where !line.isRight {
      var amounts = found[line.currency] ?? Amounts(currency: line.currency)
      switch line.amount {
      case nil: amounts.unknown += 1
      case let amount? where amount > 0: amounts.under += amount
      case let amount?: amounts.over -= amount
      }
      found[line.currency] = amounts
    }
    return found.values.sorted { ($0.currency.isEmpty ? 1 : 0, $0.currency) < ($1.currency.isEmpty ? 1 : 0, $1.currency) }
  }

  /// What is wrong before what is right, then by the amount at stake, an unknown one before none, then by kind and id. A total order, because ids are unique.
  private static func isWorse(_ a: ReconciledLine, _ b: ReconciledLine) -> Bool {
    func key(_ line: ReconciledLine) -> (Int, Decimal, Int, Int, String) {
      (
        line.isRight ? 1 : 0, -abs(line.amount ?? 0), line.amount == nil ? 0 : 1, line.findings.first?.kind.rank ?? 0, line.id
      )
    }
    return key(a) < key(b)
  }
}
