// swift-format-ignore-file
// Generated from cwlink/v1/sources.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// A system that is pulled by schedule.
public struct Source: RPCMessage {
  public static var protoName: String { "cwlink.v1.Source" }

  /// 1 to 64 characters of a-z 0-9 . _ -. Counts and figures name it as their source. Cannot be changed.
  public var id: String = ""
  /// Cannot be changed.
  public var kind: Source.Kind = .init(rawValue: 0)
  /// 1 to 200 characters.
  public var displayName: String = ""
  /// For example "https://cspi.trendmicro.com". Default: the kind's server. HTTP is accepted on this machine only.
  public var baseURL: String = ""
  /// The access token of LMPI and SMPI, or the login ID of Email Security. Not a secret.
  public var accessID: String = ""
  /// Whether a secret is stored. Output only.
  public var secretSet: Bool = false
  /// A paused source is pulled only on request.
  public var paused: Bool = false
  /// Email Security only: the customer that the tenant belongs to.
  public var customerID: String = ""
  /// Email Security only: the product whose figures are reported, for example "tmes-standard".
  public var productID: String = ""
  /// How often it is pulled: 15 to 1,440 minutes, counted from midnight in the integration's time zone. Default: 60 for Email Security, 1,440 for the
  /// others.
  public var pullIntervalMinutes: Int32? = nil
  /// Output only.
  public var state: Source.State = .init(rawValue: 0)
  /// Why the last pull failed, or since when nothing was delivered, and what to do. Empty if the state is OK. Output only.
  public var problem: String = ""
  /// When the last successful pull began. Absent before the first. Output only.
  public var lastSuccessTime: ProtobufTimestamp? = nil
  /// Absent if it is paused. Output only.
  public var nextPullTime: ProtobufTimestamp? = nil
  /// Email Security only: logs are read up to this time. Output only.
  public var readUntilTime: ProtobufTimestamp? = nil
  /// Email Security only: spans whose logs could not be read before the vendor removed them, newest first, at most 100. Output only.
  public var gaps: [Gap] = []
  public var createTime: ProtobufTimestamp? = nil
  public var updateTime: ProtobufTimestamp? = nil
  /// Changes with every change of the settings. An update with an outdated etag fails with ABORTED.
  public var etag: String = ""

  public init() {}

  public init(id: String = "", kind: Source.Kind = .init(rawValue: 0), displayName: String = "", baseURL: String = "", accessID: String = "", secretSet: Bool = false, paused: Bool = false, customerID: String = "", productID: String = "", pullIntervalMinutes: Int32? = nil, state: Source.State = .init(rawValue: 0), problem: String = "", lastSuccessTime: ProtobufTimestamp? = nil, nextPullTime: ProtobufTimestamp? = nil, readUntilTime: ProtobufTimestamp? = nil, gaps: [Gap] = [], createTime: ProtobufTimestamp? = nil, updateTime: ProtobufTimestamp? = nil, etag: String = "") {
    self.id = id
    self.kind = kind
    self.displayName = displayName
    self.baseURL = baseURL
    self.accessID = accessID
    self.secretSet = secretSet
    self.paused = paused
    self.customerID = customerID
    self.productID = productID
    self.pullIntervalMinutes = pullIntervalMinutes
    self.state = state
    self.problem = problem
    self.lastSuccessTime = lastSuccessTime
    self.nextPullTime = nextPullTime
    self.readUntilTime = readUntilTime
    self.gaps = gaps
    self.createTime = createTime
    self.updateTime = updateTime
    self.etag = etag
  }

  public enum Kind: RPCEnum {
    case unspecified
    /// The Licensing Management Platform (LMPI): the seats of all customers and products.
    case licensingPlatform
    /// The Remote Manager (SMPI): the seats of Worry-Free Services.
    case remoteManager
    /// Trend Micro Email Security (TMES): the mail-security figures of one customer.
    case emailSecurity
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Kind] { [.unspecified, .licensingPlatform, .remoteManager, .emailSecurity] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .licensingPlatform
        case 2: self = .remoteManager
        case 3: self = .emailSecurity
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .licensingPlatform: 1
        case .remoteManager: 2
        case .emailSecurity: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "KIND_UNSPECIFIED"
        case .licensingPlatform: "KIND_LICENSING_PLATFORM"
        case .remoteManager: "KIND_REMOTE_MANAGER"
        case .emailSecurity: "KIND_EMAIL_SECURITY"
        case .unrecognized: nil
      }
    }
  }

  public enum State: RPCEnum {
    case unspecified
    /// The last pull succeeded, and the next one is not overdue.
    case ok
    /// No pull has ended yet.
    case new
    /// The last pull failed.
    case failed
    /// No pull succeeded for longer than the schedule allows: counts of this source are stale.
    case late
    case paused
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [State] { [.unspecified, .ok, .new, .failed, .late, .paused] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .ok
        case 2: self = .new
        case 3: self = .failed
        case 4: self = .late
        case 5: self = .paused
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .ok: 1
        case .new: 2
        case .failed: 3
        case .late: 4
        case .paused: 5
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "STATE_UNSPECIFIED"
        case .ok: "STATE_OK"
        case .new: "STATE_NEW"
        case .failed: "STATE_FAILED"
        case .late: "STATE_LATE"
        case .paused: "STATE_PAUSED"
        case .unrecognized: nil
      }
    }
  }

}

/// A span without logs. Figures of days within it are missing or too low; they are not 0.
public struct Gap: RPCMessage {
  public static var protoName: String { "cwlink.v1.Gap" }

  public var startTime: ProtobufTimestamp? = nil
  public var endTime: ProtobufTimestamp? = nil
  /// The days that it touches, in the integration's time zone: "2026-11-20".
  public var days: [String] = []

  public init() {}

  public init(startTime: ProtobufTimestamp? = nil, endTime: ProtobufTimestamp? = nil, days: [String] = []) {
    self.startTime = startTime
    self.endTime = endTime
    self.days = days
  }

}

public struct ListSourcesRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListSourcesRequest" }

  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(pageSize: Int32 = 0, pageToken: String = "") {
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListSourcesResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListSourcesResponse" }

  public var sources: [Source] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(sources: [Source] = [], nextPageToken: String = "") {
    self.sources = sources
    self.nextPageToken = nextPageToken
  }

}

public struct GetSourceRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetSourceRequest" }

  public var sourceID: String = ""

  public init() {}

  public init(sourceID: String = "") {
    self.sourceID = sourceID
  }

}

public struct CreateSourceRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.CreateSourceRequest" }

  public var source: Source? = nil
  /// The secret key of LMPI and SMPI, or the API key of Email Security. Stored encrypted, never returned.
  public var secret: String = ""
  /// A retry with the same request_id returns the first result; a different request with it fails. Empty: no result is remembered.
  public var requestID: String = ""
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(source: Source? = nil, secret: String = "", requestID: String = "", validateOnly: Bool = false) {
    self.source = source
    self.secret = secret
    self.requestID = requestID
    self.validateOnly = validateOnly
  }

}

public struct UpdateSourceRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.UpdateSourceRequest" }

  public var source: Source? = nil
  /// The fields of source to change. Empty means every field that is set.
  public var updateMask: ProtobufFieldMask? = nil
  /// Empty leaves the stored secret.
  public var secret: String = ""
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(source: Source? = nil, updateMask: ProtobufFieldMask? = nil, secret: String = "", validateOnly: Bool = false) {
    self.source = source
    self.updateMask = updateMask
    self.secret = secret
    self.validateOnly = validateOnly
  }

}

public struct DeleteSourceRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.DeleteSourceRequest" }

  public var sourceID: String = ""
  /// Fails with ABORTED if it is outdated. Empty: not checked.
  public var etag: String = ""
  /// Checks the request without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(sourceID: String = "", etag: String = "", validateOnly: Bool = false) {
    self.sourceID = sourceID
    self.etag = etag
    self.validateOnly = validateOnly
  }

}

public struct TestSourceRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.TestSourceRequest" }

  public var sourceID: String = ""

  public init() {}

  public init(sourceID: String = "") {
    self.sourceID = sourceID
  }

}

public struct TestSourceResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.TestSourceResponse" }

  /// In the order in which they were made. Those after a failure are skipped.
  public var verdicts: [SourceVerdict] = []
  public var passed: Bool = false

  public init() {}

  public init(verdicts: [SourceVerdict] = [], passed: Bool = false) {
    self.verdicts = verdicts
    self.passed = passed
  }

}

/// The result of one check of a source.
public struct SourceVerdict: RPCMessage {
  public static var protoName: String { "cwlink.v1.SourceVerdict" }

  /// What was checked, for example "signature" or "mail tracking".
  public var check: String = ""
  public var outcome: Verdict.Outcome = .init(rawValue: 0)
  public var message: String = ""
  /// What to do. Empty if there is nothing to do.
  public var remedy: String = ""

  public init() {}

  public init(check: String = "", outcome: Verdict.Outcome = .init(rawValue: 0), message: String = "", remedy: String = "") {
    self.check = check
    self.outcome = outcome
    self.message = message
    self.remedy = remedy
  }

}

public struct PullSourceRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.PullSourceRequest" }

  public var sourceID: String = ""
  /// Reads everything and returns what would be stored, without storing it.
  public var validateOnly: Bool = false

  public init() {}

  public init(sourceID: String = "", validateOnly: Bool = false) {
    self.sourceID = sourceID
    self.validateOnly = validateOnly
  }

}

/// One pull of a source, or one imported file.
public struct Pull: RPCMessage {
  public static var protoName: String { "cwlink.v1.Pull" }

  public var id: Int64 = 0
  public var sourceID: String = ""
  public var startTime: ProtobufTimestamp? = nil
  /// Absent while it is running.
  public var endTime: ProtobufTimestamp? = nil
  public var outcome: Pull.Outcome = .init(rawValue: 0)
  /// Why it failed, and what to do.
  public var error: String = ""
  /// The rows of the vendor: subscriptions, or log entries.
  public var rows: Int64 = 0
  /// Counts and figures that are new or have changed.
  public var accepted: Int64 = 0
  /// Counts and figures that were already known.
  public var unchanged: Int64 = 0
  /// The vendor's customers that are neither mapped nor excluded.
  public var unmappedCustomers: Int64 = 0
  /// The quantity that is not billed, because its customer or product is not mapped: a decimal number.
  public var unmappedQuantity: String = ""
  /// Entries of a type that this version does not know; they are counted as other.
  public var unknownTypes: Int64 = 0
  /// Their names, at most 20.
  public var unknownTypeNames: [String] = []
  /// What the vendor lists and is not counted, each with the reason: "Dogwood, Worry-Free Services 5: a trial". At most 100.
  public var notCounted: [String] = []
  /// Who asked for it. Empty: the schedule.
  public var requestedBy: String = ""

  public init() {}

  public init(id: Int64 = 0, sourceID: String = "", startTime: ProtobufTimestamp? = nil, endTime: ProtobufTimestamp? = nil, outcome: Pull.Outcome = .init(rawValue: 0), error: String = "", rows: Int64 = 0, accepted: Int64 = 0, unchanged: Int64 = 0, unmappedCustomers: Int64 = 0, unmappedQuantity: String = "", unknownTypes: Int64 = 0, unknownTypeNames: [String] = [], notCounted: [String] = [], requestedBy: String = "") {
    self.id = id
    self.sourceID = sourceID
    self.startTime = startTime
    self.endTime = endTime
    self.outcome = outcome
    self.error = error
    self.rows = rows
    self.accepted = accepted
    self.unchanged = unchanged
    self.unmappedCustomers = unmappedCustomers
    self.unmappedQuantity = unmappedQuantity
    self.unknownTypes = unknownTypes
    self.unknownTypeNames = unknownTypeNames
    self.notCounted = notCounted
    self.requestedBy = requestedBy
  }

  public enum Outcome: RPCEnum {
    case unspecified
    case running
    case succeeded
    case failed
    /// The daemon stopped during the pull. The next one continues.
    case interrupted
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Outcome] { [.unspecified, .running, .succeeded, .failed, .interrupted] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .running
        case 2: self = .succeeded
        case 3: self = .failed
        case 4: self = .interrupted
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .running: 1
        case .succeeded: 2
        case .failed: 3
        case .interrupted: 4
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "OUTCOME_UNSPECIFIED"
        case .running: "OUTCOME_RUNNING"
        case .succeeded: "OUTCOME_SUCCEEDED"
        case .failed: "OUTCOME_FAILED"
        case .interrupted: "OUTCOME_INTERRUPTED"
        case .unrecognized: nil
      }
    }
  }

}

public struct ListPullsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListPullsRequest" }

  /// Empty means all sources.
  public var sourceID: String = ""
  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(sourceID: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.sourceID = sourceID
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListPullsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListPullsResponse" }

  public var pulls: [Pull] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(pulls: [Pull] = [], nextPageToken: String = "") {
    self.pulls = pulls
    self.nextPageToken = nextPageToken
  }

}

/// A customer or a product as a vendor names it.
public struct VendorItem: RPCMessage {
  public static var protoName: String { "cwlink.v1.VendorItem" }

  /// The source, or the import profile.
  public var sourceID: String = ""
  public var kind: VendorItem.Kind = .init(rawValue: 0)
  /// As the vendor identifies it; its name, if the vendor gives no id.
  public var vendorID: String = ""
  public var vendorName: String = ""
  public var state: VendorItem.State = .init(rawValue: 0)
  /// The customer or product here. Empty unless mapped.
  public var targetID: String = ""
  /// Why it is excluded.
  public var reason: String = ""
  /// Who decided. "automatic": the names are equal and unique.
  public var decidedBy: String = ""
  public var decideTime: ProtobufTimestamp? = nil
  /// The most similar customer or product here, if it is unmapped. Empty if there is none.
  public var proposedID: String = ""
  public var proposalReason: String = ""
  /// Its quantity when it was last read: a decimal number. For a product, that of all customers.
  public var quantity: String = ""
  /// The vendor's price of that quantity, if the vendor gives one: a decimal number.
  public var value: String = ""
  public var currency: String = ""
  /// The day of the quantity: "2026-11-20".
  public var day: String = ""
  /// Its products, if it is a customer; at most 20 names.
  public var details: [String] = []

  public init() {}

  public init(sourceID: String = "", kind: VendorItem.Kind = .init(rawValue: 0), vendorID: String = "", vendorName: String = "", state: VendorItem.State = .init(rawValue: 0), targetID: String = "", reason: String = "", decidedBy: String = "", decideTime: ProtobufTimestamp? = nil, proposedID: String = "", proposalReason: String = "", quantity: String = "", value: String = "", currency: String = "", day: String = "", details: [String] = []) {
    self.sourceID = sourceID
    self.kind = kind
    self.vendorID = vendorID
    self.vendorName = vendorName
    self.state = state
    self.targetID = targetID
    self.reason = reason
    self.decidedBy = decidedBy
    self.decideTime = decideTime
    self.proposedID = proposedID
    self.proposalReason = proposalReason
    self.quantity = quantity
    self.value = value
    self.currency = currency
    self.day = day
    self.details = details
  }

  public enum Kind: RPCEnum {
    case unspecified
    case customer
    case product
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Kind] { [.unspecified, .customer, .product] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .customer
        case 2: self = .product
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .customer: 1
        case .product: 2
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "KIND_UNSPECIFIED"
        case .customer: "KIND_CUSTOMER"
        case .product: "KIND_PRODUCT"
        case .unrecognized: nil
      }
    }
  }

  public enum State: RPCEnum {
    case unspecified
    /// Nobody has decided what it is here. Its counts are kept and not billed.
    case unmapped
    case mapped
    /// It is never billed, for the reason given.
    case excluded
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [State] { [.unspecified, .unmapped, .mapped, .excluded] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .unmapped
        case 2: self = .mapped
        case 3: self = .excluded
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .unmapped: 1
        case .mapped: 2
        case .excluded: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "STATE_UNSPECIFIED"
        case .unmapped: "STATE_UNMAPPED"
        case .mapped: "STATE_MAPPED"
        case .excluded: "STATE_EXCLUDED"
        case .unrecognized: nil
      }
    }
  }

}

public struct ListVendorItemsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListVendorItemsRequest" }

  /// Empty means all sources and import profiles.
  public var sourceID: String = ""
  /// Unspecified means both.
  public var kind: VendorItem.Kind = .init(rawValue: 0)
  /// Unspecified means all.
  public var state: VendorItem.State = .init(rawValue: 0)
  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(sourceID: String = "", kind: VendorItem.Kind = .init(rawValue: 0), state: VendorItem.State = .init(rawValue: 0), pageSize: Int32 = 0, pageToken: String = "") {
    self.sourceID = sourceID
    self.kind = kind
    self.state = state
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListVendorItemsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListVendorItemsResponse" }

  public var items: [VendorItem] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""
  /// The unmapped customers and products of the sources asked for, on all pages.
  public var unmappedCustomers: Int64 = 0
  public var unmappedProducts: Int64 = 0
  /// The quantity that is not billed because of them: a decimal number.
  public var unmappedQuantity: String = ""

  public init() {}

  public init(items: [VendorItem] = [], nextPageToken: String = "", unmappedCustomers: Int64 = 0, unmappedProducts: Int64 = 0, unmappedQuantity: String = "") {
    self.items = items
    self.nextPageToken = nextPageToken
    self.unmappedCustomers = unmappedCustomers
    self.unmappedProducts = unmappedProducts
    self.unmappedQuantity = unmappedQuantity
  }

}

public struct MapVendorItemRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.MapVendorItemRequest" }

  /// The source, or the import profile.
  public var sourceID: String = ""
  public var kind: VendorItem.Kind = .init(rawValue: 0)
  public var vendorID: String = ""
  /// The customer or product here.
  public var targetID: String = ""
  /// Creates the customer, with the vendor's name. Without target_id its id is made from the name. Not for products.
  public var createCustomer: Bool = false
  /// With create_customer: the customer's company in ConnectWise, which is verified. Without it the customer is created disabled.
  public var companyIdentifier: String = ""
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(sourceID: String = "", kind: VendorItem.Kind = .init(rawValue: 0), vendorID: String = "", targetID: String = "", createCustomer: Bool = false, companyIdentifier: String = "", validateOnly: Bool = false) {
    self.sourceID = sourceID
    self.kind = kind
    self.vendorID = vendorID
    self.targetID = targetID
    self.createCustomer = createCustomer
    self.companyIdentifier = companyIdentifier
    self.validateOnly = validateOnly
  }

}

public struct MapVendorItemResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.MapVendorItemResponse" }

  public var item: VendorItem? = nil
  /// Whether the customer was created.
  public var created: Bool = false
  /// The counts that were stored because of it.
  public var accepted: Int64 = 0
  /// Those of them whose period is already billed.
  public var late: Int64 = 0

  public init() {}

  public init(item: VendorItem? = nil, created: Bool = false, accepted: Int64 = 0, late: Int64 = 0) {
    self.item = item
    self.created = created
    self.accepted = accepted
    self.late = late
  }

}

public struct ExcludeVendorItemRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ExcludeVendorItemRequest" }

  /// The source, or the import profile.
  public var sourceID: String = ""
  public var kind: VendorItem.Kind = .init(rawValue: 0)
  public var vendorID: String = ""
  /// Why it is never billed, for example "trial", "not for resale" or "internal": 1 to 200 characters.
  public var reason: String = ""
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(sourceID: String = "", kind: VendorItem.Kind = .init(rawValue: 0), vendorID: String = "", reason: String = "", validateOnly: Bool = false) {
    self.sourceID = sourceID
    self.kind = kind
    self.vendorID = vendorID
    self.reason = reason
    self.validateOnly = validateOnly
  }

}

public struct ResetVendorItemRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ResetVendorItemRequest" }

  /// The source, or the import profile.
  public var sourceID: String = ""
  public var kind: VendorItem.Kind = .init(rawValue: 0)
  public var vendorID: String = ""
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(sourceID: String = "", kind: VendorItem.Kind = .init(rawValue: 0), vendorID: String = "", validateOnly: Bool = false) {
    self.sourceID = sourceID
    self.kind = kind
    self.vendorID = vendorID
    self.validateOnly = validateOnly
  }

}

/// A difference between the vendor's report of a closed month and the counts of that month.
public struct Correction: RPCMessage {
  public static var protoName: String { "cwlink.v1.Correction" }

  public var sourceID: String = ""
  /// A month, for example "2026-10".
  public var period: String = ""
  public var customerID: String = ""
  public var productID: String = ""
  public var vendorCustomer: String = ""
  public var vendorProduct: String = ""
  /// The highest count of the month: a decimal number. Empty: none.
  public var counted: String = ""
  /// What the vendor reports as provisioned: a decimal number. Empty: nothing.
  public var provisioned: String = ""
  /// What the vendor reports as used: a decimal number. Empty: nothing.
  public var used: String = ""
  public var reportTime: ProtobufTimestamp? = nil

  public init() {}

  public init(sourceID: String = "", period: String = "", customerID: String = "", productID: String = "", vendorCustomer: String = "", vendorProduct: String = "", counted: String = "", provisioned: String = "", used: String = "", reportTime: ProtobufTimestamp? = nil) {
    self.sourceID = sourceID
    self.period = period
    self.customerID = customerID
    self.productID = productID
    self.vendorCustomer = vendorCustomer
    self.vendorProduct = vendorProduct
    self.counted = counted
    self.provisioned = provisioned
    self.used = used
    self.reportTime = reportTime
  }

}

public struct ListCorrectionsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListCorrectionsRequest" }

  /// Empty means all sources.
  public var sourceID: String = ""
  /// A month, for example "2026-10". Empty means all.
  public var period: String = ""
  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(sourceID: String = "", period: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.sourceID = sourceID
    self.period = period
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListCorrectionsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListCorrectionsResponse" }

  public var corrections: [Correction] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(corrections: [Correction] = [], nextPageToken: String = "") {
    self.corrections = corrections
    self.nextPageToken = nextPageToken
  }

}

