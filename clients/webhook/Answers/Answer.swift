import HTTPTypes
import LocalRPC

/// What is sent back, before it is HTTP.
struct Answer: Sendable, Equatable {
  var status: Int
  var headers: HTTPFields = [:]
  var body: String

  /// 202: the daemon has taken it, durably.
  static func accepted(_ outcome: JSONValue) -> Answer {
    let body = JSONValue.object([.init("status", .text("accepted")), .init("outcome", outcome)])
    return Answer(status: 202, headers: [.contentType: "application/json"], body: body.text())
  }

  static func problem(_ problem: Problem) -> Answer {
    var answer = Answer(status: problem.kind.status, headers: [.contentType: "application/problem+json"], body: problem.json)
    if let seconds = problem.retryAfterSeconds { answer.headers[.retryAfter] = "\(seconds)" }
    return answer
  }

  /// The head of the response with what every answer says. Senders are programs: nothing is cached, framed or guessed.
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
