// swift-format-ignore-file
// Generated from cwlink/v1/usage.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

public import LocalRPC

public struct Count: RPCMessage {
  public static var protoName: String { "cwlink.v1.Count" }

  public var customerID: String = ""
  public var productID: String = ""
  /// Seats, 0 to 10,000,000.
  public var quantity: Int64 = 0
  /// When the product had this many seats; absent means now.
  public var asOfTime: ProtobufTimestamp? = nil
  /// Who says so: "tmrm", "csv", "manual"; 0 to 64 characters.
  public var source: String = ""
  /// When the daemon took it. Only in answers.
  public var receiveTime: ProtobufTimestamp? = nil
  /// It came after its period was billed. Only in answers.
  public var late: Bool = false

  public init() {}

  public init(customerID: String = "", productID: String = "", quantity: Int64 = 0, asOfTime: ProtobufTimestamp? = nil, source: String = "", receiveTime: ProtobufTimestamp? = nil, late: Bool = false) {
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
  /// A retry with the same request_id answers the first one's outcome; another body under it is refused. Empty: none is remembered.
  public var requestID: String = ""

  public init() {}

  public init(counts: [Count] = [], requestID: String = "") {
    self.counts = counts
    self.requestID = requestID
  }

}

public struct ReportCountsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ReportCountsResponse" }

  public var accepted: Int64 = 0
  /// Known already, and the same.
  public var unchanged: Int64 = 0
  /// Of the accepted: for a period that is billed already.
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

  /// A piece of the file.
  public var data: [UInt8] = []
  /// Only in the first message: checks every line, imports nothing.
  public var validateOnly: Bool = false
  /// Only in the first message: the source of lines that name none. Default "csv".
  public var source: String = ""

  public init() {}

  public init(data: [UInt8] = [], validateOnly: Bool = false, source: String = "") {
    self.data = data
    self.validateOnly = validateOnly
    self.source = source
  }

}

public struct ListCountsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListCountsRequest" }

  public var customerID: String = ""
  public var productID: String = ""
  /// "2026-11"; empty means all.
  public var period: String = ""
  /// 1 to 1000; 0 means 100.
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
  public var nextPageToken: String = ""

  public init() {}

  public init(counts: [Count] = [], nextPageToken: String = "") {
    self.counts = counts
    self.nextPageToken = nextPageToken
  }

}

public struct ListBillableCountsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListBillableCountsRequest" }

  /// "2026-11".
  public var period: String = ""
  public var customerID: String = ""

  public init() {}

  public init(period: String = "", customerID: String = "") {
    self.period = period
    self.customerID = customerID
  }

}

public struct ListBillableCountsResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListBillableCountsResponse" }

  public var billableCounts: [BillableCount] = []

  public init() {}

  public init(billableCounts: [BillableCount] = []) {
    self.billableCounts = billableCounts
  }

}

public struct BillableCount: RPCMessage {
  public static var protoName: String { "cwlink.v1.BillableCount" }

  public var customerID: String = ""
  public var productID: String = ""
  public var period: String = ""
  public var quantity: Int64 = 0
  /// "latest", "peak" or "average".
  public var basis: String = ""
  public var asOfTime: ProtobufTimestamp? = nil
  public var reports: Int32 = 0

  public init() {}

  public init(customerID: String = "", productID: String = "", period: String = "", quantity: Int64 = 0, basis: String = "", asOfTime: ProtobufTimestamp? = nil, reports: Int32 = 0) {
    self.customerID = customerID
    self.productID = productID
    self.period = period
    self.quantity = quantity
    self.basis = basis
    self.asOfTime = asOfTime
    self.reports = reports
  }

}

