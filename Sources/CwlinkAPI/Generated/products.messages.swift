// swift-format-ignore-file
// Generated from cwlink/v1/products.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

public struct Product: RPCMessage {
  public static var protoName: String { "cwlink.v1.Product" }

  /// 1 to 64 characters of a-z 0-9 . _ -. Cannot be changed.
  public var id: String = ""
  public var displayName: String = ""
  /// The catalog product's identifier in ConnectWise. Empty if the product is not mapped.
  public var catalogIdentifier: String = ""
  /// Unset if the product is not mapped.
  public var catalogItemID: Int64 = 0
  public var catalogDescription: String = ""
  public var creationPolicy: Product.CreationPolicy = .init(rawValue: 0)
  public var changePolicy: Product.ChangePolicy = .init(rawValue: 0)
  public var countBasis: Product.CountBasis = .init(rawValue: 0)
  public var createTime: ProtobufTimestamp? = nil
  public var updateTime: ProtobufTimestamp? = nil
  /// Changes with every change. An update with an outdated etag fails with ABORTED.
  public var etag: String = ""
  /// If several sources report a customer's seats for the same period, the first of these that did decides. Sources that are not listed come after
  /// those that are, by name. At most 20.
  public var sourcePrecedence: [String] = []
  /// How the quantity is rounded before it is billed. Default: up with the basis average, otherwise none.
  public var rounding: Product.Rounding = .init(rawValue: 0)
  /// For the basis percentile: 1 to 100. Default 85.
  public var percentile: Int32 = 0
  /// Default: the first of the period.
  public var effectiveDatePolicy: Product.EffectiveDatePolicy = .init(rawValue: 0)
  /// With EFFECTIVE_DATE_POLICY_DAY_OF_MONTH, and only then: 1 to 31. In a shorter month the last day is used.
  public var effectiveDay: Int32 = 0
  /// Default: keep.
  public var prorationPolicy: Product.ProrationPolicy = .init(rawValue: 0)
  /// Default: keep.
  public var costPolicy: Product.CostPolicy = .init(rawValue: 0)
  /// Default: general.
  public var lateCorrections: Product.LateCorrections = .init(rawValue: 0)

  public init() {}

  public init(id: String = "", displayName: String = "", catalogIdentifier: String = "", catalogItemID: Int64 = 0, catalogDescription: String = "", creationPolicy: Product.CreationPolicy = .init(rawValue: 0), changePolicy: Product.ChangePolicy = .init(rawValue: 0), countBasis: Product.CountBasis = .init(rawValue: 0), createTime: ProtobufTimestamp? = nil, updateTime: ProtobufTimestamp? = nil, etag: String = "", sourcePrecedence: [String] = [], rounding: Product.Rounding = .init(rawValue: 0), percentile: Int32 = 0, effectiveDatePolicy: Product.EffectiveDatePolicy = .init(rawValue: 0), effectiveDay: Int32 = 0, prorationPolicy: Product.ProrationPolicy = .init(rawValue: 0), costPolicy: Product.CostPolicy = .init(rawValue: 0), lateCorrections: Product.LateCorrections = .init(rawValue: 0)) {
    self.id = id
    self.displayName = displayName
    self.catalogIdentifier = catalogIdentifier
    self.catalogItemID = catalogItemID
    self.catalogDescription = catalogDescription
    self.creationPolicy = creationPolicy
    self.changePolicy = changePolicy
    self.countBasis = countBasis
    self.createTime = createTime
    self.updateTime = updateTime
    self.etag = etag
    self.sourcePrecedence = sourcePrecedence
    self.rounding = rounding
    self.percentile = percentile
    self.effectiveDatePolicy = effectiveDatePolicy
    self.effectiveDay = effectiveDay
    self.prorationPolicy = prorationPolicy
    self.costPolicy = costPolicy
    self.lateCorrections = lateCorrections
  }

  /// What happens if an agreement has no addition of the catalog product.
  public enum CreationPolicy: RPCEnum {
    case unspecified
    /// Additions are never created; a missing one blocks its plan line.
    case updateOnly
    case create
    /// Nothing is written; differences are only reported.
    case reportOnly
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [CreationPolicy] { [.unspecified, .updateOnly, .create, .reportOnly] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .updateOnly
        case 2: self = .create
        case 3: self = .reportOnly
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .updateOnly: 1
        case .create: 2
        case .reportOnly: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "CREATION_POLICY_UNSPECIFIED"
        case .updateOnly: "CREATION_POLICY_UPDATE_ONLY"
        case .create: "CREATION_POLICY_CREATE"
        case .reportOnly: "CREATION_POLICY_REPORT_ONLY"
        case .unrecognized: nil
      }
    }
  }

  /// How a changed count is written to ConnectWise.
  public enum ChangePolicy: RPCEnum {
    case unspecified
    /// The addition's quantity is replaced.
    case inPlace
    /// The addition is cancelled, and a new one with the new quantity replaces it from an effective date, so that the history is kept.
    case cancelAndAdd
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [ChangePolicy] { [.unspecified, .inPlace, .cancelAndAdd] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .inPlace
        case 2: self = .cancelAndAdd
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .inPlace: 1
        case .cancelAndAdd: 2
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "CHANGE_POLICY_UNSPECIFIED"
        case .inPlace: "CHANGE_POLICY_IN_PLACE"
        case .cancelAndAdd: "CHANGE_POLICY_CANCEL_AND_ADD"
        case .unrecognized: nil
      }
    }
  }

  /// Which of a period's counts is billed.
  public enum CountBasis: RPCEnum {
    case unspecified
    case latest
    case peak
    /// The time-weighted average over the period.
    case average
    /// The quantity of the day at the percentile of the period's days, sorted by quantity: the nearest rank. A day has its last count; one without a
    /// count has that of the day before.
    case percentile
    /// The sum of the quantities of the period's days, for volumes. A day's quantity is as for the percentile.
    case sum
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [CountBasis] { [.unspecified, .latest, .peak, .average, .percentile, .sum] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .latest
        case 2: self = .peak
        case 3: self = .average
        case 4: self = .percentile
        case 5: self = .sum
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .latest: 1
        case .peak: 2
        case .average: 3
        case .percentile: 4
        case .sum: 5
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "COUNT_BASIS_UNSPECIFIED"
        case .latest: "COUNT_BASIS_LATEST"
        case .peak: "COUNT_BASIS_PEAK"
        case .average: "COUNT_BASIS_AVERAGE"
        case .percentile: "COUNT_BASIS_PERCENTILE"
        case .sum: "COUNT_BASIS_SUM"
        case .unrecognized: nil
      }
    }
  }

  /// How a quantity is rounded before it is billed.
  public enum Rounding: RPCEnum {
    /// In a request: UP with the basis AVERAGE, otherwise NONE. Never returned.
    case unspecified
    /// To the next whole number.
    case up
    /// To the nearest whole number, halves up.
    case halfUp
    /// Four decimal places are kept; an average is rounded to them, halves up.
    case noneValue
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Rounding] { [.unspecified, .up, .halfUp, .noneValue] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .up
        case 2: self = .halfUp
        case 3: self = .noneValue
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .up: 1
        case .halfUp: 2
        case .noneValue: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "ROUNDING_UNSPECIFIED"
        case .up: "ROUNDING_UP"
        case .halfUp: "ROUNDING_HALF_UP"
        case .noneValue: "ROUNDING_NONE"
        case .unrecognized: nil
      }
    }
  }

  /// The first day of a new addition, and of one that replaces a cancelled one. A quantity that is replaced in place has none. No day is taken on which the
  /// agreement has not begun, or another addition of the product is in force.
  public enum EffectiveDatePolicy: RPCEnum {
    /// In a request: FIRST_OF_PERIOD. Never returned.
    case unspecified
    case firstOfPeriod
    case firstOfNextPeriod
    /// The day on which the plan is made, or the period's last day if it is made later.
    case dayOfChange
    /// effective_day of the period's month.
    case dayOfMonth
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [EffectiveDatePolicy] { [.unspecified, .firstOfPeriod, .firstOfNextPeriod, .dayOfChange, .dayOfMonth] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .firstOfPeriod
        case 2: self = .firstOfNextPeriod
        case 3: self = .dayOfChange
        case 4: self = .dayOfMonth
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .firstOfPeriod: 1
        case .firstOfNextPeriod: 2
        case .dayOfChange: 3
        case .dayOfMonth: 4
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "EFFECTIVE_DATE_POLICY_UNSPECIFIED"
        case .firstOfPeriod: "EFFECTIVE_DATE_POLICY_FIRST_OF_PERIOD"
        case .firstOfNextPeriod: "EFFECTIVE_DATE_POLICY_FIRST_OF_NEXT_PERIOD"
        case .dayOfChange: "EFFECTIVE_DATE_POLICY_DAY_OF_CHANGE"
        case .dayOfMonth: "EFFECTIVE_DATE_POLICY_DAY_OF_MONTH"
        case .unrecognized: nil
      }
    }
  }

  /// Whether ConnectWise prorates an addition in its current period (prorateCurrentPeriodFlag). It is written together with a quantity, never alone.
  public enum ProrationPolicy: RPCEnum {
    /// In a request: KEEP. Never returned.
    case unspecified
    /// As the addition says; ConnectWise decides for a new one.
    case keep
    case on
    case off
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [ProrationPolicy] { [.unspecified, .keep, .on, .off] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .keep
        case 2: self = .on
        case 3: self = .off
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .keep: 1
        case .on: 2
        case .off: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "PRORATION_POLICY_UNSPECIFIED"
        case .keep: "PRORATION_POLICY_KEEP"
        case .on: "PRORATION_POLICY_ON"
        case .off: "PRORATION_POLICY_OFF"
        case .unrecognized: nil
      }
    }
  }

  /// How a count that changed after its period was invoiced is corrected. Of several products that share an addition, the first decides.
  public enum LateCorrections: RPCEnum {
    /// In a request: GENERAL. Never returned.
    case unspecified
    /// One addition for the difference, at the price that was invoiced; a negative price for a credit.
    case delta
    /// One addition that credits all that was billed, and one that bills all that is to be billed.
    case creditAndRebill
    /// Nothing is written; the plan only shows the differences.
    case reportOnly
    /// As GeneralSettings.late_corrections says.
    case general
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [LateCorrections] { [.unspecified, .delta, .creditAndRebill, .reportOnly, .general] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .delta
        case 2: self = .creditAndRebill
        case 3: self = .reportOnly
        case 4: self = .general
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .delta: 1
        case .creditAndRebill: 2
        case .reportOnly: 3
        case .general: 4
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "LATE_CORRECTIONS_UNSPECIFIED"
        case .delta: "LATE_CORRECTIONS_DELTA"
        case .creditAndRebill: "LATE_CORRECTIONS_CREDIT_AND_REBILL"
        case .reportOnly: "LATE_CORRECTIONS_REPORT_ONLY"
        case .general: "LATE_CORRECTIONS_GENERAL"
        case .unrecognized: nil
      }
    }
  }

  /// The unit cost of the product's additions in ConnectWise.
  public enum CostPolicy: RPCEnum {
    /// In a request: KEEP. Never returned.
    case unspecified
    /// The addition's is kept. A new addition gets the catalog product's, as ConnectWise does by itself.
    case keep
    /// A plan writes the catalog product's where the addition has another one.
    case catalog
    /// A plan writes what the source of the count charges for a unit, where the addition has another one. The cost is kept, and the line says why, if the
    /// source says none in the line's currency.
    case source
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [CostPolicy] { [.unspecified, .keep, .catalog, .source] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .keep
        case 2: self = .catalog
        case 3: self = .source
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .keep: 1
        case .catalog: 2
        case .source: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "COST_POLICY_UNSPECIFIED"
        case .keep: "COST_POLICY_KEEP"
        case .catalog: "COST_POLICY_CATALOG"
        case .source: "COST_POLICY_SOURCE"
        case .unrecognized: nil
      }
    }
  }

}

public struct ListProductsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListProductsRequest" }

  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(pageSize: Int32 = 0, pageToken: String = "") {
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListProductsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListProductsResponse" }

  public var products: [Product] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(products: [Product] = [], nextPageToken: String = "") {
    self.products = products
    self.nextPageToken = nextPageToken
  }

}

public struct GetProductRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetProductRequest" }

  public var productID: String = ""

  public init() {}

  public init(productID: String = "") {
    self.productID = productID
  }

}

public struct CreateProductRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.CreateProductRequest" }

  public var product: Product? = nil
  /// A retry with the same request_id returns the first result; a different request with it fails. Empty: no result is remembered.
  public var requestID: String = ""
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(product: Product? = nil, requestID: String = "", validateOnly: Bool = false) {
    self.product = product
    self.requestID = requestID
    self.validateOnly = validateOnly
  }

}

public struct UpdateProductRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.UpdateProductRequest" }

  public var product: Product? = nil
  /// The fields of product to change. Empty means every field that is set.
  public var updateMask: ProtobufFieldMask? = nil
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(product: Product? = nil, updateMask: ProtobufFieldMask? = nil, validateOnly: Bool = false) {
    self.product = product
    self.updateMask = updateMask
    self.validateOnly = validateOnly
  }

}

public struct DeleteProductRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.DeleteProductRequest" }

  public var productID: String = ""
  /// Fails with ABORTED if it is outdated. Empty: not checked.
  public var etag: String = ""
  /// Checks the request without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(productID: String = "", etag: String = "", validateOnly: Bool = false) {
    self.productID = productID
    self.etag = etag
    self.validateOnly = validateOnly
  }

}

public struct ListCatalogItemsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListCatalogItemsRequest" }

  /// Only items whose identifier or description contains this text. Empty means all.
  public var query: String = ""
  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(query: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.query = query
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListCatalogItemsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListCatalogItemsResponse" }

  public var catalogItems: [CatalogItem] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(catalogItems: [CatalogItem] = [], nextPageToken: String = "") {
    self.catalogItems = catalogItems
    self.nextPageToken = nextPageToken
  }

}

public struct CatalogItem: RPCMessage {
  public static var protoName: String { "cwlink.v1.CatalogItem" }

  public var id: Int64 = 0
  public var identifier: String = ""
  public var description: String = ""
  public var productClass: CatalogItem.ProductClass = .init(rawValue: 0)
  /// A decimal number in the site's currency, for example "12.50".
  public var price: String = ""
  public var inactive: Bool = false

  public init() {}

  public init(id: Int64 = 0, identifier: String = "", description: String = "", productClass: CatalogItem.ProductClass = .init(rawValue: 0), price: String = "", inactive: Bool = false) {
    self.id = id
    self.identifier = identifier
    self.description = description
    self.productClass = productClass
    self.price = price
    self.inactive = inactive
  }

  /// ConnectWise's productClass.
  public enum ProductClass: RPCEnum {
    /// ConnectWise returned no class, or one that this version does not know.
    case unspecified
    case agreement
    case bundle
    case inventory
    case nonInventory
    case service
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [ProductClass] { [.unspecified, .agreement, .bundle, .inventory, .nonInventory, .service] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .agreement
        case 2: self = .bundle
        case 3: self = .inventory
        case 4: self = .nonInventory
        case 5: self = .service
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .agreement: 1
        case .bundle: 2
        case .inventory: 3
        case .nonInventory: 4
        case .service: 5
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "PRODUCT_CLASS_UNSPECIFIED"
        case .agreement: "PRODUCT_CLASS_AGREEMENT"
        case .bundle: "PRODUCT_CLASS_BUNDLE"
        case .inventory: "PRODUCT_CLASS_INVENTORY"
        case .nonInventory: "PRODUCT_CLASS_NON_INVENTORY"
        case .service: "PRODUCT_CLASS_SERVICE"
        case .unrecognized: nil
      }
    }
  }

}

