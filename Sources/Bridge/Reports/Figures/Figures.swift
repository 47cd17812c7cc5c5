import BridgeAccounts
import BridgeCore

/// One number per item.
struct Counters<Item: FigureItem>: Sendable, Equatable {
  private var values = [Int64](repeating: 0, count: Item.allCases.count)

  init() {}

  init(_ value: (Item) throws -> Int64) rethrows {
    for item in Item.allCases { self[item] = try value(item) }
  }

  subscript(_ item: Item) -> Int64 {
    get { values[item.rawValue - 1] }
    set { values[item.rawValue - 1] = newValue }
  }

  static func += (a: inout Counters, b: Counters) {
    for index in a.values.indices { a.values[index] += b.values[index] }
  }
}

/// The figures of a customer, or of one of its products, for one day.
struct Figures<Item: FigureItem>: Sendable, Equatable {
  var customerID: String
  /// Empty if counted per customer.
  var productID = ""
  /// In the integration's time zone.
  var day: Day
  var counts: Counters<Item>
  /// The reporting system; 0 to 64 characters.
  var source = ""
  var received: Instant
}

typealias MailCounts = Counters<MailItem>
typealias MailFigures = Figures<MailItem>
typealias DeviceFigures = Figures<DeviceItem>

/// The result of reporting figures.
struct FigureReceipt: Sendable, Equatable, Codable, AddableReceipt {
  var accepted: Int64 = 0
  /// Already stored with the same values.
  var unchanged: Int64 = 0
  /// The accepted figures that replaced different ones of the same day.
  var replaced: Int64 = 0

  static func += (a: inout FigureReceipt, b: FigureReceipt) {
    a.accepted += b.accepted
    a.unchanged += b.unchanged
    a.replaced += b.replaced
  }
}
