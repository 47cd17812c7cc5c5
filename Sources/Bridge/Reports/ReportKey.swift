import Crypto
import Foundation
import GRDB

/// The key of a report's delivery: the same report again has the same, so that it is told once; a corrected one has another.
struct ReportKey {
  /// "report/alder/hes/2026-11/2026-11-20/": what is told, of whom, up to when.
  var prefix: String
  /// What exactly is told, and to which company of which site.
  var digest: String

  init(_ parts: [String], _ content: String..., company: Company?, site: SiteIdentity?) {
    prefix = parts.joined(separator: "/") + "/"
    var hash = SHA256()
    for part in content + [company.map { String($0.id) } ?? "", site?.description ?? ""] {
      hash.update(data: Data("\(part.utf8.count):\(part)".utf8))
    }
    digest = String(hash.finalize().prefix(8).flatMap { [$0 >> 4, $0 & 15] }.map { Character(String($0, radix: 16)) })
  }

  /// What is known of a key's earlier deliveries.
  struct Earlier {
    /// The delivery that told exactly this, where it was the last one told and nobody discarded it.
    var told: Delivery?
    /// Something else was told up to the same day.
    var isCorrected: Bool
    /// Of a new delivery: figures that were corrected and corrected back are told again.
    var nextKey: String
  }

  func earlier(_ db: Database) throws -> Earlier {
    // "0" comes after "/": every key with the prefix lies between.
    let end = String(prefix.dropLast()) + "0"
    let all = try Delivery.filter(Column("key") >= prefix && Column("key") < end).order(Column("id").desc).fetchAll(db)
    let same = all.filter { $0.key == prefix + digest || $0.key.hasPrefix(prefix + digest + ".") }
    let last = all.first { $0.state != .discarded }
    return Earlier(
      told: same.first { $0.id == last?.id }, isCorrected: last != nil,
      nextKey: prefix + digest + (same.isEmpty ? "" : ".\(same.count + 1)"))
  }
}
