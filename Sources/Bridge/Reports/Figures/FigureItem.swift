package import BridgeAccounts

/// One of the things that are counted once a day. Raw values count from 1 without a gap.
protocol FigureItem: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == Int {
  /// As columns, files and requests name it: "business_email_compromise".
  var name: String { get }
  /// What a day can have of one.
  static var range: ClosedRange<Int64> { get }
  static var table: String { get }
  /// "mail figures", for messages.
  static var noun: String { get }
  /// The products that it is counted for; nil where it is counted for the customer as a whole.
  static var productIDs: [String]? { get }
}

/// Mail-security figures (rule 15).
extension MailItem: FigureItem {
  static let range: ClosedRange<Int64> = 0...1_000_000_000_000
  static let table = "mail_figures"
  static let noun = "mail figures"
  static let productIDs: [String]? = FigureProduct.allCases.map(\.rawValue)
}

/// What executive summaries count of a customer's devices.
enum DeviceItem: Int, FigureItem {
  case workstations = 1
  case servers
  case serversOffline
  /// On that day.
  case virusesRemoved
  /// On that day.
  case spywareRemoved
  case fullyPatched

  var name: String {
    switch self {
    case .workstations: "workstations"
    case .servers: "servers"
    case .serversOffline: "servers_offline"
    case .virusesRemoved: "viruses_removed"
    case .spywareRemoved: "spyware_removed"
    case .fullyPatched: "fully_patched"
    }
  }

  static let range: ClosedRange<Int64> = 0...Int64(Int32.max)
  static let table = "device_figures"
  static let noun = "device figures"
  static let productIDs: [String]? = nil
}
