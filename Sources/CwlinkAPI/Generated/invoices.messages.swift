// swift-format-ignore-file
// Generated from cwlink/v1/invoices.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// An invoice of an agreement, as ConnectWise shows it. ConnectWise does not show the lines of invoices.
public struct Invoice: RPCMessage {
  public static var protoName: String { "cwlink.v1.Invoice" }

  public var id: Int64 = 0
  /// "INV-1042".
  public var number: String = ""
  /// ConnectWise's type, for example "Agreement".
  public var type: String = ""
  /// The invoice's date, for example "2026-12-01".
  public var date: String = ""
  /// The site's own name of the status.
  public var status: String = ""
  public var closed: Bool = false
  /// A decimal number. Empty if ConnectWise does not say.
  public var total: String = ""
  /// For example "USD". Empty if ConnectWise does not say.
  public var currency: String = ""
  /// When it was read from ConnectWise.
  public var readTime: ProtobufTimestamp? = nil

  public init() {}

  public init(id: Int64 = 0, number: String = "", type: String = "", date: String = "", status: String = "", closed: Bool = false, total: String = "", currency: String = "", readTime: ProtobufTimestamp? = nil) {
    self.id = id
    self.number = number
    self.type = type
    self.date = date
    self.status = status
    self.closed = closed
    self.total = total
    self.currency = currency
    self.readTime = readTime
  }

}

/// What became of a billed line in ConnectWise's invoicing. Derived from the agreement's billing cycle, its next invoice's date and the dates of its
/// invoices, because invoices are shown without lines.
public struct LineInvoice: RPCMessage {
  public static var protoName: String { "cwlink.v1.LineInvoice" }

  public var state: LineInvoice.State = .init(rawValue: 0)
  /// The invoice that covers the period. Absent if there is none.
  public var invoice: Invoice? = nil
  /// One sentence: "invoice INV-1042 of 2026-12-01 took it".
  public var message: String = ""

  public init() {}

  public init(state: LineInvoice.State = .init(rawValue: 0), invoice: Invoice? = nil, message: String = "") {
    self.state = state
    self.invoice = invoice
    self.message = message
  }

  public enum State: RPCEnum {
    case unspecified
    /// An invoice that covers the period took the line.
    case taken
    /// The invoice that covers the period is still to come.
    case noneYet
    /// The line was written after the invoice that covers the period.
    case cameAfter
    /// The period was invoiced, but no invoice that covers it was found.
    case notFound
    /// ConnectWise does not say whether an invoice covered the period.
    case unknown
    /// The invoices were not read, or could not be read.
    case unreadable
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [State] { [.unspecified, .taken, .noneYet, .cameAfter, .notFound, .unknown, .unreadable] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .taken
        case 2: self = .noneYet
        case 3: self = .cameAfter
        case 4: self = .notFound
        case 5: self = .unknown
        case 6: self = .unreadable
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .taken: 1
        case .noneYet: 2
        case .cameAfter: 3
        case .notFound: 4
        case .unknown: 5
        case .unreadable: 6
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "STATE_UNSPECIFIED"
        case .taken: "STATE_TAKEN"
        case .noneYet: "STATE_NONE_YET"
        case .cameAfter: "STATE_CAME_AFTER"
        case .notFound: "STATE_NOT_FOUND"
        case .unknown: "STATE_UNKNOWN"
        case .unreadable: "STATE_UNREADABLE"
        case .unrecognized: nil
      }
    }
  }

}

