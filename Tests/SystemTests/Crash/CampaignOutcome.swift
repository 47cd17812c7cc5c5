import Foundation
import TestSupport

/// What ConnectWise and the mail server have at the end, in a form that does not depend on ids and clock times.
struct CampaignOutcome: Equatable {
  /// Every addition with its window.
  var additions: [String]
  /// Every ticket with its status, and its notes.
  var tickets: [String]
  /// Every e-mail once, however often it arrived.
  var mails: [String]
  /// Every write that ConnectWise has performed, whether or not its answer arrived.
  var writes: [String]

  init(additions: [String], tickets: [String], mails: [String], writes: [String]) {
    self.additions = additions
    self.tickets = tickets
    self.mails = mails
    self.writes = writes
  }

  init(_ world: World) async throws {
    let additions = try await world.sandbox.get("additions", [Sandbox.Addition].self)
    let tickets = try await world.sandbox.tickets()
    let mails = try await world.sandbox.mails()
    self.additions = additions.filter { [201, 221].contains($0.agreementId) }.map {
      "\($0.agreementId) \($0.product) \($0.quantity) \($0.effectiveDate ?? "-") \($0.cancelledDate ?? "-")"
    }.sorted()
    self.tickets = tickets.map { ticket in
      let notes = ticket.notes.map { "\n  " + Self.withoutTimes($0.text) }
      return "\(ticket.summary) [\(ticket.status)]\(notes.joined())"
    }.sorted()
    self.mails = Dictionary(mails.map { ($0.messageId, Self.withoutTimes("\($0.envelope.recipients) \($0.subject)\n\($0.text)")) }) {
      first, again in
      first == again ? first : "\(first)\nREPEATED DIFFERENTLY\n\(again)"
    }.values.sorted()
    var names: [String: String] = [:]
    for addition in additions { names["additions/\(addition.id)"] = addition.product }
    for ticket in tickets { names["tickets/\(ticket.id)"] = ticket.summary }
    writes = try Self.writes(world.sandbox.record, names)
  }

  /// The differences to an undisturbed outcome; empty if there are none.
  func differences(to undisturbed: CampaignOutcome) -> [String] {
    let parts = [("addition", \CampaignOutcome.additions), ("ticket", \.tickets), ("e-mail", \.mails), ("write", \.writes)]
    return parts.flatMap { kind, path in
      self[keyPath: path].difference(from: undisturbed[keyPath: path]).map { change in
        switch change {
        case .insert(_, let element, _): "\(kind) too many or different: \(element)"
        case .remove(_, let element, _): "\(kind) missing or different: \(element)"
        }
      }
    }
  }

  private static func withoutTimes(_ text: String) -> String {
    text.replacing(/\d\d:\d\d(:\d\d)?/, with: "TIME").replacing(/#\d+/, with: "#ID")
      .replacing(/\[cwlink [0-9a-f]+\]/, with: "[cwlink ID]").replacing(/run-[0-9a-f]+/, with: "run-ID")
      .replacing(/127\.0\.0\.1:\d+/, with: "HOST")
  }

  /// The path with the names of additions and tickets instead of their ids.
  private static func named(_ path: String, _ names: [String: String]) -> String {
    let parts = path.split(separator: "/").map(String.init)
    return parts.indices.map { $0 == 0 ? parts[$0] : names["\(parts[$0 - 1])/\(parts[$0])"] ?? parts[$0] }.joined(separator: "/")
  }

  private static func writes(_ record: String, _ names: [String: String]) throws -> [String] {
    struct Exchange: Decodable {
      var method: String
      var path: String
      var status: Int
    }
    return try String(contentsOfFile: record, encoding: .utf8).split(separator: "\n").compactMap { line -> String? in
      let data = Data(line.utf8)
      let exchange = try JSONDecoder().decode(Exchange.self, from: data)
      guard exchange.method != "GET", (200..<300).contains(exchange.status), !exchange.path.hasSuffix("/search") else { return nil }
      let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      let body = try object?["body"].map { try JSONSerialization.data(withJSONObject: $0, options: [.sortedKeys, .fragmentsAllowed]) }
      return withoutTimes("\(exchange.method) \(named(exchange.path, names)) \(String(decoding: body ?? Data(), as: UTF8.self))")
    }.sorted()
  }
}
