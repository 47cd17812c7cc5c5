package import LocalRPC

/// Which fields an update changes: those that the mask names, or every one that is set where it names none.
package struct FieldMask: Sendable, Equatable {
  private let named: Set<String>

  /// `fields` are the ones that can be changed, by their proto names, each with whether the request sets it. "*" names them all.
  ///
  /// Throws INVALID_ARGUMENT naming update_mask where it names another.
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

  /// The value of a field that is to be changed; nil where it stays.
  package func value<Value>(_ field: String, _ value: Value) -> Value? {
    named.contains(field) ? value : nil
  }
}
