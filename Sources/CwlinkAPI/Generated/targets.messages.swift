// swift-format-ignore-file
// Generated from cwlink/v1/targets.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// How counts become additions. A customer's own mapping replaces those for all customers that share a product with it.
public struct TargetMapping: RPCMessage {
  public static var protoName: String { "cwlink.v1.TargetMapping" }

  /// 1 to 64 characters of a-z 0-9 . _ -. Cannot be changed.
  public var id: String = ""
  /// Cannot be changed.
  public var kind: TargetMapping.Kind = .init(rawValue: 0)
  /// Empty: all customers. Required for a split. Cannot be changed.
  public var customerID: String = ""
  /// A sum has 2 to 20, the others one. The creation and change policies and the assigned agreement of a sum are those of the first product.
  public var productIDs: [String] = []
  /// A sum has one target, a split 2 to 50, lines 1 to 20. No two may have the same agreement and catalog product.
  public var targets: [Target] = []
  public var createTime: ProtobufTimestamp? = nil
  public var updateTime: ProtobufTimestamp? = nil
  /// Changes with every change. An update with an outdated etag fails with ABORTED.
  public var etag: String = ""

  public init() {}

  public init(id: String = "", kind: TargetMapping.Kind = .init(rawValue: 0), customerID: String = "", productIDs: [String] = [], targets: [Target] = [], createTime: ProtobufTimestamp? = nil, updateTime: ProtobufTimestamp? = nil, etag: String = "") {
    self.id = id
    self.kind = kind
    self.customerID = customerID
    self.productIDs = productIDs
    self.targets = targets
    self.createTime = createTime
    self.updateTime = updateTime
    self.etag = etag
  }

  public enum Kind: RPCEnum {
    case unspecified
    /// Several products are added up and billed in one addition. A product without a count blocks it: no count is not 0.
    case sum
    /// One product of one customer is divided over several agreements or additions.
    case split
    /// One product is billed as several catalog products, for example a licence and a support fee.
    case lines
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Kind] { [.unspecified, .sum, .split, .lines] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .sum
        case 2: self = .split
        case 3: self = .lines
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .sum: 1
        case .split: 2
        case .lines: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "KIND_UNSPECIFIED"
        case .sum: "KIND_SUM"
        case .split: "KIND_SPLIT"
        case .lines: "KIND_LINES"
        case .unrecognized: nil
      }
    }
  }

}

/// Where a quantity is billed. Each is a plan line of its own.
public struct Target: RPCMessage {
  public static var protoName: String { "cwlink.v1.Target" }

  /// The last part of the plan line's id. 1 to 64 characters of a-z 0-9 . _ -, not beginning with "former-". Empty: the id of the mapping, if
  /// there is only one target.
  public var id: String = ""
  /// An agreement of the customer; only in a mapping of one customer. Unset: the agreement assigned to the (first) product.
  public var agreementID: Int64 = 0
  /// Output only: as last synced.
  public var agreementName: String = ""
  /// The catalog product's identifier in ConnectWise. Empty: that of the (first) product.
  public var catalogIdentifier: String = ""
  /// Output only. Unset if the catalog product is that of the product.
  public var catalogItemID: Int64 = 0
  /// Only in a split, where it is required.
  public var share: Target.Share = .init(rawValue: 0)
  /// With SHARE_QUANTITY: a decimal number over 0 and up to 10,000,000, with at most four decimal places.
  public var quantity: String = ""
  /// With SHARE_PERCENT: a decimal number over 0 and up to 100, with at most four decimal places.
  public var percent: String = ""
  /// With SHARE_SITE: the vendor's id of the site, as in CountOrigin.
  public var site: String = ""
  /// Only in lines: what the count is multiplied by, a decimal number over 0 and up to 1,000. Default: 1.
  public var factor: String = ""

  public init() {}

  public init(id: String = "", agreementID: Int64 = 0, agreementName: String = "", catalogIdentifier: String = "", catalogItemID: Int64 = 0, share: Target.Share = .init(rawValue: 0), quantity: String = "", percent: String = "", site: String = "", factor: String = "") {
    self.id = id
    self.agreementID = agreementID
    self.agreementName = agreementName
    self.catalogIdentifier = catalogIdentifier
    self.catalogItemID = catalogItemID
    self.share = share
    self.quantity = quantity
    self.percent = percent
    self.site = site
    self.factor = factor
  }

  /// What a target of a split gets. Fixed quantities and sites are taken first, in the order of the targets, each no more than is left. The percentages
  /// are of what is left then, rounded as the product says, each no more than is left, and the remainder gets the rest. Without a remainder they are
  /// 100 together, and are rounded by largest remainder. So the parts always add up to the count.
  public enum Share: RPCEnum {
    case unspecified
    case quantity
    case percent
    /// What the collected count has of one of the vendor's customers.
    case site
    /// Required, once, unless the percentages add up to 100. Sites that no target names are part of it.
    case remainder
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Share] { [.unspecified, .quantity, .percent, .site, .remainder] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .quantity
        case 2: self = .percent
        case 3: self = .site
        case 4: self = .remainder
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .quantity: 1
        case .percent: 2
        case .site: 3
        case .remainder: 4
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "SHARE_UNSPECIFIED"
        case .quantity: "SHARE_QUANTITY"
        case .percent: "SHARE_PERCENT"
        case .site: "SHARE_SITE"
        case .remainder: "SHARE_REMAINDER"
        case .unrecognized: nil
      }
    }
  }

}

public struct ListTargetMappingsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListTargetMappingsRequest" }

  /// Only those that apply to this customer: its own, and those for all customers that none of its own replaces.
  public var customerID: String = ""
  /// Only those with this product.
  public var productID: String = ""
  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(customerID: String = "", productID: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.customerID = customerID
    self.productID = productID
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListTargetMappingsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListTargetMappingsResponse" }

  public var targetMappings: [TargetMapping] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(targetMappings: [TargetMapping] = [], nextPageToken: String = "") {
    self.targetMappings = targetMappings
    self.nextPageToken = nextPageToken
  }

}

public struct GetTargetMappingRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetTargetMappingRequest" }

  public var targetMappingID: String = ""

  public init() {}

  public init(targetMappingID: String = "") {
    self.targetMappingID = targetMappingID
  }

}

public struct UpdateTargetMappingRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.UpdateTargetMappingRequest" }

  public var targetMapping: TargetMapping? = nil
  /// Creates it if it does not exist.
  public var allowMissing: Bool = false
  /// Accepts agreements that cannot be billed today. Nothing is billed on them until they can.
  public var force: Bool = false
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(targetMapping: TargetMapping? = nil, allowMissing: Bool = false, force: Bool = false, validateOnly: Bool = false) {
    self.targetMapping = targetMapping
    self.allowMissing = allowMissing
    self.force = force
    self.validateOnly = validateOnly
  }

}

public struct DeleteTargetMappingRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.DeleteTargetMappingRequest" }

  public var targetMappingID: String = ""
  /// Fails with ABORTED if it is outdated. Empty: not checked.
  public var etag: String = ""
  /// Checks the request without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(targetMappingID: String = "", etag: String = "", validateOnly: Bool = false) {
    self.targetMappingID = targetMappingID
    self.etag = etag
    self.validateOnly = validateOnly
  }

}

