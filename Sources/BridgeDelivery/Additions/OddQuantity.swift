import BridgeCore
import ExactDecimal
import Foundation

/// A quantity in ConnectWise that cannot be billed: it is shown, and never rounded.
package struct OddQuantity: Error, Equatable, Codable {
  package var text: String
  /// "has more than 4 decimal places"
  package var problem: String

  package init(text: String, problem: String) {
    self.text = text
    self.problem = problem
  }

  /// The quantity of ConnectWise's JSON, which is a binary number: it is the decimal number with four places to which it is the nearest.
  static func exact(_ number: Double) -> Result<ExactDecimal, OddQuantity> {
    let notInRange = "is not \(QuantityRange.text)"
    guard let decimal = Decimal(json: number) else { return .failure(OddQuantity(text: "\(number)", problem: notInRange)) }
    do throws(ExactDecimal.ParseError) {
      let exact = try ExactDecimal(parsing: decimal.description)
      return QuantityRange.all.contains(exact) ? .success(exact) : .failure(OddQuantity(text: "\(exact)", problem: notInRange))
    } catch {
      return .failure(OddQuantity(text: "\(decimal)", problem: error == .tooManyPlaces ? "\(error)" : notInRange))
    }
  }
}

extension OddQuantity: CustomStringConvertible {
  /// "2.08001, which has more than 4 decimal places"
  package var description: String { "\(text), which \(problem)" }
}
