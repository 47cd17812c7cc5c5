/// What sends an HTTP request: the network, or a script in a test.
public protocol HTTPSending: Sendable {
  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse
}
