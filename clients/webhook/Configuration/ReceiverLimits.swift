/// What one peer, and all of them together, may take. Times are in seconds.
struct ReceiverLimits: Sendable, Equatable {
  var bodyBytes = 1 << 20
  /// Request line and header fields.
  var headerBytes = 16 << 10
  /// Open at once; one more is closed at once.
  var connections = 1024
  /// Of these, from one address (a /64 where it is IPv6).
  var connectionsPerSource = 64
  /// Between requests on one connection.
  var idleSeconds = 30
  /// From the connection's beginning, its TLS handshake included, or from a request's first byte, to the end of its header.
  var headSeconds = 10
  /// From the end of the header to the end of the body.
  var requestSeconds = 20
  /// Of one address (a /64 where it is IPv6), on the average; as many at once where it was quiet before.
  var requestsPerMinutePerSource = 120

  init() {}

  init(_ value: ConfigurationValue) throws(ConfigurationProblem) {
    let members = try value.members(
      "bodyBytes", "headerBytes", "connections", "connectionsPerSource", "idleSeconds", "headSeconds", "requestSeconds",
      "requestsPerMinutePerSource")
    func take(_ key: String, _ range: ClosedRange<Int>, _ limit: inout Int) throws(ConfigurationProblem) {
      if let value = members[key] { limit = try value.number(range) }
    }
    try take("bodyBytes", 1_024...16 << 20, &bodyBytes)
    try take("headerBytes", 1_024...64 << 10, &headerBytes)
    try take("connections", 1...100_000, &connections)
    try take("connectionsPerSource", 1...100_000, &connectionsPerSource)
    try take("idleSeconds", 1...3_600, &idleSeconds)
    try take("headSeconds", 1...300, &headSeconds)
    try take("requestSeconds", 1...600, &requestSeconds)
    try take("requestsPerMinutePerSource", 1...1_000_000, &requestsPerMinutePerSource)
  }
}
