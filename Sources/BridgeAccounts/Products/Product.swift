package import BridgeCore
import GRDB

/// A security product whose seats are billed, and the ConnectWise catalog product that it is billed as.
package struct Product: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "products"

  /// What to do where an agreement has no addition of the catalog product; the numbers are the API's.
  package enum CreationPolicy: Int, Sendable, Codable, CaseIterable {
    /// Additions are never created; a missing one blocks its line.
    case updateOnly = 1
    case create
    /// Nothing is written; differences are only reported.
    case reportOnly
  }

  /// How a changed count reaches ConnectWise; the numbers are the API's.
  package enum ChangePolicy: Int, Sendable, Codable, CaseIterable {
    case inPlace = 1
    /// The addition is cancelled and one with the new quantity takes its place from an effective date.
    case cancelAndAdd
  }

  /// Which of a period's counts is billed; the numbers are the API's.
  package enum CountBasis: Int, Sendable, Codable, CaseIterable {
    case latest = 1
    case peak
    /// The time-weighted mean, rounded up to whole seats.
    case average
  }

  /// Never changes; see `Identifier`.
  package var id: String
  package var displayName: String
  /// Empty while the product is not mapped.
  package var catalogIdentifier = ""
  /// The catalog product as it was when it was mapped.
  package var catalogItemID: Int?
  package var catalogDescription = ""
  package var catalogClass = ""
  package var creationPolicy = CreationPolicy.updateOnly
  package var changePolicy = ChangePolicy.inPlace
  package var countBasis = CountBasis.latest
  package var createTime: Instant
  package var updateTime: Instant
  package var revision: Int64 = 1

  package var etag: String { "\(createTime.milliseconds)-\(revision)" }
  package var isMapped: Bool { catalogItemID != nil }

  package enum CodingKeys: String, CodingKey {
    case id, revision
    case displayName = "display_name"
    case catalogIdentifier = "catalog_identifier"
    case catalogItemID = "catalog_item_id"
    case catalogDescription = "catalog_description"
    case catalogClass = "catalog_class"
    case creationPolicy = "creation_policy"
    case changePolicy = "change_policy"
    case countBasis = "count_basis"
    case createTime = "create_time"
    case updateTime = "update_time"
  }
}
