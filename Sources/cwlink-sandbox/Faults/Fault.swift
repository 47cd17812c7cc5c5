/// An injected fault for matching requests.
struct Fault: CountedFault, Equatable {
  enum Kind: String, Sendable, CaseIterable {
    /// Performs the request, then closes the connection without a response.
    case dropAfter = "drop-after"
    /// Closes the connection without performing the request.
    case dropBefore = "drop-before"
    /// Responds with a status without performing the request.
    case status
    /// Responds with a redirect to `location` without performing the request.
    case redirect
    /// Performs the request and delays the response.
    case stall
    /// Performs the request, sends half of the response, then closes the connection.
    case cut
    /// Waits before performing the request.
    case latency
  }

  let kind: Kind
  /// Nil means any method.
  var method: String?
  /// A regular expression for the complete path after the REST base (or `/login/companyinfo/…`); nil means any path.
  var path: String?
  var times = 1
  var skip = 0
  /// The response status of the kinds `status` and `redirect`.
  var status = 503
  /// The Location header of the kind `redirect`.
  var location: String?
  /// The Retry-After header of the kind `status`, in seconds.
  var retryAfter: Int?
  /// The duration of `latency` and `stall`; without it a stall lasts until the faults are cleared or the simulator ends.
  var milliseconds: Int?

  func matches(method: String, path: String) -> Bool {
    guard self.method.map({ $0.uppercased() == method }) ?? true else { return false }
    guard let pattern = self.path else { return true }
    return (try? Regex(pattern).wholeMatch(in: path)) != nil
  }

  /// The response of the kinds `status` and `redirect`.
  var statusReply: Reply {
    if let location { return Reply(status: status, headers: [Reply.Header(name: "Location", value: location)]) }
    guard status != 429 else { return .tooManyRequests(retryAfter: retryAfter ?? 1) }
    var reply = APIError(status: status, code: "Fault", message: "The simulator is configured to respond with \(status).").reply
    if let retryAfter { reply.headers.append(Reply.Header(name: "Retry-After", value: String(retryAfter))) }
    return reply
  }
}

/// A fault that affects a limited number of events.
protocol CountedFault: Sendable {
  /// How many more matching events it affects.
  var times: Int { get set }
  /// How many matching events pass before it takes effect.
  var skip: Int { get set }
}

/// The configured faults, oldest first.
struct FaultPlan<Fault: CountedFault>: Sendable {
  private(set) var waiting: [Fault] = []

  mutating func add(_ fault: Fault) { waiting.append(fault) }
  mutating func clear() { waiting = [] }

  /// The fault that affects this event, with its counters updated; nil if there is none.
  mutating func next(where matches: (Fault) -> Bool) -> Fault? {
    for index in waiting.indices where matches(waiting[index]) {
      if waiting[index].skip > 0 {
        waiting[index].skip -= 1
        continue
      }
      let fault = waiting[index]
      waiting[index].times -= 1
      if waiting[index].times == 0 { waiting.remove(at: index) }
      return fault
    }
    return nil
  }
}
