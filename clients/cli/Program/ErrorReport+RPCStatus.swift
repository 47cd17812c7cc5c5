import LocalRPC

extension ErrorReport {
  init(_ error: RPCStatus) {
    status = ProgramStatus(error.code)
    code = error.code.name
    message = error.message.isEmpty ? "the call ended with \(error.code.name)" : error.message
    headline = message
    details = error.details.compactMap(Self.json)
    remedies = error.detail(GoogleHelp.self)?.links.map { [$0.description, $0.url].filter { !$0.isEmpty }.joined(separator: " ") } ?? []
    remedies += error.errorInfo?.metadata.filter { $0.key == "remedy" && !$0.value.isEmpty }.map(\.value) ?? []
    if let delay = error.detail(GoogleRetryInfo.self)?.retryDelay { remedies.append("try again in \(max(1, delay.seconds)) s") }
    violations = error.fieldViolations.map { Violation(field: $0.field, description: $0.description) }
    violations +=
      error.detail(GooglePreconditionFailure.self)?.violations.map {
        Violation(field: $0.subject.isEmpty ? $0.type : $0.subject, description: $0.description)
      } ?? []
    leaveOutWhatIsSaid()
  }

  /// A message that has what to do in it, or every field and its problem, is not followed by them again.
  private mutating func leaveOutWhatIsSaid() {
    for remedy in remedies {
      for said in ["; see: ", "; run: ", "; to change it: ", ": "].map({ $0 + remedy }) where headline.hasSuffix(said) {
        headline.removeLast(said.count)
        break
      }
    }
    let message = message
    guard violations.allSatisfy({ message.contains($0.field) && message.contains($0.description) }) else { return }
    if violations.count == 1 { violations = [] }
    if violations.count > 1 { headline = "\(violations.count) things are wrong" }
  }

  /// As google.protobuf.Any is in JSON; nil for what is not known here.
  private static func json(_ detail: RPCStatus.Detail) -> JSONValue? {
    try? ProtobufAny(typeURL: detail.typeURL, value: detail.value).jsonValue
  }
}
