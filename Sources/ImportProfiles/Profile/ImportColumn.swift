/// A column of the file by the names that it may have.
public struct ImportColumn: Sendable, Hashable, Codable {
  public var role: ColumnRole
  /// The name in the header, and how filters refer to the column. Compared without case, accents, spaces and punctuation.
  public var name: String
  /// Other names, used if the header does not have the name, the first one first.
  public var aliases: [String]
  /// Whether a header without it is not a header. Otherwise its cells are empty.
  public var isRequired: Bool

  public init(_ role: ColumnRole, _ name: String, aliases: [String] = [], isRequired: Bool = true) {
    self.role = role
    self.name = name
    self.aliases = aliases
    self.isRequired = isRequired
  }

  var names: [String] { [name] + aliases }
}

/// What a column means. Each role but `other` is that of at most one column.
public enum ColumnRole: String, Sendable, Hashable, CaseIterable, Codable {
  /// The vendor's id of the customer.
  case customerID
  case customerName
  /// The vendor's code of the product.
  case productCode
  case productName
  /// The count: a number with at most four decimal places.
  case quantity
  /// A month, or a day in it.
  case period
  /// The price of one unit.
  case unitCost
  /// The amount of the row.
  case totalCost
  /// Three letters: "USD".
  case currency
  case subscriptionID
  /// "prorate", "CycleFee" and the like.
  case chargeType
  /// What is counted: "Seats", "GB".
  case unit
  /// Read for a filter only.
  case other
}
