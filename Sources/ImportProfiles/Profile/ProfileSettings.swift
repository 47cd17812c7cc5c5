/// Where the period of the rows is.
public enum PeriodSource: Sendable, Hashable, Codable {
  /// The caller names it.
  case argument
  /// The column with the role `period`.
  case column
  /// The cell to the right of this label, above the header: "Report cycle:".
  case preamble(String)
}

/// How several rows of one customer, product and period become one count.
public enum RowCombination: String, Sendable, Hashable, CaseIterable, Codable {
  /// They are refused, with the lines of both.
  case refuse
  case sum
  case maximum
  /// The one furthest down.
  case last
}

public enum RowPolicy: String, Sendable, Hashable, CaseIterable, Codable {
  /// The row is a problem, and the file is not imported.
  case refuse
  /// The row is left out and listed.
  case drop
}

/// What a negative quantity is.
public enum NegativePolicy: String, Sendable, Hashable, CaseIterable, Codable {
  /// A mistake: the row is a problem.
  case refuse
  /// A credit, which reduces a sum. A count below zero is a problem.
  case subtract
  /// The row is left out and listed.
  case drop
}

/// Rows at the end that repeat what is above them.
public struct TotalRows: Sendable, Hashable, Codable {
  /// What the cell of the customer says: "Total". Compared without case, accents, spaces and punctuation. A row with a product is never a total.
  public var labels: [String]
  /// Whether the total is compared with the sum of the quantities above it. A difference is a warning.
  public var isChecked: Bool

  public init(labels: [String] = ["Total", "Totals", "Grand total", "Sum"], isChecked: Bool = true) {
    self.labels = labels
    self.isChecked = isChecked
  }
}
