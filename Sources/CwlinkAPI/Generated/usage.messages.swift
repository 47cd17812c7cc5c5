// swift-format-ignore-file
// Generated from cwlink/v1/usage.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

public struct Count: RPCMessage {
  public static var protoName: String { "cwlink.v1.Count" }

  public var customerID: String = ""
  public var productID: String = ""
  /// The number of seats, 0 to 10,000,000. Required: a count without it is rejected, never taken as 0.
  public var quantity: Int64? = nil
  /// When the product had this many seats. Default: now.
  public var asOfTime: ProtobufTimestamp? = nil
  /// Who reported it, for example "tmrm", "csv" or "manual": 0 to 64 characters.
  public var source: String = ""
  /// When it was received. Output only.
  public var receiveTime: ProtobufTimestamp? = nil
  /// Whether it was received after its period was billed. Output only.
  public var late: Bool = false

  public init() {}

  public init(customerID: String = "", productID: String = "", quantity: Int64? = nil, asOfTime: ProtobufTimestamp? = nil, source: String = "", receiveTime: ProtobufTimestamp? = nil, late: Bool = false) {
    self.customerID = customerID
    self.productID = productID
    self.quantity = quantity
    self.asOfTime = asOfTime
    self.source = source
    self.receiveTime = receiveTime
    self.late = late
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
  public var quantity: Int64 = 0
  public var basis: Product.CountBasis = .init(rawValue: 0)
  /// The time of the latest report it is based on.
  public var asOfTime: ProtobufTimestamp? = nil
  /// The number of reports it is based on.
  public var reports: Int32 = 0

  public init() {}

  public init(customerID: String = "", productID: String = "", period: String = "", quantity: Int64 = 0, basis: Product.CountBasis = .init(rawValue: 0), asOfTime: ProtobufTimestamp? = nil, reports: Int32 = 0) {
    self.customerID = customerID
    self.productID = productID
    self.period = period
    self.quantity = quantity
    self.basis = basis
    self.asOfTime = asOfTime
    self.reports = reports
  }

}

