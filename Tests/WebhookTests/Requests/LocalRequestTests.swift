import CwlinkAPI
import HTTPTypes
import LocalRPC
import LocalRPCTestSupport
import TestSupport
import Testing

@testable import cwlink_webhook

@Suite("Requests to unsigned routes")
struct LocalRequestTests {
  static let forwarding: [(String, String)] = [
    ("X-Forwarded-For", "203.0.113.9"), ("x-forwarded-host", "hooks.example.com"), ("Forwarded", "for=203.0.113.9"), ("Via", "1.1 proxy"),
    ("X-Real-IP", "203.0.113.9"), ("CF-Connecting-IP", "203.0.113.9"), ("True-Client-IP", "203.0.113.9"), ("X-Original-Host", "a.example"),
    ("X-Envoy-External-Address", "203.0.113.9"), ("CDN-Loop", "cloudflare"), ("X-Client-IP", ""),
  ]

  @Test("a header that proxies add is refused on an unsigned route, and not on a signed one")
  func forwarded() async throws {
    let all = Answer(BillingServiceMethods.sendAllNow) { _ in SendAllNowResponse() }
    try await TestReceiver.with([all.entry]) { receiver async throws in
      for (name, value) in Self.forwarding {
        let answer = try await receiver.post("/local", [("webhook-id", "1"), (name, value)], "{}")
        #expect(answer.status == 403 && answer.body.contains("not-local"), "\(name): \(answer)")
      }
      #expect(all.requests.isEmpty)
      let signed = TestReceiver.sender.standardWebhooks(id: "2", time: TestReceiver.now, body: Array("{}".utf8))
      #expect(try await receiver.post("/all", signed + [("X-Forwarded-For", "203.0.113.9")], "{}").status == 202)
    }
  }

  @Test(
    "a Host that is not this machine's loopback is refused",
    arguments: [
      "hooks.example.com", "localhost.example.com", "127.0.0.1.example.com", "203.0.113.9", "[2001:db8::1]", "", "localhost:x",

      "0.0.0.0", "a@localhost",
    ])
  func foreignHost(host: String) throws {
    var head = HTTPRequest(method: .post, scheme: "http", authority: host, path: "/local")
    #expect(throws: Problem.self) { try LocalRequestRules.check(head) }
    head.authority = nil
    #expect(throws: Problem.self) { try LocalRequestRules.check(head) }
  }

  @Test(
    "localhost and loopback addresses are accepted, with any port",
    arguments: ["localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:8080", "127.9.9.9", "[::1]", "[::1]:8080"])
  func ownHost(host: String) throws {
    try LocalRequestRules.check(HTTPRequest(method: .post, scheme: "http", authority: host, path: "/local"))
  }

  @Test("a second Host header is refused")
  func twoHosts() async throws {
    try await TestReceiver.with([]) { receiver async throws in
      let answer = try await receiver.post("/local", [("webhook-id", "1"), ("Host", "hooks.example.com")], "{}")
      #expect([400, 403].contains(answer.status))
    }
  }

  @Test("a body with a field twice, in either spelling and however it is escaped, or with a trailing comma, does not reach the daemon")
  func ambiguousBodies() async throws {
    let script = Answer(UsageServiceMethods.reportCounts) { _ in ReportCountsResponse() }
    let count = #""customerId":"acme","productId":"wfbs","quantity":1"#
    let bodies = [
      #"{"counts":[{\#(count),"quantity":2}]}"#, #"{"counts":[{\#(count),"customer_id":"birch"}]}"#,
      #"{"counts":[{\#(count),"\u0071uantity":2}]}"#, #"{"counts":[],"counts":[{\#(count)}]}"#, #"{"counts":[{\#(count)},]}"#,
      #"{"counts":[{\#(count),}]}"#, "\u{FEFF}" + #"{"counts":[{\#(count)}]}"#, #"{"counts":[{\#(count)}]} {}"#, #"{counts:[{\#(count)}]}"#,
      #"{"counts":[{\#(count)}]/**/}"#, #"{"counts":[{"customerId":"acme","productId":"wfbs","quantity":01}]}"#,
    ]
    try await TestReceiver.with([script.entry]) { receiver async throws in
      for (index, body) in bodies.enumerated() {
        let answer = try await receiver.deliver("/counts", id: "\(index)", body)
        #expect(answer.status == 422, "\(body): \(answer)")
      }
      #expect(script.requests.isEmpty)
      #expect(try await receiver.deliver("/counts", id: "good", #"{"counts":[{\#(count)}]}"#).status == 202)
    }
  }
}
