public import ExactDecimal
public import GRDB

/// Stored as a whole number of ten-thousandths, so that SQLite compares and adds exactly.
extension ExactDecimal: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { tenThousandths.databaseValue }

  public static func fromDatabaseValue(_ value: DatabaseValue) -> ExactDecimal? {
    Int64.fromDatabaseValue(value).map(ExactDecimal.init(tenThousandths:))
  }
}

extension Sequence<ExactDecimal> {
  /// Throws `ExactDecimal.Overflow`.
  package func sum() throws -> ExactDecimal { try reduce(.zero) { try $0 + $1 } }
}
