import LocalRPC

/// A call of the daemon, ready to be made.
struct DaemonCall: Sendable {
  /// Empty: the daemon remembers nothing of it.
  var requestID: String
  /// The request's bytes: another request under the same id is another body.
  var request: [UInt8]
  /// How long the daemon may take. Longer than a sender is kept waiting where the work is long; it then asks again.
  var deadline: Duration
  /// Makes the call and says what became of it, as far as it is the sender's business.
  var make: @Sendable (RPCClient, CallOptions) async throws -> JSONValue

  init<Request: RPCMessage, Response: RPCMessage>(
    _ method: RPCMethod<Request, Response>, _ request: Request, requestID: String, deadline: Duration,
    outcome: @escaping @Sendable (Response) throws -> JSONValue
  ) throws {
    self.requestID = requestID
    self.request = Array(method.path.utf8) + (try request.wireBytes())
    self.deadline = deadline
    make = { client, options in try outcome(try await client.unary(method, request, options)) }
  }
}
