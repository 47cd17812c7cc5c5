import ExactDecimal
import TestSupport

enum ExactDecimalSample {
  /// 0 to 200 with up to four places.
  static func value(_ random: inout SeededGenerator) -> ExactDecimal {
    ExactDecimal(tenThousandths: Int64.random(in: 0...2_000_000, using: &random))
  }
}
