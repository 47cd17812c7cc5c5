/// The validation errors of a record, found before anything is sent.
struct FieldProblems {
  /// The resource's name in errors: "ticket".
  let resource: String
  private(set) var fields: [ConnectWiseError.Field] = []

  init(_ resource: String) { self.resource = resource }

  mutating func add(_ field: String, _ message: String) {
    fields.append(.init(resource: resource, field: field, message: message))
  }

  mutating func requireText(_ text: String, _ field: String) {
    if text.allSatisfy(\.isWhitespace) { add(field, "must not be empty") }
  }

  /// ConnectWise counts UTF-16 code units: one for most characters, two for an emoji.
  mutating func limit(_ text: String?, _ field: String, to longest: Int) {
    guard let count = text?.utf16.count, count > longest else { return }
    add(field, "has \(count) characters; the limit is \(longest)")
  }

  mutating func requireTarget(_ reference: Reference?, _ field: String) {
    guard let reference, reference.id == nil, (reference.name ?? "").isEmpty, (reference.identifier ?? "").isEmpty else { return }
    add(field, "needs an id or a name")
  }

  /// The error for invalid data received from outside.
  var error: ConnectWiseError {
    ConnectWiseError(
      .validation, message: fields.map { "\($0.field) \($0.message)" }.joined(separator: "; ") + ".", fields: fields,
      remedy: "Correct the named fields.")
  }

  /// `whole`: "The ticket".
  func throwIfAny(_ whole: String) throws(ConnectWiseError) {
    guard let first = fields.first else { return }
    throw ConnectWiseError(
      .validation, message: "\(whole) was not sent: \(first.field) \(first.message).", fields: fields, remedy: "Correct the named fields.")
  }
}
