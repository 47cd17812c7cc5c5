/// Something that goes wrong on purpose with the requests that match it.
struct Fault: Sendable, Equatable {
  enum Kind: String, Sendable, CaseIterable {
    /// Does what was asked, then closes the connection without an answer.
    case dropAfter = "drop-after"
    /// Closes the connection and does nothing.
    case dropBefore = "drop-before"
    /// Answers a status and does nothing.
    case status
    /// Does what was asked and holds the answer back.
    case stall
    /// Does what was asked, sends half of the answer, closes.
    case cut
    /// Waits before doing what was asked.
    case latency
  }

  let kind: Kind
  /// Any method where nil.
  var method: String?
  /// A regular expression that the whole path after the REST base (or `/login/companyinfo/…`) matches; any path where nil.
  var path: String?
  /// How many matching requests it still meets.
  var times = 1
  /// How many matching requests pass before it begins.
  var skip = 0
  /// Of the kind `status`.
  var status = 503
  /// The Retry-After header of the kind `status`, in seconds.
  var retryAfter: Int?
  /// How long `latency` waits and `stall` holds; without it a stall holds until the faults are cleared or the simulator ends.
  var milliseconds: Int?

  func matches(method: String, path: String) -> Bool {
    guard self.method.map({ $0.uppercased() == method }) ?? true else { return false }
    guard let pattern = self.path else { return true }
    return (try? Regex(pattern).wholeMatch(in: path)) != nil
  }

  /// What the kind `status` answers.
  var statusReply: Reply {
    guard status != 429 else { return .tooManyRequests(retryAfter: retryAfter ?? 1) }
    var reply = APIError(status: status, code: "Fault", message: "The simulator was told to answer \(status).").reply
    if let retryAfter { reply.headers.append(Reply.Header(name: "Retry-After", value: String(retryAfter))) }
    return reply
  }
}
