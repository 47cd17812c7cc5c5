import ExactDecimal

/// The terms that apply to a customer's product: a field that is set for the customer replaces that of the product.
package struct EffectiveTerms: Sendable, Equatable {
  /// Raw values as in the API.
  package enum Level: Int, Sendable, Codable {
    case product = 1
    case customer
    /// Set nowhere.
    case usual
  }

  package var productID: String
  /// Empty for the product's terms alone.
  package var customerID: String
  package var product: ContractTerms
  package var customer: ContractTerms

  package init(
    productID: String = "", customerID: String = "", product: ContractTerms = ContractTerms(), customer: ContractTerms = ContractTerms()
  ) {
    self.productID = productID
    self.customerID = customerID
    self.product = product
    self.customer = customer
  }

  package var isEmpty: Bool { product.isEmpty && customer.isEmpty }

  /// Nil if it is set nowhere.
  package func term<Value>(_ field: (ContractTerms) -> Value?) -> (value: Value, level: Level)? {
    if let value = field(customer) { return (value, .customer) }
    return field(product).map { ($0, .product) }
  }

  /// "contract terms of wfbs for alder"; both levels if terms of both are used.
  package func place(_ levels: Set<Level>) -> String {
    let terms = "contract terms of \(productID)"
    if !levels.contains(.customer) { return terms }
    return levels.contains(.product) ? "\(terms) and those for \(customerID)" : "\(terms) for \(customerID)"
  }
}

extension EffectiveTerms {
  /// A term, its value and where it comes from.
  package struct Entry: Sendable, Equatable {
    /// As in the command line: "minimum".
    package var name: String
    /// "40"; empty if it is set nowhere.
    package var value: String
    package var level: Level
  }

  /// Every term, in the order in which they apply.
  package var entries: [Entry] {
    [
      entry("license") { $0.license.map(\.words) }, entry("deductions") { $0.deductions.map(ContractTerms.text) },
      entry("included") { $0.included.map(\.description) }, entry("minimum") { $0.minimum.map(\.description) },
      entry("cap") { $0.cap.map(\.description) }, entry("override") { $0.quantityOverride.map(\.text) },
    ]
  }

  private func entry(_ name: String, _ field: (ContractTerms) -> String?) -> Entry {
    let term = term(field)
    return Entry(name: name, value: term?.value ?? "", level: term?.level ?? .usual)
  }
}

extension ContractTerms {
  /// "2 shared mailboxes; 1 test device"
  fileprivate static func text(_ deductions: [Deduction]) -> String {
    deductions.isEmpty ? "none" : deductions.map { "\($0.quantity) \($0.reason)" }.joined(separator: "; ")
  }
}

extension ContractTerms.QuantityOverride {
  /// "30 until 2026-12-31 (pilot phase)"
  package var text: String { "\(quantity) until \(endDay) (\(reason))" }
}
