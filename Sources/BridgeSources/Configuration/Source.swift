package import BridgeCore
package import Foundation
package import GRDB

/// A system of Trend Micro that counts or figures are pulled from.
package struct Source: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "sources"

  /// Raw values as in the API.
  package enum Kind: Int, Sendable, Codable, CaseIterable {
    /// LMPI: the seats of all customers and products.
    case licensingPlatform = 1
    /// SMPI: the seats of Worry-Free Services.
    case remoteManager
    /// TMES: the mail-security figures of one customer.
    case emailSecurity

    /// Whether it delivers counts of many customers; otherwise figures of one.
    package var deliversCounts: Bool { self != .emailSecurity }

    package var defaultInterval: Int { deliversCounts ? 1440 : 60 }
  }

  /// Immutable; see `Identifier`. The source of its counts and figures.
  package var id: String
  package var kind: Kind
  package var displayName = ""
  package var baseURL = ""
  package var accessID = ""
  package var sealedSecret: Data?
  /// The server that the secret was entered for, as `SecretDestination` writes it.
  package var secretDestination = SecretDestination.none.text
  package var isPaused = false
  /// Empty unless the kind is Email Security, like `productID`.
  package var customerID = ""
  package var productID = ""
  /// 15 to 1,440.
  package var pullIntervalMinutes: Int
  package var createTime: Instant
  package var updateTime: Instant
  package var revision: Int64 = 1

  package static let intervals = 15...1440

  package init(id: String, kind: Kind, at now: Instant) {
    self.id = id
    self.kind = kind
    displayName = id
    pullIntervalMinutes = kind.defaultInterval
    createTime = now
    updateTime = now
  }

  package var etag: String { "\(createTime.milliseconds)-\(revision)" }
  package var destination: SecretDestination { .vendor(baseURL) }
  /// A secret moved to another source is not opened.
  package var secretPurpose: String { "secret of source \(id)" }

  package enum CodingKeys: String, CodingKey {
    case id, kind, revision
    case displayName = "display_name"
    case baseURL = "base_url"
    case accessID = "access_id"
    case sealedSecret = "secret"
    case secretDestination = "secret_destination"
    case isPaused = "paused"
    case customerID = "customer_id"
    case productID = "product_id"
    case pullIntervalMinutes = "pull_interval_minutes"
    case createTime = "create_time"
    case updateTime = "update_time"
  }

  /// Whether it still is the source that a pull began with: the same account of the same server, for the same customer and product.
  static func isUnchanged(_ db: Database, _ source: Source) throws -> Bool {
    guard let current = try fetchOne(db, key: source.id) else { return false }
    return current.createTime == source.createTime && current.accessID == source.accessID && current.destination == source.destination
      && current.customerID == source.customerID && current.productID == source.productID
  }

  package static func require(_ db: Database, _ id: String) throws -> Source {
    guard let source = try fetchOne(db, key: id) else { throw DomainError.missing("source", id, see: Remedy(.sourcesList)) }
    return source
  }
}

/// What the activity log keeps of a source: everything but the secret.
struct SourceRecord: Encodable {
  var kind: String
  var displayName: String
  var baseURL: String
  var accessID: String
  var isSecretSet: Bool
  var isPaused: Bool
  var customerID: String
  var productID: String
  var pullIntervalMinutes: Int

  init(_ source: Source) {
    kind = "\(source.kind)"
    displayName = source.displayName
    baseURL = source.baseURL
    accessID = source.accessID
    isSecretSet = source.sealedSecret != nil
    isPaused = source.isPaused
    customerID = source.customerID
    productID = source.productID
    pullIntervalMinutes = source.pullIntervalMinutes
  }
}

/// A requested change of a source; nil leaves a field unchanged.
package struct SourceChange: Sendable, Equatable {
  package var displayName: String?
  package var baseURL: String?
  package var accessID: String?
  package var isPaused: Bool?
  package var customerID: String?
  package var productID: String?
  package var pullIntervalMinutes: Int?

  package func applied(to source: Source) -> Source {
    var changed = source
    displayName.map { changed.displayName = $0 }
    baseURL.map { changed.baseURL = $0 }
    accessID.map { changed.accessID = $0 }
    isPaused.map { changed.isPaused = $0 }
    customerID.map { changed.customerID = $0 }
    productID.map { changed.productID = $0 }
    pullIntervalMinutes.map { changed.pullIntervalMinutes = $0 }
    return changed
  }
}
