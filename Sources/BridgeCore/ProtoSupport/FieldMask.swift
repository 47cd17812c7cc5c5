package import LocalRPC

/// The fields changed by an update: those in the mask, or all fields that are set if the mask is empty.
package struct FieldMask: Sendable, Equatable {
  private let named: Set<String>

  /// `fields` are the proto names of the changeable fields, each with whether the request sets it. The mask "*" means all of them.
  ///
  /// Throws INVALID_ARGUMENT naming update_mask if it contains any other field.
  package init(_ mask: ProtobufFieldMask?, of fields: KeyValuePairs<String, Bool>) throws(DomainError) {
    try self.init(mask, of: fields.map { ($0.key, $0.value) })
  }

  package init(_ mask: ProtobufFieldMask?, of fields: [(name: String, isSet: Bool)]) throws(DomainError) {
    let known = fields.map(\.name)
    let paths = mask?.paths ?? []
    guard !paths.isEmpty else {
      named = Set(fields.filter(\.isSet).map(\.name))
      return
    }
    if paths == ["*"] {
      named = Set(known)
      return
    }
    for path in paths where !known.contains(path) {
      throw .invalid("update_mask", "'\(path)' cannot be changed; these can: \(known.joined(separator: ", "))")
    }
    named = Set(paths)
  }

  /// The number if the field is changed; otherwise nil. Throws INVALID_ARGUMENT naming the field of `message` if it is changed and has no value.
  package func number<Value>(_ field: String, _ value: Value?, of message: String) throws(DomainError) -> Value? {
    guard named.contains(field) else { return nil }
    guard let value else { throw .invalid("\(message).\(field)", "is missing although update_mask names it; a missing number is not 0") }
    return value
  }

  /// The value if the field is changed; otherwise nil.
  package func value<Value>(_ field: String, _ value: Value) -> Value? {
    named.contains(field) ? value : nil
  }
}
