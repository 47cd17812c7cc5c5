/// Why no answer came.
public struct TransportError: Error, Sendable, Equatable {
  /// How far the exchange had come.
  public enum Phase: String, Sendable {
    /// The request or the configuration cannot be used; nothing was tried.
    case request
    /// Finding the host's (or the proxy's) address.
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
    /// The server's certificate does not prove who it is.
    case untrusted
    /// The answer is longer than allowed.
    case tooLarge
    /// The transport was shut down.
    case closed
  }

  public var phase: Phase
  public var cause: Cause
  /// Whether the server may have got the request and acted on it. False only where surely no byte of it left.
  public var mayHaveBeenReceived: Bool
  public var message: String
  /// What to do about it.
  public var remedy: String

  public init(_ phase: Phase, _ cause: Cause = .failed, mayHaveBeenReceived: Bool, message: String, remedy: String) {
    self.phase = phase
    self.cause = cause
    self.mayHaveBeenReceived = mayHaveBeenReceived
    self.message = message
    self.remedy = remedy
  }

  /// Whether the same request may succeed later without anybody changing anything.
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
