import Foundation
package import LocalRPC

/// The refusals of the product, in one voice: what is wrong, with which field, and the command that mends it.
extension RPCStatus {
  /// Who defines the reasons in ErrorInfo.
  package static let errorDomain = "cwlink"

  /// INVALID_ARGUMENT for one field of the request.
  package static func invalid(_ field: String, _ problem: String) -> RPCStatus {
    var violations = FieldViolations()
    violations.add(field, problem)
    return violations.status
  }

  /// NOT_FOUND: "no customer 'acme'; see: cwlink customers list".
  package static func missing(_ kind: String, _ id: String, see command: String) -> RPCStatus {
    RPCStatus(.notFound, "no \(kind) '\(id)'; see: \(command)").remedy(command)
  }

  /// ALREADY_EXISTS, with what to do instead.
  package static func exists(_ kind: String, _ id: String, mend command: String) -> RPCStatus {
    RPCStatus(.alreadyExists, "there is a \(kind) '\(id)' already; to change it: \(command)").remedy(command)
  }

  /// ABORTED: the caller's etag is not the present one.
  package static func stale(_ what: String, see command: String) -> RPCStatus {
    RPCStatus(.aborted, "\(what) changed since it was read; read it again and repeat the change: \(command)").remedy(command)
  }

  /// FAILED_PRECONDITION with an ErrorInfo, so that a program knows the reason without reading words; what follows "; run: " in the message is
  /// the remedy.
  package static func unmet(_ reason: String, _ message: String, _ metadata: KeyValuePairs<String, String> = [:]) -> RPCStatus {
    let status = RPCStatus(.failedPrecondition, message).errorInfo(reason: reason, domain: errorDomain, metadata: metadata)
    guard let run = message.range(of: "; run: ", options: .backwards) else { return status }
    return status.remedy(String(message[run.upperBound...]))
  }
}
