// swift-format-ignore-file
// Generated from cwlink/v1/documents.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

public enum DocumentFormat: RPCEnum {
  case unspecified
  /// One page in UTF-8, for reading and printing.
  case html
  /// One line per line of the plan, run or comparison, with a header, in UTF-8. No cell can be interpreted as a formula.
  case csv
  /// The same as a workbook: numbers are numbers, and days are days.
  case xlsx
  /// An unknown number.
  case unrecognized(Int32)

  public static var allCases: [DocumentFormat] { [.unspecified, .html, .csv, .xlsx] }

  public init(rawValue: Int32) {
    switch rawValue {
      case 0: self = .unspecified
      case 1: self = .html
      case 2: self = .csv
      case 3: self = .xlsx
      default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .html: 1
      case .csv: 2
      case .xlsx: 3
      case .unrecognized(let number): number
    }
  }

  public var protoName: String? {
    switch self {
      case .unspecified: "DOCUMENT_FORMAT_UNSPECIFIED"
      case .html: "DOCUMENT_FORMAT_HTML"
      case .csv: "DOCUMENT_FORMAT_CSV"
      case .xlsx: "DOCUMENT_FORMAT_XLSX"
      case .unrecognized: nil
    }
  }
}

public struct ExportPlanRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ExportPlanRequest" }

  /// The plan's id, its hash, or at least the first 8 characters of its hash.
  public var plan: String = ""
  /// Required.
  public var format: DocumentFormat = .init(rawValue: 0)

  public init() {}

  public init(plan: String = "", format: DocumentFormat = .init(rawValue: 0)) {
    self.plan = plan
    self.format = format
  }

}

public struct ExportRunRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ExportRunRequest" }

  public var runID: String = ""
  /// Required.
  public var format: DocumentFormat = .init(rawValue: 0)

  public init() {}

  public init(runID: String = "", format: DocumentFormat = .init(rawValue: 0)) {
    self.runID = runID
    self.format = format
  }

}

public struct ExportReconciliationRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ExportReconciliationRequest" }

  /// A month, for example "2026-11". Default: the current month in the integration's time zone.
  public var period: String = ""
  /// Empty means every enabled customer.
  public var customerIDs: [String] = []
  /// Empty means every product.
  public var productIDs: [String] = []
  /// Required.
  public var format: DocumentFormat = .init(rawValue: 0)

  public init() {}

  public init(period: String = "", customerIDs: [String] = [], productIDs: [String] = [], format: DocumentFormat = .init(rawValue: 0)) {
    self.period = period
    self.customerIDs = customerIDs
    self.productIDs = productIDs
    self.format = format
  }

}

/// The next bytes of a document, at most 256 KiB.
public struct DocumentPart: RPCMessage {
  public static var protoName: String { "cwlink.v1.DocumentPart" }

  public var data: [UInt8] = []

  public init() {}

  public init(data: [UInt8] = []) {
    self.data = data
  }

}

public struct ReconciliationDocumentPart: RPCMessage {
  public static var protoName: String { "cwlink.v1.ReconciliationDocumentPart" }

  /// The number of customers read so far.
  public var done: Int32 = 0
  /// The number of customers to read.
  public var total: Int32 = 0
  /// The next bytes of the document, at most 256 KiB.
  public var data: [UInt8] = []
  /// Only in the last message.
  public var totals: ReconciliationTotals? = nil

  public init() {}

  public init(done: Int32 = 0, total: Int32 = 0, data: [UInt8] = [], totals: ReconciliationTotals? = nil) {
    self.done = done
    self.total = total
    self.data = data
    self.totals = totals
  }

}

