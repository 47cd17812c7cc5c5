@testable import ConnectWise
import CurlTransport
import Foundation
import TestSupport
import Testing

@Suite struct TicketSearchTests {
  /// Too long for a URL and not a list that can be split.
  private static let long = Condition.contains("summary", String(repeating: "\"é", count: 400))

  private struct Body: Decodable {
    var conditions: String
    var orderBy: String
  }

  private static func body(_ request: HTTPRequest) -> Body? {
    request.body.flatMap { try? JSONDecoder().decode(Body.self, from: Data($0)) }
  }

  /// The id after which a search continues.
  private static func after(_ request: HTTPRequest) -> Int? {
    guard let tokens = body(request).flatMap({ ConditionReader.tokens($0.conditions) }), tokens.count > 4,
      Array(tokens[0..<2]) == [.word("id"), .other(">")], case .word(let number) = tokens[2], tokens[3] == .word("and")
    else { return nil }
    return Int(number)
  }

  private static func rows(_ ids: some Sequence<Int>) -> String {
    "[" + ids.map { #"{"id":\#($0),"summary":"s"}"# }.joined(separator: ",") + "]"
  }

  private static func site(_ ids: [Int], size: Int) -> Script {
    Script { request, _ in
      guard request.url.hasSuffix("/service/tickets/search"), let after = after(request) else { return nil }
      return .json(201, rows(ids.filter { $0 > after }.prefix(size)))
    }
  }

  @Test("a search finds every ticket once, or the first up to the limit, for any page size")
  func generated() async throws {
    var chance = SeededGenerator()
    for _ in 0..<200 {
      let ids = Set((0..<Int.random(in: 0...120, using: &chance)).map { _ in Int.random(in: 1...5000, using: &chance) }).sorted()
      let limit = Bool.random(using: &chance) ? Int.random(in: -1...130, using: &chance) : nil
      let script = Self.site(ids, size: Int.random(in: 1...40, using: &chance))
      let found = try await script.client().tickets(matching: Self.long, limit: limit)
      #expect(found.map(\.id) == Array(ids.prefix(max(0, limit ?? .max))))
    }
  }

  @Test("conditions that fit or can be split go into the URL; only others use the search")
  func ways() async throws {
    let script = Script { request, _ in request.url.contains("/service/tickets") ? .json("[]") : nil }
    let client = try script.client()
    #expect(try await client.tickets(matching: .equals("closedFlag", false)).isEmpty)
    #expect(script.calls.count == 1 && script.calls[0].hasPrefix("GET /service/tickets?"))
    #expect(try await client.tickets(matching: .isIn("id", (1...900).map { .int($0 * 1000) })).isEmpty)
    #expect(script.calls.count > 4 && script.calls.allSatisfy { $0.hasPrefix("GET /service/tickets?") })
    let keys = (1...900).map { Condition.Value.string("key \($0)") }
    let before = script.calls.count
    #expect(try await client.tickets(matching: .isIn("externalXRef", keys) && .equals("closedFlag", false)).isEmpty)
    #expect(script.calls.dropFirst(before) == ["POST /service/tickets/search"])
    #expect(script.requests.allSatisfy { $0.url.utf8.count <= 2000 })
    let request = try #require(script.requests.last)
    #expect(request.headers["Content-Type"] == "application/json" && request.headers["pagination-type"] == nil)
    let body = try #require(Self.body(request))
    #expect(body.orderBy == "id asc" && body.conditions.hasPrefix("id > 0 and (externalXRef in (\"key 1\",\"key 2\","))
    #expect(body.conditions.hasSuffix(") and closedFlag = False)"))
  }

  @Test("alternatives are grouped behind the condition for the next page")
  func alternatives() async throws {
    let script = Self.site([], size: 5)
    _ = try await script.client().tickets(matching: Self.long || .equals("id", 1))
    let conditions = try #require(script.requests.last.flatMap(Self.body)?.conditions)
    #expect(conditions.hasPrefix("id > 0 and (summary contains") && conditions.hasSuffix(" or id = 1)"))
  }

  @Test("a search is retried after a failure, as a read is")
  func retried() async throws {
    let script = Script { request, number throws(TransportError) in
      guard request.url.hasSuffix("/search") else { return nil }
      if number == 1 { throw TransportError(.receive, mayHaveBeenReceived: true, message: "cut", remedy: "r") }
      return number == 2 ? .json(503, "") : .json("[]")
    }
    #expect(try await script.client().tickets(matching: Self.long).isEmpty)
    #expect(script.calls.count == 3)
    let failing = Script { request, _ in request.url.hasSuffix("/search") ? .json(500, "") : nil }
    let client = try failing.client()
    let error = await failure { () async throws(ConnectWiseError) in try await client.tickets(matching: Self.long) }
    #expect(error?.kind == .server && error?.outcome == .notDone && failing.calls.count == 4)
  }

  @Test("a response that is out of order or does not advance is an error", arguments: [[3, 2], [2, 2], [0]])
  func disorder(ids: [Int]) async throws {
    let script = Script { request, _ in request.url.hasSuffix("/search") ? .json(Self.rows(ids)) : nil }
    let client = try script.client()
    #expect(await failure { () async throws(ConnectWiseError) in try await client.tickets(matching: Self.long) }?.kind == .undecodable)
    #expect(script.calls.count == 1)
  }
}
