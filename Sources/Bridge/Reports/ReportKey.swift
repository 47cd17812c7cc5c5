import BridgeDelivery
import Crypto
import Foundation
import GRDB

/// The key of a report's delivery: the same report again has the same, so that it is told once; a corrected one has another.
struct ReportKey {
  /// "report/alder/hes/2026-11/2026-11-20/": what is told, of whom, up to when.
  var prefix: String
  /// Digests of what exactly is told, and of who is told it.
  private var content: String
  private var target: String

  init(_ parts: [String], content: [String], target: [String]) {
    prefix = parts.joined(separator: "/") + "/"
    self.content = Self.digest(content)
    self.target = Self.digest(target)
  }

  /// What is known of a key's earlier deliveries.
  struct Earlier {
    /// The delivery that told exactly this, where it was the last one told and nobody discarded it.
    var told: Delivery?
    /// Something else was told last, up to the same day.
    var isCorrected: Bool
    /// Of a new delivery: figures that were corrected and corrected back are told again.
    var nextKey: String
  }

  func earlier(_ db: Database) throws -> Earlier {
    // "0" comes after "/": every key with the prefix lies between.
    let end = String(prefix.dropLast()) + "0"
    let all = try Delivery.filter(Column("key") >= prefix && Column("key") < end).order(Column("id").desc).fetchAll(db)
    let key = "\(prefix)\(content)-\(target)"
    let same = all.filter { $0.key == key || $0.key.hasPrefix(key + ".") }
    let last = all.first { $0.state != .discarded }
    return Earlier(
      told: same.first { $0.id == last?.id }, isCorrected: last.map { !$0.key.hasPrefix(prefix + content) } ?? false,
      nextKey: key + (same.isEmpty ? "" : ".\(same.count + 1)"))
  }

  private static func digest(_ parts: [String]) -> String {
    var hash = SHA256()
    for part in parts { hash.update(data: Data("\(part.utf8.count):\(part)".utf8)) }
    return String(hash.finalize().prefix(6).flatMap { [$0 >> 4, $0 & 15] }.map { Character(String($0, radix: 16)) })
  }
}
