/// One thing wrong with a value that was sent.
struct FieldProblem: Error, Equatable {
  let code: String
  let message: String
  let field: String
}

extension Property {
  /// The value as it is kept, or nil where the property is cleared.
  func accept(_ value: JSON) throws(FieldProblem) -> JSON? {
    if value == .null {
      if isRequired { throw .missing(name) }
      return kind.isNullable ? .null : nil
    }
    switch (kind, value) {
    case (.integer, .integer(let whole)) where Int32(exactly: whole) != nil: return value
    case (.number, .integer), (.number, .number): return value.double.map { .number($0) }
    case (.text(let max), .string(let text)):
      if isRequired, text.allSatisfy(\.isWhitespace) { throw .missing(name) }
      if let max, text.utf16.count > max {
        throw FieldProblem(code: "InvalidField", message: "The field \(name) exceeds its max length of \(max) characters.", field: name)
      }
      return value
    case (.flag, .bool), (.links, .object), (.list, .array): return value
    case (.choice(let values), .string(let text)):
      guard let choice = values.first(where: { $0.lowercased() == text.lowercased() }) else {
        throw FieldProblem(code: "InvalidField", message: "\(name) must be one of \(values.joined(separator: ", ")).", field: name)
      }
      return .string(choice)
    case (.date, .string(let text)):
      guard let date = Timestamp(text) else {
        throw FieldProblem(code: "InvalidField", message: "\(name) is no date such as 2026-11-20T00:00:00Z.", field: name)
      }
      return .string(date.text)
    case (.reference, .object(let reference)):
      guard reference["id"]?.integer != nil || reference["name"]?.text != nil || reference["identifier"]?.text != nil else {
        throw FieldProblem(code: "InvalidField", message: "\(name) needs an id.", field: name)
      }
      return value
    default:
      throw FieldProblem(code: "InvalidField", message: "\(name) cannot be \(value.kindName).", field: name)
    }
  }
}
