/// The reason why no response was received.
public struct TransportError: Error, Sendable, Equatable {
  /// How far the exchange got.
  public enum Phase: String, Sendable {
    /// The request or the configuration is invalid; nothing was attempted.
    case request
    /// Resolving the name of the host or the proxy.
    case resolve
    case connect
    case tls
    case send
    case receive
  }

  public enum Cause: String, Sendable {
    case failed
    case timedOut
    /// The calling task was cancelled.
    case cancelled
    /// The server's certificate is not trusted.
    case untrusted
    /// The response exceeds the size limit.
    case tooLarge
    /// The transport was shut down.
    case closed
  }

  public var phase: Phase
  public var cause: Cause
  /// Whether the server may have received the request and acted on it. False only if certainly no byte of it was sent.
  public var mayHaveBeenReceived: Bool
  public var message: String
  /// How to fix it.
  public var remedy: String

  public init(_ phase: Phase, _ cause: Cause = .failed, mayHaveBeenReceived: Bool, message: String, remedy: String) {
    self.phase = phase
    self.cause = cause
    self.mayHaveBeenReceived = mayHaveBeenReceived
    self.message = message
    self.remedy = remedy
  }

  /// Whether the same request may succeed later without any change.
  public var isTransient: Bool {
    switch cause {
    case .failed, .timedOut: phase != .request
    case .cancelled, .untrusted, .tooLarge, .closed: false
    }
  }
}

extension TransportError: CustomStringConvertible {
  public var description: String { "\(message) (\(phase.rawValue), \(cause.rawValue))" }
}
