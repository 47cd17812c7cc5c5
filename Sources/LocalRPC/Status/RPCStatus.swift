/// The outcome of a call: a code, a message for people, and typed details for programs.
///
/// A handler that throws one ends the call with it. Any other error ends the call with UNKNOWN and no details, so that nothing internal leaks.
public struct RPCStatus: Error, Sendable, Equatable {
  public var code: RPCCode
  /// The problem and its remedy, as text. Sent percent-encoded in `grpc-message`.
  public var message: String
  /// `google.rpc` messages, sent in `grpc-status-details-bin`.
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
