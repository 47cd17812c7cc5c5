import Foundation
import LocalRPC

/// The text of an error, for a message or a log line.
package enum ErrorText {
  package static func of(_ error: any Error) -> String {
    switch error {
    case let error as DomainError: error.text
    case let error as RPCStatus: error.message.isEmpty ? error.code.name : error.message
    case let error as CocoaError: text(error)
    default: String(describing: error)
    }
  }

  /// An error of Foundation's, whose own description is for programmers: the file, and the system's reason.
  private static func text(_ error: CocoaError) -> String {
    let code = (error.underlying as? POSIXError)?.code.rawValue
    let reason = code.map { String(cString: strerror($0)) } ?? error.localizedDescription
    return [error.filePath ?? "", reason].filter { !$0.isEmpty }.joined(separator: ": ")
  }
}
