import BridgeDelivery
import Crypto
import Foundation
import GRDB

/// The idempotency key of a report's delivery: an identical report has the same key, so that it is sent once; a corrected one has another key.
struct ReportKey {
  /// "report/alder/hes/2026-11/2026-11-20/": kind, customer, product, month and last day.
  var prefix: String
  /// Digests of the exact content and of its recipients.
  private var content: String
  private var target: String

  init(_ parts: [String], content: [String], target: [String]) {
    prefix = parts.joined(separator: "/") + "/"
    self.content = Self.digest(content)
    self.target = Self.digest(target)
  }

  /// The earlier deliveries with the same prefix.
  struct Earlier {
    /// The delivery of the identical report, if it was the last one sent and was not discarded.
    var sent: Delivery?
    /// Whether the last report for the same last day had different content.
    var isCorrected: Bool
    /// The key of a new delivery: figures that were corrected and corrected back are sent again.
    var nextKey: String
  }

  func earlier(_ db: Database) throws -> Earlier {
    // "0" follows "/" in ASCII: every key with the prefix lies between.
    let end = String(prefix.dropLast()) + "0"
    let all = try Delivery.filter(Column("key") >= prefix && Column("key") < end).order(Column("id").desc).fetchAll(db)
    let key = "\(prefix)\(content)-\(target)"
    let same = all.filter { $0.key == key || $0.key.hasPrefix(key + ".") }
    let last = all.first { $0.state != .discarded }
    return Earlier(
      sent: same.first { $0.id == last?.id }, isCorrected: last.map { !$0.key.hasPrefix(prefix + content) } ?? false,
      nextKey: key + (same.isEmpty ? "" : ".\(same.count + 1)"))
  }

  private static func digest(_ parts: [String]) -> String {
    var hash = SHA256()
    for part in parts { hash.update(data: Data("\(part.utf8.count):\(part)".utf8)) }
    return String(hash.finalize().prefix(6).flatMap { [$0 >> 4, $0 & 15] }.map { Character(String($0, radix: 16)) })
  }
}
