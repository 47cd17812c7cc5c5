/// A reference as it was sent: `{"id": 7}` or, without an id, an identifier or a name in any case.
struct Reference: Sendable {
  /// "status"
  let property: String
  private let key: String
  private let value: JSON

  /// Nil where the row has none under this name.
  init?(_ property: String, in row: JSONObject) {
    guard let sent = row[property]?.object,
      let key = ["id", "identifier", "name"].first(where: { sent[$0].map { $0 != .null } ?? false })
    else { return nil }
    self.property = property
    self.key = key
    value = sent[key] ?? .null
  }

  /// As errors name it: "status/id", "status/name".
  var field: String { "\(property)/\(key)" }

  /// As messages name it: `status 17`, `status "Frob"`.
  var words: String { "\(property) \(value.serialized)" }

  /// The row that is meant. One that is there but does not belong is an invalid field, `scope` saying to what it should ("for board 2").
  func row(of rows: [JSONObject], scope: String = "", where belongs: (JSONObject) -> Bool = { _ in true }) throws(FieldProblem)
    -> JSONObject
  {
    let known = rows.filter(isMeant)
    let found = known.filter(belongs)
    guard let row = found.first else {
      let message = "The \(words) was not found\(scope.isEmpty ? "" : " " + scope)."
      throw FieldProblem(code: known.isEmpty ? "InvalidReference" : "InvalidField", message: message, field: field)
    }
    guard found.count == 1 else {
      throw FieldProblem(code: "InvalidReference", message: "The \(words) is ambiguous: \(found.count) have it.", field: field)
    }
    return row
  }

  private func isMeant(_ row: JSONObject) -> Bool {
    guard let text = value.text else { return row[key] == value }
    return row[key]?.text?.lowercased() == text.lowercased()
  }

  /// How other resources refer to the row: its id, its name and what else is asked for.
  static func to(_ row: JSONObject, with names: String...) -> JSON {
    var reference: JSONObject = ["id": row["id"] ?? .null]
    for name in ["name"] + names { reference[name] = row[name] }
    return .object(reference)
  }
}

extension JSONObject {
  /// The id of what this row refers to under the name.
  func id(of reference: String) -> Int? { self[reference]?.object?["id"]?.integer }
}
