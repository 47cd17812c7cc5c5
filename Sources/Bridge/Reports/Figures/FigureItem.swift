package import BridgeAccounts

/// A kind of daily figure. Raw values are consecutive, starting at 1.
protocol FigureItem: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == Int {
  /// The name in columns, files and requests: "business_email_compromise".
  var name: String { get }
  /// The valid values per day.
  static var range: ClosedRange<Int64> { get }
  static var table: String { get }
  /// "mail figures", for messages.
  static var noun: String { get }
  /// The products that it is counted for; nil if it is counted per customer.
  static var productIDs: [String]? { get }
}

/// Mail-security figures (rule 15).
extension MailItem: FigureItem {
  static let range: ClosedRange<Int64> = 0...1_000_000_000_000
  static let table = "mail_figures"
  static let noun = "mail figures"
  static let productIDs: [String]? = FigureProduct.allCases.map(\.rawValue)
}

/// Device figures of a customer, used in executive summaries.
enum DeviceItem: Int, FigureItem {
  case workstations = 1
  case servers
  case serversOffline
  /// During that day.
  case virusesRemoved
  /// During that day.
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
