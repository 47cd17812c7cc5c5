extension Schema {
  /// The validated body of a POST or PUT without computed properties. The error names all invalid fields.
  func accepted(_ body: JSON?) throws(APIError) -> JSONObject {
    guard let sent = body?.object else { throw .body }
    var row = JSONObject()
    var problems: [FieldProblem] = []
    for property in properties where !property.isComputed {
      guard let value = sent[property.name] else {
        if property.isRequired { problems.append(.missing(property.name)) }
        continue
      }
      do throws(FieldProblem) { row[property.name] = try property.accept(value) } catch { problems.append(error) }
    }
    guard problems.isEmpty else { throw .invalid(resource, problems) }
    return row
  }

  /// The row after a PUT: omitted properties become null or absent, computed ones are kept.
  func replacing(_ old: JSONObject, with sent: JSONObject) -> JSONObject {
    var row: JSONObject = ["id": old["id"] ?? .null]
    for property in properties where property.name != "id" {
      let cleared: JSON? = property.kind.isNullable ? .some(.null) : .none
      row[property.name] = property.isComputed ? old[property.name] : sent[property.name] ?? cleared
    }
    return row
  }
}

extension FieldProblem {
  static func missing(_ field: String) -> FieldProblem {
    FieldProblem(code: "MissingRequired", message: "The \(field) field is required.", field: field)
  }

  static func invalid(_ field: String, _ message: String) -> FieldProblem {
    FieldProblem(code: "InvalidField", message: message, field: field)
  }
}

/// A validation error of one field.
struct FieldProblem: Error, Equatable {
  let code: String
  let message: String
  let field: String
}

extension Property {
  /// The value to store, or nil if the property is cleared.
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
        throw .invalid(name, "The field \(name) exceeds its max length of \(max) characters.")
      }
      return value
    case (.flag, .bool), (.links, .object), (.list, .array): return value
    case (.choice(let values), .string(let text)):
      guard let choice = values.first(where: { $0.lowercased() == text.lowercased() }) else {
        throw .invalid(name, "\(name) must be one of \(values.joined(separator: ", ")).")
      }
      return .string(choice)
    case (.date, .string(let text)):
      guard let date = Timestamp(text) else {
        throw .invalid(name, "\(name) is not a date such as 2026-11-20T00:00:00Z.")
      }
      return .string(date.text)
    case (.reference, .object(let reference)):
      guard reference["id"]?.integer != nil || reference["name"]?.text != nil || reference["identifier"]?.text != nil else {
        throw .invalid(name, "\(name) needs an id.")
      }
      return value
    default:
      throw .invalid(name, "\(name) cannot be \(value.kindName).")
    }
  }
}
