/// What is wrong with the values of a record that is to be written, found before anything is sent.
struct FieldProblems {
  /// As an error names it: "ticket".
  let resource: String
  private(set) var fields: [ConnectWiseError.Field] = []

  init(_ resource: String) { self.resource = resource }

  mutating func add(_ field: String, _ message: String) {
    fields.append(.init(resource: resource, field: field, message: message))
  }

  mutating func requireText(_ text: String, _ field: String) {
    if text.allSatisfy(\.isWhitespace) { add(field, "must not be empty") }
  }

  /// ConnectWise counts UTF-16 units: most characters are one, an emoji is two.
  mutating func limit(_ text: String?, _ field: String, to longest: Int) {
    guard let count = text?.utf16.count, count > longest else { return }
    add(field, "has \(count) characters, at most \(longest) are taken")
  }

  mutating func requireTarget(_ reference: Reference?, _ field: String) {
    guard let reference, reference.id == nil, (reference.name ?? "").isEmpty, (reference.identifier ?? "").isEmpty else { return }
    add(field, "needs an id or a name")
  }

  /// What came from outside and is not taken.
  var error: ConnectWiseError {
    ConnectWiseError(
      .validation, message: fields.map { "\($0.field) \($0.message)" }.joined(separator: "; ") + ".", fields: fields,
      remedy: "Correct what it names.")
  }

  /// `whole`: "The ticket".
  func throwIfAny(_ whole: String) throws(ConnectWiseError) {
    guard let first = fields.first else { return }
    throw ConnectWiseError(
      .validation, message: "\(whole) was not sent: \(first.field) \(first.message).", fields: fields, remedy: "Correct what it names.")
  }
}
