import Glibc
import HTTPTypes
import LocalRPC

/// A response to a sender, before it is encoded as HTTP.
struct ReceiverResponse: Sendable, Equatable {
  var status: Int
  var headers: HTTPFields = [:]
  var body: String

  /// 202: the daemon has accepted the delivery and stored it durably.
  static func accepted(_ outcome: JSONValue) -> ReceiverResponse {
    let body = JSONValue.object([.init("status", .text("accepted")), .init("outcome", outcome)])
    return ReceiverResponse(status: 202, headers: [.contentType: "application/json"], body: body.text())
  }

  static func problem(_ problem: Problem) -> ReceiverResponse {
    var response = ReceiverResponse(
      status: problem.kind.status, headers: [.contentType: "application/problem+json"], body: problem.json)
    if let seconds = problem.retryAfterSeconds { response.headers[.retryAfter] = "\(seconds)" }
    if [.tokenMissing, .tokenMismatch].contains(problem.kind) { response.headers[.wwwAuthenticate] = "Bearer" }
    return response
  }

  /// The response head with the fields that every response has. Senders are programs: no caching, no content sniffing.
  func head(closing: Bool) -> HTTPResponse {
    var fields = headers
    fields[.contentLength] = "\(body.utf8.count)"
    fields[.date] = HTTPDate.text(WallClock.seconds())
    fields[.cacheControl] = "no-store"
    fields[.xContentTypeOptions] = "nosniff"
    if closing { fields[.connection] = "close" }
    return HTTPResponse(status: .init(code: status), headerFields: fields)
  }
}

enum WallClock {
  /// Seconds since 1970.
  @Sendable static func seconds() -> Int64 { Int64(time(nil)) }
}

enum HTTPDate {
  private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// Seconds since 1970 as "Sun, 06 Nov 1994 08:49:37 GMT".
  static func text(_ seconds: Int64) -> String {
    var moment = time_t(seconds)
    var parts = tm()
    gmtime_r(&moment, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return
      "\(days[Int(parts.tm_wday)]), \(two(parts.tm_mday)) \(months[Int(parts.tm_mon)]) \(parts.tm_year + 1900) \(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) GMT"
  }
}
