package import BridgeCore
import GRDB

/// A customer of the provider, linked to one ConnectWise company.
package struct Customer: Sendable, Equatable, Codable, FetchableRecord, PersistableRecord {
  package static let databaseTableName = "customers"

  /// Immutable; see `Identifier`.
  package var id: String
  package var displayName: String
  package var enabled: Bool
  /// As spelled in ConnectWise; empty if the customer is not linked to a company.
  package var companyIdentifier: String
  /// The company as last read; nil before the first sync.
  package var companyID: Int?
  package var companyName = ""
  package var companyStatus = ""
  package var companyDeleted = false
  package var companyInactive = false
  /// The billed products; empty means all. Used with custom settings only; see `chosenProductIDs`.
  package var billedProductIDs: [String]
  /// The recipients of billing e-mail; empty means the general recipients.
  package var mailRecipients: [String]
  /// Whether `customSettings` apply; otherwise the general settings do, and the custom ones are kept (rule 8).
  package var useCustomSettings = false
  package var customSettings = SendingSettings()
  package var syncTime: Instant?
  /// The error of the last sync; empty if it succeeded.
  package var syncError = ""
  package var createTime: Instant
  package var updateTime: Instant
  /// Incremented by each change of the settings, not by a sync.
  package var revision: Int64 = 1

  package init(
    id: String, displayName: String, enabled: Bool, companyIdentifier: String, companyID: Int? = nil, companyName: String = "",
    companyStatus: String = "", companyDeleted: Bool = false, companyInactive: Bool = false, billedProductIDs: [String],
    mailRecipients: [String], useCustomSettings: Bool = false, customSettings: SendingSettings = SendingSettings(),
    syncTime: Instant? = nil, syncError: String = "", createTime: Instant, updateTime: Instant, revision: Int64 = 1
  ) {
    self.id = id
    self.displayName = displayName
    self.enabled = enabled
    self.companyIdentifier = companyIdentifier
    self.companyID = companyID
    self.companyName = companyName
    self.companyStatus = companyStatus
    self.companyDeleted = companyDeleted
    self.companyInactive = companyInactive
    self.billedProductIDs = billedProductIDs
    self.mailRecipients = mailRecipients
    self.useCustomSettings = useCustomSettings
    self.customSettings = customSettings
    self.syncTime = syncTime
    self.syncError = syncError
    self.createTime = createTime
    self.updateTime = updateTime
    self.revision = revision
  }

  /// The selected products if custom settings apply; empty means all.
  package var chosenProductIDs: [String] { useCustomSettings ? billedProductIDs : [] }

  /// The version of the settings: it differs after each change, and after the customer was deleted and created again.
  package var etag: String { "\(createTime.milliseconds)-\(revision)" }

  /// The company as last read; nil before the first sync.
  package var company: Company? {
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

  package enum CodingKeys: String, CodingKey {
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

/// The ConnectWise company of a customer.
package struct Company: Sendable, Equatable, Codable {
  package var id: Int
  package var identifier: String
  package var name: String
  package var status: String
  package var deleted: Bool
  package var inactive: Bool

  package init(id: Int, identifier: String, name: String, status: String, deleted: Bool, inactive: Bool) {
    self.id = id
    self.identifier = identifier
    self.name = name
    self.status = status
    self.deleted = deleted
    self.inactive = inactive
  }
}
