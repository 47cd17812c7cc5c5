extension Schema {
  /// The body of a POST or PUT as it is kept: every property checked, what ConnectWise works out left out. Names all that is wrong.
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

  /// The row that a PUT leaves: what was not sent is null or absent, what ConnectWise works out stays.
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
