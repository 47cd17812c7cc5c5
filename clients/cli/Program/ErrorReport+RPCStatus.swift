import CwlinkAPI
import LocalRPC

extension ErrorReport {
  init(_ error: RPCStatus) {
    status = ExitStatus(error.code)
    code = error.code.name
    message = error.message.isEmpty ? "the call ended with \(error.code.name)" : error.message
    for detail in error.details {
      guard let known = ErrorDetail(detail) else { continue }
      details.append(TypedDetail(detail: known, typeURL: detail.typeURL))
      take(known)
    }
  }

  private mutating func take(_ detail: ErrorDetail) {
    switch detail {
    case .info(let info):
      remedies += info.metadata.filter { $0.key == "remedy" && !$0.value.isEmpty }.map(\.value)
    case .badRequest(let request):
      violations += request.fieldViolations.map { Violation(field: $0.field, description: $0.description) }
    case .precondition(let failure):
      violations += failure.violations.map { Violation(field: $0.subject.isEmpty ? $0.type : $0.subject, description: $0.description) }
    case .help(let help):
      remedies += help.links.map { [$0.description, $0.url].filter { !$0.isEmpty }.joined(separator: " ") }
    case .retry(let retry):
      if let delay = retry.retryDelay { remedies.append("try again in \(max(1, delay.seconds)) s") }
    }
  }
}
