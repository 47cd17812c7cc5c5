/// The text of an error, for a message or a log line.
package enum ErrorText {
  package static func of(_ error: any Error) -> String { (error as? DomainError)?.text ?? String(describing: error) }
}
