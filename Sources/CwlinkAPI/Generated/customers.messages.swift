// swift-format-ignore-file
// Generated from cwlink/v1/customers.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

public struct Customer: RPCMessage {
  public static var protoName: String { "cwlink.v1.Customer" }

  /// Chosen by the caller: 1 to 64 characters of a-z 0-9 . _ -, starting with a letter or digit. Cannot be changed.
  public var id: String = ""
  /// 1 to 200 characters.
  public var displayName: String = ""
  public var enabled: Bool = false
  /// The company's identifier in ConnectWise.
  public var companyIdentifier: String = ""
  /// The company as last read from ConnectWise. Absent before the first sync.
  public var company: Company? = nil
  /// The products whose billing is sent. Empty means all products. This is one of the custom settings: setting it switches the customer to
  /// custom settings. While the general settings are in use it is kept, and all products are billed.
  public var billedProductIDs: [String] = []
  /// The recipients of the customer's billing e-mail. Empty means the integration's recipients.
  public var mailRecipients: [String] = []
  public var syncTime: ProtobufTimestamp? = nil
  /// Why the last sync failed. Empty if it succeeded.
  public var syncError: String = ""
  public var agreementCount: Int32 = 0
  public var createTime: ProtobufTimestamp? = nil
  public var updateTime: ProtobufTimestamp? = nil
  /// Changes with every change of the settings, not with a sync. An update with an outdated etag fails with ABORTED.
  public var etag: String = ""
  /// Whether the customer's custom settings are in use; see SettingsService.
  public var useCustomSettings: Bool = false
  /// What blocks the customer's billing, reports or notifications, each with the command that fixes it. Not returned by ListCustomers.
  public var obstacles: [String] = []

  public init() {}

  public init(id: String = "", displayName: String = "", enabled: Bool = false, companyIdentifier: String = "", company: Company? = nil, billedProductIDs: [String] = [], mailRecipients: [String] = [], syncTime: ProtobufTimestamp? = nil, syncError: String = "", agreementCount: Int32 = 0, createTime: ProtobufTimestamp? = nil, updateTime: ProtobufTimestamp? = nil, etag: String = "", useCustomSettings: Bool = false, obstacles: [String] = []) {
    self.id = id
    self.displayName = displayName
    self.enabled = enabled
    self.companyIdentifier = companyIdentifier
    self.company = company
    self.billedProductIDs = billedProductIDs
    self.mailRecipients = mailRecipients
    self.syncTime = syncTime
    self.syncError = syncError
    self.agreementCount = agreementCount
    self.createTime = createTime
    self.updateTime = updateTime
    self.etag = etag
    self.useCustomSettings = useCustomSettings
    self.obstacles = obstacles
  }

}

/// A ConnectWise company.
public struct Company: RPCMessage {
  public static var protoName: String { "cwlink.v1.Company" }

  public var id: Int64 = 0
  public var identifier: String = ""
  public var name: String = ""
  /// The name of the status in ConnectWise.
  public var status: String = ""
  public var deleted: Bool = false
  public var inactive: Bool = false

  public init() {}

  public init(id: Int64 = 0, identifier: String = "", name: String = "", status: String = "", deleted: Bool = false, inactive: Bool = false) {
    self.id = id
    self.identifier = identifier
    self.name = name
    self.status = status
    self.deleted = deleted
    self.inactive = inactive
  }

}

public struct CreateCustomerRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.CreateCustomerRequest" }

  public var customer: Customer? = nil
  /// A retry with the same request_id returns the first result; a different request with it fails. Empty: no result is remembered.
  public var requestID: String = ""
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(customer: Customer? = nil, requestID: String = "", validateOnly: Bool = false) {
    self.customer = customer
    self.requestID = requestID
    self.validateOnly = validateOnly
  }

}

public struct GetCustomerRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetCustomerRequest" }

  public var customerID: String = ""

  public init() {}

  public init(customerID: String = "") {
    self.customerID = customerID
  }

}

public struct ListCustomersRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListCustomersRequest" }

  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""
  /// Only customers whose id, name or company identifier contains this text, ignoring case.
  public var query: String = ""
  public var enabledOnly: Bool = false

  public init() {}

  public init(pageSize: Int32 = 0, pageToken: String = "", query: String = "", enabledOnly: Bool = false) {
    self.pageSize = pageSize
    self.pageToken = pageToken
    self.query = query
    self.enabledOnly = enabledOnly
  }

}

public struct ListCustomersResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListCustomersResponse" }

  public var customers: [Customer] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""
  /// The number of customers on all pages.
  public var totalSize: Int64 = 0

  public init() {}

  public init(customers: [Customer] = [], nextPageToken: String = "", totalSize: Int64 = 0) {
    self.customers = customers
    self.nextPageToken = nextPageToken
    self.totalSize = totalSize
  }

}

public struct UpdateCustomerRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.UpdateCustomerRequest" }

  public var customer: Customer? = nil
  /// The fields of customer to change. Empty means every field that is set.
  public var updateMask: ProtobufFieldMask? = nil
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(customer: Customer? = nil, updateMask: ProtobufFieldMask? = nil, validateOnly: Bool = false) {
    self.customer = customer
    self.updateMask = updateMask
    self.validateOnly = validateOnly
  }

}

public struct DeleteCustomerRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.DeleteCustomerRequest" }

  public var customerID: String = ""
  /// Fails with ABORTED if it is outdated. Empty: not checked.
  public var etag: String = ""
  /// Checks the request and returns what would be deleted, without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(customerID: String = "", etag: String = "", validateOnly: Bool = false) {
    self.customerID = customerID
    self.etag = etag
    self.validateOnly = validateOnly
  }

}

/// What is deleted with a customer. Its counts, figures, plans, runs, events and activity are kept.
public struct DeleteCustomerResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.DeleteCustomerResponse" }

  public var customerID: String = ""
  public var displayName: String = ""
  /// The number of its agreements, as last synced.
  public var agreements: Int32 = 0
  /// The number of its products that are assigned to an agreement.
  public var assignments: Int32 = 0
  /// Whether it has settings of its own, in use or not.
  public var customSettings: Bool = false
  /// Whether its notification settings are configured.
  public var notificationSettings: Bool = false
  /// The number of its open notifications. Their tickets stay open in ConnectWise and are no longer updated.
  public var openNotifications: Int32 = 0
  /// The number of its events that were kept, and are never sent.
  public var keptEvents: Int64 = 0
  /// The number of its events that wait for the next e-mail, and are never sent.
  public var unsentMailEvents: Int64 = 0
  /// The number of its target mappings.
  public var targetMappings: Int32 = 0
  /// The number of products with contract terms of its own.
  public var contractTerms: Int32 = 0

  public init() {}

  public init(customerID: String = "", displayName: String = "", agreements: Int32 = 0, assignments: Int32 = 0, customSettings: Bool = false, notificationSettings: Bool = false, openNotifications: Int32 = 0, keptEvents: Int64 = 0, unsentMailEvents: Int64 = 0, targetMappings: Int32 = 0, contractTerms: Int32 = 0) {
    self.customerID = customerID
    self.displayName = displayName
    self.agreements = agreements
    self.assignments = assignments
    self.customSettings = customSettings
    self.notificationSettings = notificationSettings
    self.openNotifications = openNotifications
    self.keptEvents = keptEvents
    self.unsentMailEvents = unsentMailEvents
    self.targetMappings = targetMappings
    self.contractTerms = contractTerms
  }

}

public struct VerifyCompanyRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.VerifyCompanyRequest" }

  public var companyIdentifier: String = ""

  public init() {}

  public init(companyIdentifier: String = "") {
    self.companyIdentifier = companyIdentifier
  }

}

public struct CompanyVerification: RPCMessage {
  public static var protoName: String { "cwlink.v1.CompanyVerification" }

  public var verdict: CompanyVerification.Verdict = .init(rawValue: 0)
  /// Absent if it was not found.
  public var company: Company? = nil
  public var message: String = ""
  /// Similar identifiers, if it was not found.
  public var similarIdentifiers: [String] = []

  public init() {}

  public init(verdict: CompanyVerification.Verdict = .init(rawValue: 0), company: Company? = nil, message: String = "", similarIdentifiers: [String] = []) {
    self.verdict = verdict
    self.company = company
    self.message = message
    self.similarIdentifiers = similarIdentifiers
  }

  public enum Verdict: RPCEnum {
    case unspecified
    case found
    case notFound
    case deleted
    case inactive
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Verdict] { [.unspecified, .found, .notFound, .deleted, .inactive] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .found
        case 2: self = .notFound
        case 3: self = .deleted
        case 4: self = .inactive
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .found: 1
        case .notFound: 2
        case .deleted: 3
        case .inactive: 4
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "VERDICT_UNSPECIFIED"
        case .found: "VERDICT_FOUND"
        case .notFound: "VERDICT_NOT_FOUND"
        case .deleted: "VERDICT_DELETED"
        case .inactive: "VERDICT_INACTIVE"
        case .unrecognized: nil
      }
    }
  }

}

public struct SyncCustomerRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.SyncCustomerRequest" }

  public var customerID: String = ""
  /// A retry with the same request_id returns the first result; a different request with it fails. Empty: no result is remembered.
  public var requestID: String = ""
  /// Reads from ConnectWise and returns the differences without storing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(customerID: String = "", requestID: String = "", validateOnly: Bool = false) {
    self.customerID = customerID
    self.requestID = requestID
    self.validateOnly = validateOnly
  }

}

public struct SyncCustomerResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.SyncCustomerResponse" }

  public var customer: Customer? = nil
  public var agreementsAdded: Int32 = 0
  public var agreementsChanged: Int32 = 0
  public var agreementsRemoved: Int32 = 0

  public init() {}

  public init(customer: Customer? = nil, agreementsAdded: Int32 = 0, agreementsChanged: Int32 = 0, agreementsRemoved: Int32 = 0) {
    self.customer = customer
    self.agreementsAdded = agreementsAdded
    self.agreementsChanged = agreementsChanged
    self.agreementsRemoved = agreementsRemoved
  }

}

