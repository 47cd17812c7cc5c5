import CwlinkAPI
import LocalRPC

/// A google.rpc message out of `grpc-status-details-bin`.
enum ErrorDetail: Sendable {
  case info(GoogleErrorInfo)
  case badRequest(GoogleBadRequest)
  case precondition(GooglePreconditionFailure)
  case help(GoogleHelp)
  case retry(GoogleRetryInfo)

  /// Nil for a type that is not known here, or bytes that are none of it.
  init?(_ detail: RPCStatus.Detail) {
    switch detail.typeURL {
    case Self.url(GoogleErrorInfo.self): self.init(detail.value, Self.info)
    case Self.url(GoogleBadRequest.self): self.init(detail.value, Self.badRequest)
    case Self.url(GooglePreconditionFailure.self): self.init(detail.value, Self.precondition)
    case Self.url(GoogleHelp.self): self.init(detail.value, Self.help)
    case Self.url(GoogleRetryInfo.self): self.init(detail.value, Self.retry)
    default: return nil
    }
  }

  var message: any RPCMessage {
    switch self {
    case .info(let message): message
    case .badRequest(let message): message
    case .precondition(let message): message
    case .help(let message): message
    case .retry(let message): message
    }
  }

  private static func url(_ type: (some RPCMessage).Type) -> String {
    "type.googleapis.com/" + type.protoName
  }

  private init?<Message: RPCMessage>(_ bytes: [UInt8], _ wrap: (Message) -> ErrorDetail) {
    guard let message = try? bytes.withUnsafeBytes({ try Message(wire: $0) }) else { return nil }
    self = wrap(message)
  }
}
