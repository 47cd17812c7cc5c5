public import GRDB

/// A security product whose seats are billed, and the ConnectWise catalog product that it is billed as.
public struct Product: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  public static let databaseTableName = "products"

  /// What to do where an agreement has no addition of the catalog product; the numbers are the API's.
  public enum CreationPolicy: Int, Sendable, Codable, CaseIterable {
    /// Additions are never created; a missing one blocks its line.
    case updateOnly = 1
    case create
    /// Nothing is written; differences are only reported.
    case reportOnly
  }

  /// How a changed count reaches ConnectWise; the numbers are the API's.
  public enum ChangePolicy: Int, Sendable, Codable, CaseIterable {
    case inPlace = 1
    /// The addition is cancelled and one with the new quantity takes its place from an effective date.
    case cancelAndAdd
  }

  /// Which of a period's counts is billed; the numbers are the API's.
  public enum CountBasis: Int, Sendable, Codable, CaseIterable {
    case latest = 1
    case peak
    /// The time-weighted mean, rounded up to whole seats.
    case average
  }

  /// Never changes; see `Identifier`.
  public var id: String
  public var displayName: String
  /// Empty while the product is not mapped.
  public var catalogIdentifier = ""
  /// The catalog product as it was when it was mapped.
  public var catalogItemID: Int?
  public var catalogDescription = ""
  public var catalogClass = ""
  public var creationPolicy = CreationPolicy.updateOnly
  public var changePolicy = ChangePolicy.inPlace
  public var countBasis = CountBasis.latest
  public var createTime: Instant
  public var updateTime: Instant
  public var revision: Int64 = 1

  public var etag: String { "\(createTime.milliseconds)-\(revision)" }
  public var isMapped: Bool { catalogItemID != nil }

  enum CodingKeys: String, CodingKey {
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
