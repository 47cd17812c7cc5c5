// swift-format-ignore-file
// Generated from cwlink/v1/contracts.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// Where a term comes from.
public enum ContractLevel: RPCEnum {
  case unspecified
  /// The terms of the product.
  case product
  /// The terms of the customer and the product.
  case customer
  /// It is set nowhere.
  case `default`
  /// An unknown number.
  case unrecognized(Int32)

  public static var allCases: [ContractLevel] { [.unspecified, .product, .customer, .`default`] }

  public init(rawValue: Int32) {
    switch rawValue {
      case 0: self = .unspecified
      case 1: self = .product
      case 2: self = .customer
      case 3: self = .`default`
      default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .product: 1
      case .customer: 2
      case .`default`: 3
      case .unrecognized(let number): number
    }
  }

  public var protoName: String? {
    switch self {
      case .unspecified: "CONTRACT_LEVEL_UNSPECIFIED"
      case .product: "CONTRACT_LEVEL_PRODUCT"
      case .customer: "CONTRACT_LEVEL_CUSTOMER"
      case .`default`: "CONTRACT_LEVEL_DEFAULT"
      case .unrecognized: nil
    }
  }
}

/// The terms of a product, or of a customer and a product. A field that is set for the customer replaces that of the product; what is set nowhere has no
/// effect. From the count after its basis and rounding to the billed quantity, the terms apply in this order: license, deductions, included, minimum, cap,
/// override. The result is rounded again as the product says. Quantities are decimal numbers, 0 to 10,000,000 with at most four decimal places.
public struct ContractTerms: RPCMessage {
  public static var protoName: String { "cwlink.v1.ContractTerms" }

  public var productID: String = ""
  /// Empty: for every customer.
  public var customerID: String = ""
  public var license: ContractTerms.License = .init(rawValue: 0)
  /// Seats that bill nothing. Empty, like the next two: not set here.
  public var included: String = ""
  /// At least this is billed, also if the count is 0. Without a count nothing is billed: no count is not 0.
  public var minimum: String = ""
  /// At most this is billed. Not less than the minimum.
  public var cap: String = ""
  /// Absent: not set here.
  public var deductions: ContractTerms.Deductions? = nil
  /// Absent: not set here.
  public var quantityOverride: ContractTerms.QuantityOverride? = nil
  /// Output only. Every term that applies, and where it comes from.
  public var effective: [ContractTerm] = []
  /// Absent before the first change.
  public var updateTime: ProtobufTimestamp? = nil
  /// Changes with every change. An update with an outdated etag fails with ABORTED.
  public var etag: String = ""

  public init() {}

  public init(productID: String = "", customerID: String = "", license: ContractTerms.License = .init(rawValue: 0), included: String = "", minimum: String = "", cap: String = "", deductions: ContractTerms.Deductions? = nil, quantityOverride: ContractTerms.QuantityOverride? = nil, effective: [ContractTerm] = [], updateTime: ProtobufTimestamp? = nil, etag: String = "") {
    self.productID = productID
    self.customerID = customerID
    self.license = license
    self.included = included
    self.minimum = minimum
    self.cap = cap
    self.deductions = deductions
    self.quantityOverride = quantityOverride
    self.effective = effective
    self.updateTime = updateTime
    self.etag = etag
  }

  public enum License: RPCEnum {
    /// Not set here.
    case unspecified
    case paid
    /// Never billed, whatever the other terms say.
    case notForResale
    /// Never billed, whatever the other terms say.
    case trial
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [License] { [.unspecified, .paid, .notForResale, .trial] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .paid
        case 2: self = .notForResale
        case 3: self = .trial
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .paid: 1
        case .notForResale: 2
        case .trial: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "LICENSE_UNSPECIFIED"
        case .paid: "LICENSE_PAID"
        case .notForResale: "LICENSE_NOT_FOR_RESALE"
        case .trial: "LICENSE_TRIAL"
        case .unrecognized: nil
      }
    }
  }

  /// What is not billed, for a reason.
  public struct Deduction: RPCMessage {
    public static var protoName: String { "cwlink.v1.ContractTerms.Deduction" }

    /// Over 0.
    public var quantity: String = ""
    /// Required: 1 to 200 characters, for example "shared mailboxes". No two deductions have the same.
    public var reason: String = ""

    public init() {}

    public init(quantity: String = "", reason: String = "") {
      self.quantity = quantity
      self.reason = reason
    }

  }

  /// Its presence tells no deductions, which is a term, from deductions that are not set.
  public struct Deductions: RPCMessage {
    public static var protoName: String { "cwlink.v1.ContractTerms.Deductions" }

    /// At most 20.
    public var items: [ContractTerms.Deduction] = []

    public init() {}

    public init(items: [ContractTerms.Deduction] = []) {
      self.items = items
    }

  }

  /// A quantity that is billed instead of what the count and the other terms give.
  public struct QuantityOverride: RPCMessage {
    public static var protoName: String { "cwlink.v1.ContractTerms.QuantityOverride" }

    public var quantity: String = ""
    /// Required: 1 to 200 characters.
    public var reason: String = ""
    /// Required: the last day, for example "2026-12-31". It holds for a period if it is not before the period's last day.
    public var endDate: String = ""

    public init() {}

    public init(quantity: String = "", reason: String = "", endDate: String = "") {
      self.quantity = quantity
      self.reason = reason
      self.endDate = endDate
    }

  }

}

/// A term that applies.
public struct ContractTerm: RPCMessage {
  public static var protoName: String { "cwlink.v1.ContractTerm" }

  /// For example "minimum".
  public var name: String = ""
  /// For example "40". Empty if it is set nowhere.
  public var value: String = ""
  public var level: ContractLevel = .init(rawValue: 0)

  public init() {}

  public init(name: String = "", value: String = "", level: ContractLevel = .init(rawValue: 0)) {
    self.name = name
    self.value = value
    self.level = level
  }

}

/// One step from the counted to the billed quantity.
public struct QuantityStep: RPCMessage {
  public static var protoName: String { "cwlink.v1.QuantityStep" }

  public var kind: QuantityStep.Kind = .init(rawValue: 0)
  /// What the step says, for example "− 2 shared mailboxes" or "minimum 40".
  public var text: String = ""
  /// The quantity after the step: a decimal number with at most four decimal places.
  public var quantity: String = ""
  /// Whose term it is. Unspecified for the count and the rounding.
  public var level: ContractLevel = .init(rawValue: 0)

  public init() {}

  public init(kind: QuantityStep.Kind = .init(rawValue: 0), text: String = "", quantity: String = "", level: ContractLevel = .init(rawValue: 0)) {
    self.kind = kind
    self.text = text
    self.quantity = quantity
    self.level = level
  }

  public enum Kind: RPCEnum {
    case unspecified
    /// The count after its basis and rounding.
    case counted
    case license
    case deduction
    case included
    case minimum
    case cap
    case override
    case rounding
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Kind] { [.unspecified, .counted, .license, .deduction, .included, .minimum, .cap, .override, .rounding] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .counted
        case 2: self = .license
        case 3: self = .deduction
        case 4: self = .included
        case 5: self = .minimum
        case 6: self = .cap
        case 7: self = .override
        case 8: self = .rounding
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .counted: 1
        case .license: 2
        case .deduction: 3
        case .included: 4
        case .minimum: 5
        case .cap: 6
        case .override: 7
        case .rounding: 8
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "KIND_UNSPECIFIED"
        case .counted: "KIND_COUNTED"
        case .license: "KIND_LICENSE"
        case .deduction: "KIND_DEDUCTION"
        case .included: "KIND_INCLUDED"
        case .minimum: "KIND_MINIMUM"
        case .cap: "KIND_CAP"
        case .override: "KIND_OVERRIDE"
        case .rounding: "KIND_ROUNDING"
        case .unrecognized: nil
      }
    }
  }

}

public struct ListContractTermsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListContractTermsRequest" }

  /// Empty: of every product.
  public var productID: String = ""
  /// Only the terms of this customer. Empty: of every customer, and of the products.
  public var customerID: String = ""
  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(productID: String = "", customerID: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.productID = productID
    self.customerID = customerID
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListContractTermsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListContractTermsResponse" }

  public var contractTerms: [ContractTerms] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(contractTerms: [ContractTerms] = [], nextPageToken: String = "") {
    self.contractTerms = contractTerms
    self.nextPageToken = nextPageToken
  }

}

public struct GetContractTermsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetContractTermsRequest" }

  public var productID: String = ""
  /// Empty: the terms of the product.
  public var customerID: String = ""

  public init() {}

  public init(productID: String = "", customerID: String = "") {
    self.productID = productID
    self.customerID = customerID
  }

}

public struct UpdateContractTermsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.UpdateContractTermsRequest" }

  /// product_id and customer_id say whose terms are changed.
  public var contractTerms: ContractTerms? = nil
  /// The fields of contract_terms to change: license, included, minimum, cap, deductions, quantity_override. Empty means every field that is set. A field that the
  /// mask names and contract_terms does not set is removed.
  public var updateMask: ProtobufFieldMask? = nil
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(contractTerms: ContractTerms? = nil, updateMask: ProtobufFieldMask? = nil, validateOnly: Bool = false) {
    self.contractTerms = contractTerms
    self.updateMask = updateMask
    self.validateOnly = validateOnly
  }

}

public struct DeleteContractTermsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.DeleteContractTermsRequest" }

  public var productID: String = ""
  /// Empty: the terms of the product.
  public var customerID: String = ""
  /// Fails with ABORTED if it is outdated. Empty: not checked.
  public var etag: String = ""
  /// Checks the request without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(productID: String = "", customerID: String = "", etag: String = "", validateOnly: Bool = false) {
    self.productID = productID
    self.customerID = customerID
    self.etag = etag
    self.validateOnly = validateOnly
  }

}

