/// A reference in a request: `{"id": 7}` or, without an id, an identifier or a name in any case.
struct Reference: Sendable {
  /// "status"
  let property: String
  private let key: String
  private let value: JSON

  /// Nil if the row has no such reference.
  init?(_ property: String, in row: JSONObject) {
    guard let sent = row[property]?.object,
      let key = ["id", "identifier", "name"].first(where: { sent[$0].map { $0 != .null } ?? false })
    else { return nil }
    self.property = property
    self.key = key
    value = sent[key] ?? .null
  }

  /// The field's name in errors: "status/id", "status/name".
  var field: String { "\(property)/\(key)" }

  /// The reference in messages: `status 17`, `status "Frob"`.
  var label: String { "\(property) \(value.serialized)" }

  /// The referenced row. A row that exists but does not satisfy `belongs` is an invalid field; `scope` describes the
  /// required parent ("for board 2").
  func row(of rows: [JSONObject], scope: String = "", where belongs: (JSONObject) -> Bool = { _ in true }) throws(FieldProblem)
    -> JSONObject
  {
    let known = rows.filter(isMeant)
    let found = known.filter(belongs)
    guard let row = found.first else {
      let message = "The \(label) was not found\(scope.isEmpty ? "" : " " + scope)."
      throw FieldProblem(code: known.isEmpty ? "InvalidReference" : "InvalidField", message: message, field: field)
    }
    guard found.count == 1 else {
      throw FieldProblem(code: "InvalidReference", message: "The \(label) is ambiguous: \(found.count) have it.", field: field)
    }
    return row
  }

  private func isMeant(_ row: JSONObject) -> Bool {
    guard let text = value.text else { return row[key] == value }
    return row[key]?.text?.lowercased() == text.lowercased()
  }

  /// A reference to the row: its id, its name and the given properties.
  static func to(_ row: JSONObject, with names: String...) -> JSON {
    var reference: JSONObject = ["id": row["id"] ?? .null]
    for name in ["name"] + names { reference[name] = row[name] }
    return .object(reference)
  }
}

extension JSONObject {
  /// The id of the reference with this name.
  func id(of reference: String) -> Int? { self[reference]?.object?["id"]?.integer }
}
