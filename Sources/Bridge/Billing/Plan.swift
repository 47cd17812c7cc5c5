import Crypto
import Foundation

/// What a run would do, before it does it (rule 17). Deterministic: the same state gives the same hash.
struct Plan: Sendable, Equatable {
  var id: String
  /// SHA-256 of site, period and lines, in hexadecimal.
  var hash: String
  var site: SiteIdentity
  var period: Period
  var totals: PlanTotals
  /// In the order of customer and product; empty in listings.
  var lines: [PlanLine]
  var created: Instant
  var createdBy: String
  /// The run that applied it; nil while none did.
  var runID: String?

  static func hash(site: SiteIdentity, period: Period, lines: [PlanLine]) throws -> String {
    let body = try encoder.encode(Body(site: site, period: period, lines: lines))
    return SHA256.hash(data: body).map { padded($0) }.joined()
  }

  private struct Body: Encodable {
    var site: SiteIdentity
    var period: Period
    var lines: [PlanLine]
  }

  /// Sorted keys: the same value is always the same bytes.
  static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  private static func padded(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }
}

extension Decimal {
  /// "12.50": at least two decimals, no more than four, no thousands.
  var money: String {
    var value = self
    var rounded = Decimal()
    NSDecimalRound(&rounded, &value, 4, .plain)
    var text = rounded.description
    guard let point = text.firstIndex(of: ".") else { return text + ".00" }
    let decimals = text.distance(from: point, to: text.endIndex) - 1
    if decimals < 2 { text += String(repeating: "0", count: 2 - decimals) }
    return text
  }
}
