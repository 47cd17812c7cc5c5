/// How a call ended: a code, a message for a person, and typed details for a program.
///
/// Throw one from a handler to end the call with it; any other error ends it with UNKNOWN and no detail, so that nothing internal leaks.
public struct RPCStatus: Error, Sendable, Equatable {
  public var code: RPCCode
  /// In words: what is wrong, and what to do. Travels percent-encoded in `grpc-message`.
  public var message: String
  /// `google.rpc` messages that travel in `grpc-status-details-bin`.
  public var details: [Detail]

  public struct Detail: Sendable, Equatable {
    /// "type.googleapis.com/google.rpc.ErrorInfo"
    public var typeURL: String
    public var value: [UInt8]

    public init(typeURL: String, value: [UInt8]) {
      self.typeURL = typeURL
      self.value = value
    }
  }

  public init(_ code: RPCCode, _ message: String, details: [Detail] = []) {
    self.code = code
    self.message = message
    self.details = details
  }
}
