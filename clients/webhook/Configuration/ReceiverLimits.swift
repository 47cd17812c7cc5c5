import ServiceSupport

/// Resource limits per peer and in total. Times are in seconds. A source is an IPv4 address or an IPv6 /64.
struct ReceiverLimits: Sendable, Equatable {
  var bodyBytes = 1 << 20
  /// Request line and header fields.
  var headerBytes = 16 << 10
  /// Open connections. A connection over the limit is closed immediately.
  var connections = 1024
  var connectionsPerSource = 64
  /// Between two requests on one connection.
  var idleSeconds = 30
  /// From the start of the connection, including the TLS handshake, or from the first byte of a request, to the end of its header.
  var headSeconds = 10
  /// From the end of the header to the end of the body.
  var requestSeconds = 20
  /// The average rate, and the burst after a quiet time.
  var requestsPerMinutePerSource = 120

  init() {}

  init(_ value: ConfigurationValue) throws(ConfigurationError) {
    let members = try value.members(
      "bodyBytes", "headerBytes", "connections", "connectionsPerSource", "idleSeconds", "headSeconds", "requestSeconds",
      "requestsPerMinutePerSource")
    func read(_ key: String, _ range: ClosedRange<Int>, into limit: inout Int) throws(ConfigurationError) {
      if let value = members[key] { limit = try value.integer(range) }
    }
    try read("bodyBytes", 1_024...16 << 20, into: &bodyBytes)
    try read("headerBytes", 1_024...64 << 10, into: &headerBytes)
    try read("connections", 1...100_000, into: &connections)
    try read("connectionsPerSource", 1...100_000, into: &connectionsPerSource)
    try read("idleSeconds", 1...3_600, into: &idleSeconds)
    try read("headSeconds", 1...300, into: &headSeconds)
    try read("requestSeconds", 1...600, into: &requestSeconds)
    try read("requestsPerMinutePerSource", 1...1_000_000, into: &requestsPerMinutePerSource)
  }
}
