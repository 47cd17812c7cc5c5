// swift-format-ignore-file
// Generated from cwlink/v1/products.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

public import LocalRPC

public struct Product: RPCMessage {
  public static var protoName: String { "cwlink.v1.Product" }

  /// 1 to 64 of a-z 0-9 . _ -. Never changes.
  public var id: String = ""
  public var displayName: String = ""
  /// The catalog product's identifier in ConnectWise; empty while the product is not mapped.
  public var catalogIdentifier: String = ""
  public var catalogItemID: Int64 = 0
  public var catalogDescription: String = ""
  public var creationPolicy: Product.CreationPolicy = .init(rawValue: 0)
  public var changePolicy: Product.ChangePolicy = .init(rawValue: 0)
  public var countBasis: Product.CountBasis = .init(rawValue: 0)
  public var createTime: ProtobufTimestamp? = nil
  public var updateTime: ProtobufTimestamp? = nil
  public var etag: String = ""

  public init() {}

  public init(id: String = "", displayName: String = "", catalogIdentifier: String = "", catalogItemID: Int64 = 0, catalogDescription: String = "", creationPolicy: Product.CreationPolicy = .init(rawValue: 0), changePolicy: Product.ChangePolicy = .init(rawValue: 0), countBasis: Product.CountBasis = .init(rawValue: 0), createTime: ProtobufTimestamp? = nil, updateTime: ProtobufTimestamp? = nil, etag: String = "") {
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
  }

  /// What to do where an agreement has no addition of the catalog product.
  public enum CreationPolicy: RPCEnum {
    case unspecified
    /// Additions are never created; a missing one blocks its line.
    case updateOnly
    case create
    /// Nothing is written; differences are only reported.
    case reportOnly
    /// A number that this program does not know.
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

  /// How a changed count reaches ConnectWise.
  public enum ChangePolicy: RPCEnum {
    case unspecified
    /// The addition's quantity is replaced.
    case inPlace
    /// The addition is cancelled and one with the new quantity takes its place from an effective date, so that history stays.
    case cancelAndAdd
    /// A number that this program does not know.
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
    /// The time-weighted mean over the period, rounded up to whole seats.
    case average
    /// A number that this program does not know.
    case unrecognized(Int32)

    public static var allCases: [CountBasis] { [.unspecified, .latest, .peak, .average] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .latest
        case 2: self = .peak
        case 3: self = .average
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .latest: 1
        case .peak: 2
        case .average: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "COUNT_BASIS_UNSPECIFIED"
        case .latest: "COUNT_BASIS_LATEST"
        case .peak: "COUNT_BASIS_PEAK"
        case .average: "COUNT_BASIS_AVERAGE"
        case .unrecognized: nil
      }
    }
  }

}

public struct ListProductsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListProductsRequest" }

  /// 1 to 1000; 0 means 100.
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
  public var requestID: String = ""

  public init() {}

  public init(product: Product? = nil, requestID: String = "") {
    self.product = product
    self.requestID = requestID
  }

}

public struct UpdateProductRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.UpdateProductRequest" }

  public var product: Product? = nil
  public var updateMask: ProtobufFieldMask? = nil

  public init() {}

  public init(product: Product? = nil, updateMask: ProtobufFieldMask? = nil) {
    self.product = product
    self.updateMask = updateMask
  }

}

public struct DeleteProductRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.DeleteProductRequest" }

  public var productID: String = ""
  public var etag: String = ""

  public init() {}

  public init(productID: String = "", etag: String = "") {
    self.productID = productID
    self.etag = etag
  }

}

public struct ListCatalogItemsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListCatalogItemsRequest" }

  /// Part of an identifier or a description; empty means all.
  public var query: String = ""
  /// 1 to 1000; 0 means 100.
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
  /// "Agreement", "Service", "NonInventory", "Bundle", …, as ConnectWise says.
  public var productClass: String = ""
  /// A decimal number in the site's currency, "12.50".
  public var price: String = ""
  public var inactive: Bool = false

  public init() {}

  public init(id: Int64 = 0, identifier: String = "", description: String = "", productClass: String = "", price: String = "", inactive: Bool = false) {
    self.id = id
    self.identifier = identifier
    self.description = description
    self.productClass = productClass
    self.price = price
    self.inactive = inactive
  }

}

