/// The header fields of a delivery, as they came; names compare in any case.
public struct DeliveryHeaders: Sendable {
  private let fields: [(name: String, value: String)]

  public init(_ fields: [(name: String, value: String)]) {
    self.fields = fields.map { ($0.name.lowercased(), $0.value) }
  }

  /// The field's only value. Nil where there is none, or an empty one, or several: which of them the sender signed cannot be known.
  public func only(_ name: String) -> String? {
    let found = fields.filter { $0.name == name.lowercased() }
    guard found.count == 1, let value = found.first?.value, !value.isEmpty else { return nil }
    return value
  }
}
