public import ExactDecimal
public import Spreadsheet

/// What a profile made of a file. With `problems` nothing of it should be imported.
public struct ImportResult: Sendable, Hashable {
  /// One for each customer, product and period, in the order of the file.
  public var usages: [ImportedUsage] = []
  /// The wrong lines, in the order of the file.
  public var problems = FirstItems<ImportProblem>()
  /// What a person should look at, though it does not prevent the import.
  public var warnings = FirstItems<ImportProblem>()
  /// The rows that were left out.
  public var dropped = FirstItems<DroppedRow>()
  /// How the file was read; nil until it was.
  public var file: Spreadsheet.Info?
  /// The line of the header; nil if there is none.
  public var headerLine: Int?
  /// The number of rows below the header.
  public var rows = 0

  public init() {}
}

/// What a vendor's file says a customer used of a product.
public struct ImportedUsage: Sendable, Hashable {
  /// A row that is part of the count.
  public struct Row: Sendable, Hashable {
    /// The line of the file or the row of the sheet.
    public var line: Int
    /// The quantity as it is written.
    public var text: String
    public var quantity: ExactDecimal
    public var subscriptionID: String
    public var chargeType: String
  }

  /// The vendor's id; empty if the file has none.
  public var customerID: String
  /// Empty if the file has none.
  public var customerName: String
  /// Empty if the file has none.
  public var productCode: String
  public var productName: String
  /// From 0 to 10,000,000.
  public var quantity: ExactDecimal
  /// "Seats"; empty if the file does not say.
  public var unit: String
  /// The amount; nil if the file has none. Rounded to four places.
  public var cost: ExactDecimal?
  /// "USD"; empty if unknown.
  public var currency: String
  /// Nil if neither the file nor the caller says.
  public var period: ImportPeriod?
  /// The rows that make the count: all of a sum, one of a maximum or of the last.
  public var rows: [Row]
}

/// Something about a line of the file.
public struct ImportProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// Nil if the whole file is concerned.
  public var line: Int?
  /// The column as the header has it; empty if the whole line is concerned.
  public var column: String
  public var message: String

  public init(line: Int? = nil, column: String = "", _ message: String) {
    self.line = line
    self.column = column
    self.message = message
  }

  /// "line 7, Quantity: 'x' is not a number".
  public var description: String {
    let place = [line.map { "line \($0)" }, column.isEmpty ? nil : column].compactMap { $0 }.joined(separator: ", ")
    return place.isEmpty ? message : "\(place): \(message)"
  }
}

/// A row that was left out.
public struct DroppedRow: Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// The filter's place in the profile, from 0.
    case filter(Int)
    case total
    case otherPeriod
    case negative
  }

  public var line: Int
  public var reason: Reason
  /// The customer and product, as far as the row has them: "Example MSP, Endpoint Security - Pro".
  public var subject: String
  /// As it is written; empty if the row has none.
  public var quantity: String
}

/// The first items of a list that can be as long as the file, and how many there are. Equal lists have equal items and counts.
public struct FirstItems<Item: Sendable & Hashable>: Sendable, Hashable {
  /// The maximum number of items that are kept.
  public static var maximum: Int { 10_000 }

  public private(set) var items: [Item] = []
  /// Of all, kept or not.
  public private(set) var count = 0

  public init() {}

  public var isEmpty: Bool { count == 0 }

  mutating func append(_ item: Item) {
    count += 1
    if items.count < Self.maximum { items.append(item) }
  }
}
