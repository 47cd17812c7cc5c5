// swift-format-ignore-file
// Generated from cwlink/v1/usage.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

public struct Count: RPCMessage {
  public static var protoName: String { "cwlink.v1.Count" }

  public var customerID: String = ""
  public var productID: String = ""
  /// The number of seats, 0 to 10,000,000. Required unless decimal_quantity is given: a count without both is rejected, never taken as 0. Returned
  /// if it is a whole number.
  public var quantity: Int64? = nil
  /// The same as a decimal number with at most four decimal places, for example "25.5", for what is counted in fractions. A count with both is
  /// rejected. Always returned.
  public var decimalQuantity: String = ""
  /// When the product had this many seats. Default: now.
  public var asOfTime: ProtobufTimestamp? = nil
  /// Who reported it, for example "tmrm", "csv" or "manual": 0 to 64 characters.
  public var source: String = ""
  /// When it was received. Output only.
  public var receiveTime: ProtobufTimestamp? = nil
  /// Whether it was received after its period was billed. Output only.
  public var late: Bool = false
  /// Where a source or a file got it from. Absent if it was reported otherwise. Output only.
  public var origin: CountOrigin? = nil

  public init() {}

  public init(customerID: String = "", productID: String = "", quantity: Int64? = nil, decimalQuantity: String = "", asOfTime: ProtobufTimestamp? = nil, source: String = "", receiveTime: ProtobufTimestamp? = nil, late: Bool = false, origin: CountOrigin? = nil) {
    self.customerID = customerID
    self.productID = productID
    self.quantity = quantity
    self.decimalQuantity = decimalQuantity
    self.asOfTime = asOfTime
    self.source = source
    self.receiveTime = receiveTime
    self.late = late
    self.origin = origin
  }

}

/// What a collected count consists of.
public struct CountOrigin: RPCMessage {
  public static var protoName: String { "cwlink.v1.CountOrigin" }

  /// The pull or import; see SourceService.ListPulls.
  public var pullID: Int64 = 0
  /// The vendor's rows that were added up.
  public var parts: [VendorQuantity] = []

  public init() {}

  public init(pullID: Int64 = 0, parts: [VendorQuantity] = []) {
    self.pullID = pullID
    self.parts = parts
  }

}

/// A quantity as a vendor gives it.
public struct VendorQuantity: RPCMessage {
  public static var protoName: String { "cwlink.v1.VendorQuantity" }

  /// As the vendor identifies it; its name, if the vendor gives no id.
  public var vendorCustomerID: String = ""
  public var vendorCustomerName: String = ""
  public var vendorProductID: String = ""
  public var vendorProductName: String = ""
  /// As the vendor wrote it, for example "1,204" or "25.5".
  public var quantity: String = ""
  /// The lines of an imported file. Empty for a pull.
  public var lines: [Int32] = []

  public init() {}

  public init(vendorCustomerID: String = "", vendorCustomerName: String = "", vendorProductID: String = "", vendorProductName: String = "", quantity: String = "", lines: [Int32] = []) {
    self.vendorCustomerID = vendorCustomerID
    self.vendorCustomerName = vendorCustomerName
    self.vendorProductID = vendorProductID
    self.vendorProductName = vendorProductName
    self.quantity = quantity
    self.lines = lines
  }

}

public struct ReportCountsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ReportCountsRequest" }

  /// 1 to 10,000.
  public var counts: [Count] = []
  /// A retry with the same request_id returns the first result; a different request with it fails. Empty: no result is remembered.
  public var requestID: String = ""
  /// Checks the request and returns the result without storing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(counts: [Count] = [], requestID: String = "", validateOnly: Bool = false) {
    self.counts = counts
    self.requestID = requestID
    self.validateOnly = validateOnly
  }

}

public struct StreamCountsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.StreamCountsRequest" }

  /// 1 to 10,000.
  public var counts: [Count] = []
  /// Only in the first message: checks every message against what is stored and returns the result without storing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(counts: [Count] = [], validateOnly: Bool = false) {
    self.counts = counts
    self.validateOnly = validateOnly
  }

}

public struct ReportCountsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ReportCountsResponse" }

  public var accepted: Int64 = 0
  /// Counts that were already known.
  public var unchanged: Int64 = 0
  /// The accepted counts whose period is already billed.
  public var late: Int64 = 0

  public init() {}

  public init(accepted: Int64 = 0, unchanged: Int64 = 0, late: Int64 = 0) {
    self.accepted = accepted
    self.unchanged = unchanged
    self.late = late
  }

}

public struct ImportCountsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ImportCountsRequest" }

  /// A piece of the file, of any size.
  public var data: [UInt8] = []
  /// Only in the first message: checks every line and imports nothing.
  public var validateOnly: Bool = false
  /// Only in the first message: the source of lines without one. Default "csv".
  public var source: String = ""

  public init() {}

  public init(data: [UInt8] = [], validateOnly: Bool = false, source: String = "") {
    self.data = data
    self.validateOnly = validateOnly
    self.source = source
  }

}

/// If every line is valid, one message with the totals. Otherwise only problems.
public struct ImportCountsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ImportCountsResponse" }

  public var accepted: Int64 = 0
  /// Counts that were already known.
  public var unchanged: Int64 = 0
  /// The accepted counts whose period is already billed.
  public var late: Int64 = 0
  public var problems: [LineProblem] = []

  public init() {}

  public init(accepted: Int64 = 0, unchanged: Int64 = 0, late: Int64 = 0, problems: [LineProblem] = []) {
    self.accepted = accepted
    self.unchanged = unchanged
    self.late = late
    self.problems = problems
  }

}

public struct ListCountsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListCountsRequest" }

  /// Empty means all customers.
  public var customerID: String = ""
  /// Empty means all products.
  public var productID: String = ""
  /// A month, for example "2026-11". Empty means all periods.
  public var period: String = ""
  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(customerID: String = "", productID: String = "", period: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.customerID = customerID
    self.productID = productID
    self.period = period
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListCountsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListCountsResponse" }

  public var counts: [Count] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(counts: [Count] = [], nextPageToken: String = "") {
    self.counts = counts
    self.nextPageToken = nextPageToken
  }

}

public struct ListBillableCountsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListBillableCountsRequest" }

  /// A month, for example "2026-11". Default: the current month.
  public var period: String = ""
  /// Empty means all customers.
  public var customerID: String = ""
  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(period: String = "", customerID: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.period = period
    self.customerID = customerID
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListBillableCountsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListBillableCountsResponse" }

  public var billableCounts: [BillableCount] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(billableCounts: [BillableCount] = [], nextPageToken: String = "") {
    self.billableCounts = billableCounts
    self.nextPageToken = nextPageToken
  }

}

public struct BillableCount: RPCMessage {
  public static var protoName: String { "cwlink.v1.BillableCount" }

  public var customerID: String = ""
  public var productID: String = ""
  /// A month, for example "2026-11".
  public var period: String = ""
  /// A decimal number with at most four decimal places. Contract terms are not applied to it; see PlanLine.quantity_steps.
  public var quantity: String = ""
  public var basis: Product.CountBasis = .init(rawValue: 0)
  /// The time of the latest report it is based on.
  public var asOfTime: ProtobufTimestamp? = nil
  /// The number of reports it is based on.
  public var reports: Int32 = 0
  /// The source that decides: see Product.source_precedence.
  public var source: String = ""
  /// The other sources that reported the customer and the product in this period, in the order of precedence.
  public var otherSources: [SourceCount] = []
  /// Where the latest report came from. Absent if it was not collected.
  public var origin: CountOrigin? = nil
  /// How the quantity was calculated.
  public var calculation: CountCalculation? = nil

  public init() {}

  public init(customerID: String = "", productID: String = "", period: String = "", quantity: String = "", basis: Product.CountBasis = .init(rawValue: 0), asOfTime: ProtobufTimestamp? = nil, reports: Int32 = 0, source: String = "", otherSources: [SourceCount] = [], origin: CountOrigin? = nil, calculation: CountCalculation? = nil) {
    self.customerID = customerID
    self.productID = productID
    self.period = period
    self.quantity = quantity
    self.basis = basis
    self.asOfTime = asOfTime
    self.reports = reports
    self.source = source
    self.otherSources = otherSources
    self.origin = origin
    self.calculation = calculation
  }

}

/// How a period's quantity was calculated from the counts of its days.
public struct CountCalculation: RPCMessage {
  public static var protoName: String { "cwlink.v1.CountCalculation" }

  /// Before it was rounded: a decimal number with at most four decimal places.
  public var unroundedQuantity: String = ""
  public var rounding: Product.Rounding = .init(rawValue: 0)
  /// For the basis percentile.
  public var percentile: Int32 = 0
  /// The days of the period that have begun and have a quantity. Unset for the basis latest, like the next two.
  public var days: Int32 = 0
  /// Those without a count of their own, which have that of the day before.
  public var carriedDays: Int32 = 0
  /// The days at the beginning of the period before the first count, which are left out.
  public var missingDays: Int32 = 0
  /// Whether the period has not ended, so that the quantity can change.
  public var soFar: Bool = false

  public init() {}

  public init(unroundedQuantity: String = "", rounding: Product.Rounding = .init(rawValue: 0), percentile: Int32 = 0, days: Int32 = 0, carriedDays: Int32 = 0, missingDays: Int32 = 0, soFar: Bool = false) {
    self.unroundedQuantity = unroundedQuantity
    self.rounding = rounding
    self.percentile = percentile
    self.days = days
    self.carriedDays = carriedDays
    self.missingDays = missingDays
    self.soFar = soFar
  }

}

/// What would be billed by another source.
public struct SourceCount: RPCMessage {
  public static var protoName: String { "cwlink.v1.SourceCount" }

  public var source: String = ""
  /// A decimal number with at most four decimal places.
  public var quantity: String = ""

  public init() {}

  public init(source: String = "", quantity: String = "") {
    self.source = source
    self.quantity = quantity
  }

}

