package import ExactDecimal
import Foundation

/// A quantity in stored JSON: its text. Earlier versions wrote a JSON number.
@propertyWrapper
package struct StoredQuantity: Sendable, Hashable {
  package var wrappedValue: ExactDecimal

  package init(wrappedValue: ExactDecimal) { self.wrappedValue = wrappedValue }
}

extension StoredQuantity: Codable {
  /// A number with more than four places is rounded: it is a quantity that ConnectWise had, and nothing is written to an addition that has such a one.
  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let exact = try? value.decode(ExactDecimal.self) {
      wrappedValue = exact
      return
    }
    var number = try value.decode(Decimal.self)
    var rounded = Decimal()
    NSDecimalRound(&rounded, &number, ExactDecimal.places, .plain)
    guard let exact = ExactDecimal(rounded.description) else {
      throw DecodingError.dataCorruptedError(in: value, debugDescription: "\(number) is not a quantity")
    }
    wrappedValue = exact
  }

  package func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }
}
