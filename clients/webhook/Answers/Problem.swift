import HTTPTypes
import LocalRPC

/// Why a delivery was not taken, as RFC 9457 says it: for the sender, so with nothing of the inside.
struct Problem: Error, Sendable, Equatable {
  struct Violation: Sendable, Equatable {
    /// In the sender's body: "counts[0].quantity".
    var field: String
    var problem: String
  }

  var kind: Kind
  /// What is wrong with this delivery, a sentence; nil where the title says all.
  var detail: String?
  var violations: [Violation] = []
  /// The daemon's word for programs: "CUSTOMER_DISABLED".
  var reason: String?
  /// When the sender should come again.
  var retryAfterSeconds: Int?

  init(_ kind: Kind, _ detail: String? = nil, violations: [Violation] = [], reason: String? = nil, retryAfterSeconds: Int? = nil) {
    self.kind = kind
    self.detail = detail
    self.violations = violations
    self.reason = reason
    self.retryAfterSeconds = retryAfterSeconds
  }

  /// 422 about one field of the body.
  static func invalid(_ field: String, _ problem: String) -> Problem {
    Problem(.bodyInvalid, violations: [Violation(field: field, problem: problem)])
  }

  var json: String {
    var members: [JSONValue.Member] = [
      .init("type", .text(kind.type)), .init("title", .text(kind.title)), .init("status", .integer(Int64(kind.status))),
    ]
    if let detail { members.append(.init("detail", .text(detail))) }
    if let reason { members.append(.init("reason", .text(reason))) }
    if !violations.isEmpty {
      let list = violations.map { JSONValue.object([.init("field", .text($0.field)), .init("problem", .text($0.problem))]) }
      members.append(.init("violations", .array(list)))
    }
    return JSONValue.object(members).text()
  }
}
