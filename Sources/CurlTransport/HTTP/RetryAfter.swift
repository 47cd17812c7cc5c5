import Glibc

/// A Retry-After header (RFC 9110, section 10.2.3): a number of seconds, or a date.
package enum RetryAfter {
  private static let longest = 86_400

  /// At most one day. Nil for anything else.
  ///
  /// `date` is the value of the Date header: the server's delay is the difference between its own times, whatever this machine's clock shows.
  /// `now` is in seconds since 1970; nil means this machine's clock.
  package static func duration(_ value: String?, date: String? = nil, now: Int64? = nil) -> Duration? {
    guard let value else { return nil }
    let text = value.trimmingBlanks
    if !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      return .seconds(min(Int(text) ?? longest, longest))
    }
    let reference = date.flatMap { HTTPDate.seconds($0) } ?? now ?? Int64(Glibc.time(nil))
    guard let time = HTTPDate.seconds(text) else { return nil }
    return .seconds(min(max(time - reference, 0), Int64(longest)))
  }
}

extension HTTPResponse {
  /// The delay that the server asks for with Retry-After; a date is compared with the server's own clock if it sends one.
  package var retryAfter: Duration? { RetryAfter.duration(headers["Retry-After"], date: headers["Date"]) }
}
