import BridgeCore
import Crypto
import Foundation

/// The changes that a run would make (rule 17). Deterministic: the same state gives the same hash.
struct Plan: Sendable, Equatable {
  var id: String
  /// SHA-256 of site, period and lines, in hexadecimal.
  var hash: String
  var site: SiteIdentity
  var period: Period
  var totals: PlanTotals
  /// Ordered by customer and product; empty in listings.
  var lines: [PlanLine]
  var created: Instant
  var createdBy: String
  /// The run that applied it; nil if it was not applied.
  var runID: String?

  static func hash(site: SiteIdentity, period: Period, lines: [PlanLine]) throws -> String {
    let body = try CanonicalJSON.encoder.encode(Body(site: site, period: period, lines: lines))
    return SHA256.hash(data: body).map { padded($0) }.joined()
  }

  private struct Body: Encodable {
    var site: SiteIdentity
    var period: Period
    var lines: [PlanLine]
  }

  private static func padded(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }
}
