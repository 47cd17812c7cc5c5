/// A decimal number with four places, computed exactly: never in binary floating point.
///
/// The range is ±922,337,203,685,477.5807. What does not fit, or has more than four places, is an error, never rounded silently.
public struct ExactDecimal: Sendable, Hashable {
  /// The number times 10,000.
  public let tenThousandths: Int64

  public init(tenThousandths: Int64) { self.tenThousandths = tenThousandths }

  /// A whole number.
  public init(_ whole: Int32) { tenThousandths = Int64(whole) * Self.one }

  /// A whole number; nil if it does not fit.
  public init?(exactly whole: some BinaryInteger) {
    guard let whole = Int64(exactly: whole) else { return nil }
    let (product, overflow) = whole.multipliedReportingOverflow(by: Self.one)
    guard !overflow else { return nil }
    tenThousandths = product
  }

  public static let zero = ExactDecimal(tenThousandths: 0)

  /// The number of places after the decimal point.
  public static let places = 4
  static let one: Int64 = 10_000

  public var isWhole: Bool { tenThousandths % Self.one == 0 }

  /// The whole number; nil if there is a fraction.
  public var whole: Int64? { isWhole ? tenThousandths / Self.one : nil }

  public var isNegative: Bool { tenThousandths < 0 }
}

extension ExactDecimal: Comparable {
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool { left.tenThousandths < right.tenThousandths }
}
