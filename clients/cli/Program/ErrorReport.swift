import CwlinkAPI
import LocalRPC

/// An error as people and programs read it.
struct ErrorReport: Equatable {
  var status: ProgramStatus
  /// The gRPC code: "NOT_FOUND".
  var code: String
  /// The message as received.
  var message: String
  /// The message for people: fields are named as on the command line; several problems are only counted, since the lines below list them.
  var headline: String
  var violations: [Violation] = []
  /// The wrong lines of a file, for `--json`.
  var lines: [LineProblem] = []
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
    lines += violations.map { "  " + [$0.field, $0.description].filter { !$0.isEmpty }.map(\.plain).joined(separator: ": ") }
    lines += remedies.map { "  fix: \($0.plain)" }
    return lines.joined(separator: "\n")
  }

  /// {"error":{"code":"NOT_FOUND","message":"…","details":[…],"remedies":["…"]}} on one line, with "problems" if lines of a file are wrong.
  /// Fields keep their paths, as in the API.
  var json: String {
    var error: [JSONValue.Member] = [
      .init("code", .text(code)), .init("message", .text(message)), .init("details", .array(details)),
      .init("remedies", .array(remedies.map(JSONValue.text))),
    ]
    if !lines.isEmpty { error.append(.init("problems", .array(lines.compactMap { try? $0.jsonValue }))) }
    return JSONValue.object([.init("error", .object(error))]).text()
  }
}

extension ErrorReport {
  /// Nil for an error that the argument parser reports itself.
  init?(_ error: any Error, fields: FieldNames = FieldNames()) {
    switch error {
    case let error as CommandError: self.init(error)
    case let error as ImportRefusal: self.init(error)
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

  /// The most wrong lines that people are shown.
  private static let mostLines = 50

  init(_ error: ImportRefusal) {
    self.init(error.status)
    lines = error.problems
    violations = lines.prefix(Self.mostLines).map { problem in
      Violation(
        field: "line \(problem.line)" + (problem.column.isEmpty ? "" : ", \(problem.column)"), description: problem.message)
    }
    summarizeViolations()
    guard lines.count > 1 else { return }
    headline = "\(lines.count) problems in \(counted(Swift.Set(lines.map(\.line)).count, "line")); nothing was imported"
    if lines.count > Self.mostLines {
      violations.append(Violation(field: "", description: "and \(lines.count - Self.mostLines) more; --json lists all of them"))
    }
  }

  init(_ error: RPCStatus, fields: FieldNames = FieldNames()) {
    status = ProgramStatus(error.code)
    code = error.code.name
    message = error.message.isEmpty ? "the call ended with \(error.code.name)" : error.message
    headline = fields.named(in: message)
    details = error.details.compactMap(Self.json)
    remedies = error.detail(GoogleHelp.self)?.links.map { [$0.description, $0.url].filter { !$0.isEmpty }.joined(separator: " ") } ?? []
    if let delay = error.detail(GoogleRetryInfo.self)?.retryDelay { remedies.append("try again in \(max(1, delay.seconds)) s") }
    violations = error.fieldViolations.map {
      Violation(field: fields.name(of: $0.field) ?? $0.field, description: fields.named(in: $0.description))
    }
    summarizeViolations()
    violations +=
      error.detail(GooglePreconditionFailure.self)?.violations.map {
        Violation(field: $0.subject.isEmpty ? $0.type : $0.subject, description: $0.description)
      } ?? []
  }

  /// The message of a status with field violations lists them by path, so the headline is made from the violations instead.
  private mutating func summarizeViolations() {
    guard let first = violations.first else { return }
    // Those that do not fit into a status are counted in its message and by a last violation without a field.
    if violations.last?.field.isEmpty == true { return }
    guard violations.count == 1 else { return headline = "\(violations.count) problems" }
    headline = [first.field, first.description].filter { !$0.isEmpty }.joined(separator: ": ")
    violations = []
  }

  /// A detail as google.protobuf.Any in JSON; nil if its type is unknown here.
  private static func json(_ detail: RPCStatus.Detail) -> JSONValue? {
    try? ProtobufAny(typeURL: detail.typeURL, value: detail.value).jsonValue
  }
}
