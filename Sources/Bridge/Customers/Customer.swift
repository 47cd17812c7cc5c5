public import GRDB
import LocalRPC

/// A customer of the provider, linked to one ConnectWise company.
public struct Customer: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  public static let databaseTableName = "customers"

  /// Never changes; see `Identifier`.
  public var id: String
  public var displayName: String
  public var enabled: Bool
  /// As ConnectWise spells it; empty while the customer is linked to no company.
  public var companyIdentifier: String
  /// The company as last read; nil before the first sync.
  public var companyID: Int?
  public var companyName = ""
  public var companyStatus = ""
  public var companyDeleted = false
  public var companyInactive = false
  /// Products whose billing is sent; empty means all. In use with the custom settings only: see `chosenProductIDs`.
  public var billedProductIDs: [String]
  /// Who gets the billing e-mail; empty means the integration's recipients.
  public var mailRecipients: [String]
  /// Whether the customer's own settings are in use; else the general ones are, and the own ones are kept (rule 8).
  var useCustomSettings = false
  var customSettings = SendingSettings()
  public var syncTime: Instant?
  /// Why the last sync failed; empty where it did not.
  public var syncError = ""
  public var createTime: Instant
  public var updateTime: Instant
  /// Grows with each change of the settings, not with a sync.
  public var revision: Int64 = 1

  /// The products that were chosen, where the choice is in use; empty means all.
  var chosenProductIDs: [String] { useCustomSettings ? billedProductIDs : [] }

  /// Names this state of the settings; another one after each change, and after the customer was deleted and made anew.
  public var etag: String { "\(createTime.milliseconds)-\(revision)" }

  /// The company as last read; nil before the first sync.
  public var company: Company? {
    get {
      companyID.map {
        Company(
          id: $0, identifier: companyIdentifier, name: companyName, status: companyStatus, deleted: companyDeleted,
          inactive: companyInactive)
      }
    }
    set {
      companyID = newValue?.id
      companyIdentifier = newValue?.identifier ?? companyIdentifier
      companyName = newValue?.name ?? ""
      companyStatus = newValue?.status ?? ""
      companyDeleted = newValue?.deleted ?? false
      companyInactive = newValue?.inactive ?? false
    }
  }

  enum CodingKeys: String, CodingKey {
    case id, enabled, revision
    case displayName = "display_name"
    case companyIdentifier = "company_identifier"
    case companyID = "company_id"
    case companyName = "company_name"
    case companyStatus = "company_status"
    case companyDeleted = "company_deleted"
    case companyInactive = "company_inactive"
    case billedProductIDs = "billed_product_ids"
    case mailRecipients = "mail_recipients"
    case useCustomSettings = "use_custom_settings"
    case customSettings = "custom_settings"
    case syncTime = "sync_time"
    case syncError = "sync_error"
    case createTime = "create_time"
    case updateTime = "update_time"
  }
}

/// A ConnectWise company, as a customer is linked to it.
public struct Company: Sendable, Equatable, Codable {
  public var id: Int
  public var identifier: String
  public var name: String
  public var status: String
  public var deleted: Bool
  public var inactive: Bool
}
