import CurlTransport
import Glibc

/// A point in time, in milliseconds since 1970 UTC.
package struct UTCTime: Sendable, Hashable, Comparable {
  package let milliseconds: Int64

  /// The first millisecond of year 1 and the last of 9999, so that additions do not overflow and every time can be written.
  private static let range: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999

  package init(milliseconds: Int64) { self.milliseconds = min(max(milliseconds, Self.range.lowerBound), Self.range.upperBound) }

  package init(seconds: Int64) {
    self.init(milliseconds: seconds.multipliedReportingOverflow(by: 1000).overflow ? seconds.signum() * Int64.max : seconds * 1000)
  }

  /// This machine's clock.
  package static var now: UTCTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return UTCTime(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  package var seconds: Int64 { milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000 }

  package static func < (a: UTCTime, b: UTCTime) -> Bool { a.milliseconds < b.milliseconds }

  package static func + (time: UTCTime, duration: Duration) -> UTCTime {
    let (sum, overflow) = time.milliseconds.addingReportingOverflow(duration.milliseconds)
    return UTCTime(milliseconds: overflow ? (duration < .zero ? .min : .max) : sum)
  }

  package static func - (time: UTCTime, duration: Duration) -> UTCTime { time + (.zero - duration) }

  package static func - (a: UTCTime, b: UTCTime) -> Duration { .milliseconds(a.milliseconds - b.milliseconds) }

  /// The full second before it, or itself.
  package var flooredToSecond: UTCTime { UTCTime(seconds: seconds) }
}

extension Duration {
  /// Rounded towards zero; limited to what can be represented.
  var milliseconds: Int64 {
    let (seconds, attoseconds) = components
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1000)
    return overflow ? (seconds < 0 ? .min : .max) : product.addingReportingOverflow(attoseconds / 1_000_000_000_000_000).partialValue
  }
}

extension UTCTime: CustomStringConvertible {
  /// "2026-11-20T08:30:00Z", with milliseconds if there are any: "2026-11-20T08:30:00.250Z".
  package var description: String {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let ofDay = seconds - days * 86_400
    let rest = milliseconds - seconds * 1000
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let fraction = rest == 0 ? "" : "." + String(String(1000 + rest).dropFirst())
    return "\(CivilDate(daysSince1970: days))T\(two(ofDay / 3600)):\(two(ofDay / 60 % 60)):\(two(ofDay % 60))\(fraction)Z"
  }
}

extension UTCTime: Codable {
  package init(from decoder: any Decoder) throws { self.init(milliseconds: try decoder.singleValueContainer().decode(Int64.self)) }

  package func encode(to encoder: any Encoder) throws {
    var single = encoder.singleValueContainer()
    try single.encode(milliseconds)
  }
}
