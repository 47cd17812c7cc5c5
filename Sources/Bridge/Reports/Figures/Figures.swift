import BridgeAccounts
import BridgeCore

/// A number of each item.
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

/// What was counted for a customer, or its product, on one day.
struct Figures<Item: FigureItem>: Sendable, Equatable {
  var customerID: String
  /// Empty where it is counted for the customer as a whole.
  var productID = ""
  /// In the integration's time zone.
  var day: Day
  var counts: Counters<Item>
  /// Who says so; 0 to 64 characters.
  var source = ""
  var received: Instant
}

typealias MailCounts = Counters<MailItem>
typealias MailFigures = Figures<MailItem>
typealias DeviceFigures = Figures<DeviceItem>

/// What became of reported figures.
struct FigureReceipt: Sendable, Equatable, Codable, AddableReceipt {
  var accepted: Int64 = 0
  /// Known already, and the same.
  var unchanged: Int64 = 0
  /// Of the accepted: other figures for a day that had some.
  var replaced: Int64 = 0

  static func += (a: inout FigureReceipt, b: FigureReceipt) {
    a.accepted += b.accepted
    a.unchanged += b.unchanged
    a.replaced += b.replaced
  }
}
