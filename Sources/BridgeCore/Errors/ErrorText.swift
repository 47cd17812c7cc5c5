import LocalRPC

/// The text of an error, for a message or a log line.
package enum ErrorText {
  package static func of(_ error: any Error) -> String {
    switch error {
    case let error as DomainError: error.text
    case let error as RPCStatus: error.message.isEmpty ? error.code.name : error.message
    default: String(describing: error)
    }
  }
}
