import BridgeCore

/// Validation of reported figures, whatever their origin (rule 15).
///
/// Sums are not checked: some sources count messages, others recipients or detections, so that more can be delivered than received.
enum FigureRules {
  static let longestSource = 64
  static let earliest = Day(year: 2000, month: 1, day: 1)

  /// Nil if the text is not a complete date: "2026-11-20".
  static func day(_ text: String) -> Day? { text.utf8.count == 10 ? Day(text: text) : nil }

  /// The problem with the day of figures or of a report, if any.
  static func problem(day: Day, today: Day) -> String? {
    if let earliest, day < earliest { return "is before the year 2000" }
    if day > today { return "\(day) is in the future: today is \(today) in the integration's time zone" }
    return nil
  }

  static func problem(dayText text: String) -> String? {
    day(text) == nil ? "'\(text)' is not a day; write a year, a month and a day: 2026-11-20" : nil
  }

  static func problem<Item: FigureItem>(_ value: Int64, of item: Item) -> String? {
    Item.range.contains(value) ? nil : "is \(value); it must be 0 to \(Item.range.upperBound)"
  }

  static func problem(source: String) -> String? {
    source.unicodeScalars.count <= longestSource ? nil : "is longer than \(longestSource) characters"
  }

  /// The problem with the ids, if any. `customers` and `products` are the existing ids.
  static func problem<Item>(_ figures: Figures<Item>, customers: Set<String>, products: Set<String>) -> (field: String, message: String)? {
    guard customers.contains(figures.customerID) else {
      return ("customer", "there is no customer '\(figures.customerID)'; see: \(Remedy(.customersList))")
    }
    guard let known = Item.productIDs else { return nil }
    guard known.contains(figures.productID) else {
      return ("product", "'\(figures.productID)' has no \(Item.noun); these products have: \(known.joined(separator: ", "))")
    }
    guard products.contains(figures.productID) else {
      return ("product", "there is no product '\(figures.productID)'; run: \(Remedy(.productsAdd, figures.productID))")
    }
    return nil
  }
}
