package import ConnectWise
package import LocalRPC

extension RPCStatus {
  /// What a caller is told where ConnectWise did not answer, or answered that it will not. `doing` says what was tried: "look up the company".
  ///
  /// UNAVAILABLE where the same request may succeed later, else FAILED_PRECONDITION.
  package init(_ error: ConnectWiseError, doing: String) {
    let reason = "CONNECTWISE_\(error.kind.rawValue.upperSnakeCase)"
    let message = "ConnectWise could not \(doing): \(error)" + (error.remedy.isEmpty ? "" : "; \(error.remedy)")
    self = .unmet(reason, message)
    switch error.kind {
    case .transport, .server, .rateLimited: code = .unavailable
    case .cancelled: code = .cancelled
    default: code = error.isTransient ? .unavailable : .failedPrecondition
    }
  }
}

extension String {
  /// "unknownCompany" as "UNKNOWN_COMPANY".
  fileprivate var upperSnakeCase: String {
    reduce(into: "") { text, character in
      if character.isUppercase { text.append("_") }
      text += character.uppercased()
    }
  }
}
