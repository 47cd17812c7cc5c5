import LocalRPC

/// An error as people and programs read it.
struct ErrorReport: Equatable {
  var status: ProgramStatus
  /// The gRPC code: "NOT_FOUND".
  var code: String
  /// The message as received.
  var message: String
  /// The message for people: fields are named as on the command line, and what the lines below it say is left out.
  var headline: String
  var violations: [Violation] = []
  /// How to fix it, usually a command.
  var remedies: [String] = []
  /// The error details of the daemon, for `--json`.
  var details: [JSONValue] = []

  struct Violation: Equatable {
    /// The option or argument that fills the field; the field's path if there is none.
    var field: String
    var description: String
  }

  /// "error: …", then each field, then each remedy.
  var text: String {
    var lines = ["error: \(headline.plain)"]
    lines += violations.map { "  \($0.field.plain): \($0.description.plain)" }
    lines += remedies.map { "  fix: \($0.plain)" }
    return lines.joined(separator: "\n")
  }

  /// {"error":{"code":"NOT_FOUND","message":"…","details":[…],"remedies":["…"]}} on one line. Fields keep their paths, as in the API.
  var json: String {
    let error: [JSONValue.Member] = [
      .init("code", .text(code)), .init("message", .text(message)), .init("details", .array(details)),
      .init("remedies", .array(remedies.map(JSONValue.text))),
    ]
    return JSONValue.object([.init("error", .object(error))]).text()
  }
}

extension ErrorReport {
  /// Nil for an error that the argument parser reports itself.
  init?(_ error: any Error, fields: FieldNames = FieldNames()) {
    switch error {
    case let error as CommandError: self.init(error)
    case let error as RPCStatus: self.init(error, fields: fields)
    case is CancellationError: self.init(RPCStatus(.cancelled, "the call was cancelled"))
    default: return nil
    }
  }

  init(_ error: CommandError) {
    status = error.status
    code = error.status.codeName
    message = error.message
    headline = error.message
    if !error.remedy.isEmpty { remedies = [error.remedy] }
  }

  init(_ error: RPCStatus, fields: FieldNames = FieldNames()) {
    status = ProgramStatus(error.code)
    code = error.code.name
    message = error.message.isEmpty ? "the call ended with \(error.code.name)" : error.message
    headline = message
    details = error.details.compactMap(Self.json)
    remedies = error.detail(GoogleHelp.self)?.links.map { [$0.description, $0.url].filter { !$0.isEmpty }.joined(separator: " ") } ?? []
    remedies += error.errorInfo?.metadata.filter { $0.key == "remedy" && !$0.value.isEmpty }.map(\.value) ?? []
    if let delay = error.detail(GoogleRetryInfo.self)?.retryDelay { remedies.append("try again in \(max(1, delay.seconds)) s") }
    violations = error.fieldViolations.map { Violation(field: $0.field, description: $0.description) }
    nameFields(fields)
    violations +=
      error.detail(GooglePreconditionFailure.self)?.violations.map {
        Violation(field: $0.subject.isEmpty ? $0.type : $0.subject, description: $0.description)
      } ?? []
    removeRepetition()
  }

  /// Replaces each field's path by the option or argument that fills it. Messages name a field at their beginning or after "; ".
  private mutating func nameFields(_ fields: FieldNames) {
    for index in violations.indices {
      let path = violations[index].field
      guard let name = fields.name(of: path) else { continue }
      violations[index].field = name
      if headline.hasPrefix(path) {
        headline = name + headline.dropFirst(path.count)
      } else {
        headline = headline.replacing("; " + path, with: "; " + name, maxReplacements: 1)
      }
    }
  }

  /// The headline says nothing that is repeated in the lines below it.
  private mutating func removeRepetition() {
    for remedy in remedies {
      for said in ["; see: ", "; run: ", "; to change it: ", ": "].map({ $0 + remedy }) where headline.hasSuffix(said) {
        headline.removeLast(said.count)
        break
      }
    }
    let headline = headline
    guard violations.allSatisfy({ headline.contains($0.field) && headline.contains($0.description) }) else { return }
    if violations.count == 1 { violations = [] }
    if violations.count > 1 { self.headline = "\(violations.count) problems" }
  }

  /// A detail as google.protobuf.Any in JSON; nil if its type is unknown here.
  private static func json(_ detail: RPCStatus.Detail) -> JSONValue? {
    try? ProtobufAny(typeURL: detail.typeURL, value: detail.value).jsonValue
  }
}
