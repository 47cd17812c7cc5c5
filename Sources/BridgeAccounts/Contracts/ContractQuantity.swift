package import ExactDecimal

/// How contract terms turned a count into the billed quantity. Stored with a plan.
package struct ContractQuantity: Sendable, Equatable, Codable {
  package struct Step: Sendable, Equatable, Codable {
    /// Raw values as in the API.
    package enum Kind: Int, Sendable, Codable {
      case counted = 1
      case license
      case deduction
      case included
      case minimum
      case cap
      case override
      case rounding
    }

    package var kind: Kind
    /// "37 used", "− 2 shared mailboxes", "minimum 40".
    package var text: String
    /// The quantity after the step.
    package var quantity: ExactDecimal
    /// Whose term it is; nil for the count and the rounding.
    package var level: EffectiveTerms.Level?
  }

  /// The count, then the terms in the order in which they apply, with those that changed nothing.
  package var steps: [Step]
  /// Where the terms are from: "contract terms of wfbs for alder".
  package var place: String
  /// What should be known about an override: that it ended, or ends soon.
  package var remarks: [String]

  /// What is billed.
  package var quantity: ExactDecimal { steps.last?.quantity ?? .zero }

  /// "37 used − 2 shared mailboxes, minimum 40 → 40 (contract terms of wfbs)"; empty if no term applies.
  package var text: String {
    guard let counted = steps.first, steps.count > 1 else { return "" }
    let terms = steps.dropFirst().map { $0.kind == .deduction || $0.kind == .included ? " \($0.text)" : ", \($0.text)" }
    return "\(counted.text)\(terms.joined()) → \(quantity) (\(place))"
  }

  /// The text and the remarks.
  package var sentences: [String] { (text.isEmpty ? [] : [text]) + remarks }
}
