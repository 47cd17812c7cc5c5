import CwlinkAPI
import LocalRPC
import Testing

@testable import cwlink_webhook

@Suite("Translation of deliveries into daemon calls")
struct ActionRulesTests {
  private func delivery(_ body: String, id: String? = "d1", protected: Bool = true) -> VerifiedDelivery {
    VerifiedDelivery(path: "/h", id: id, isProtectedFromReplay: protected, body: Array(body.utf8))
  }

  private func problem(_ action: RouteAction, _ delivery: VerifiedDelivery) -> Problem? {
    do {
      _ = try ActionRules.call(action, delivery)
      return nil
    } catch {
      return error as? Problem
    }
  }

  private static let count = #"{"customerId":"acme","productId":"wfbs","quantity":"7"}"#
  private static let timed = #"{"customerId":"acme","productId":"wfbs","quantity":7,"asOfTime":"2026-11-20T00:00:00Z"}"#

  @Test("A retried delivery is the same request, byte for byte; its id is the daemon's request_id")
  func same() throws {
    let one = try ActionRules.call(.reportCounts, delivery(#"{"counts":[\#(Self.count)]}"#))
    let again = try ActionRules.call(.reportCounts, delivery(#"{"counts":[\#(Self.count)]}"#))
    #expect(one.request == again.request && one.requestID == "webhook/h/d1")
    let other = try ActionRules.call(.reportCounts, delivery(#"{"counts":[\#(Self.count),\#(Self.timed)]}"#))
    #expect(one.request != other.request)
    let sync = try ActionRules.call(.syncCustomer(customer: nil), delivery(#"{"customerId":"acme"}"#))
    let send = try ActionRules.call(.sendNow(customer: nil), delivery(#"{"customerId":"acme"}"#))
    #expect(sync.request != send.request)
  }

  @Test(
    "A body that is invalid for the route is rejected with the field",
    arguments: [
      (RouteAction.reportCounts, #"{"count":[]}"#, "count"), (.reportCounts, #"{"counts":[{"quantity":"many"}]}"#, "counts[0].quantity"),
      (.reportCounts, #"{"counts":[{"quantity":1.5}]}"#, "counts[0].quantity"), (.reportCounts, #"{"requestId":"mine"}"#, "requestId"),
      (.reportMailFigures, #"{"figures":[{"spam":-1e99}]}"#, "figures[0].spam"), (.reportDeviceFigures, #"{"figures":{}}"#, "figures"),
      (.raiseEvents, #"{"events":[{"severity":"LOUD"}]}"#, "events[0].severity"), (.sendAllNow, #"{"validateOnly":true}"#, "validateOnly"),
      (.sendNow(customer: "acme"), #"{"customerId":"birch"}"#, "customerId"), (.sendNow(customer: nil), "", "customerId"),
      (.sendNow(customer: "acme"), #"{"validateOnly":true}"#, "validateOnly"),
      (.syncCustomer(customer: "acme"), #"{"customer":1}"#, "customer"),
    ])
  func wrong(action: RouteAction, body: String, field: String) throws {
    let problem = try #require(self.problem(action, delivery(body)))
    #expect(problem.kind == .bodyInvalid && problem.violations.map(\.field) == [field])
  }

  @Test(
    "A body that is not a JSON object in UTF-8 is rejected, not treated as empty",
    arguments: ["[]", "1", "{", "null", "{}{}", "\u{FEFF}x", String(repeating: "[", count: 100_000)])
  func noObject(body: String) throws {
    #expect(try #require(problem(.sendAllNow, delivery(body))).kind == .bodyInvalid)
    let bytes = VerifiedDelivery(path: "/h", id: "d", isProtectedFromReplay: true, body: [0x7B, 0xFF, 0x7D])
    #expect(problem(.sendAllNow, bytes)?.kind == .bodyInvalid)
  }

  @Test("An empty body is an empty request if the route requires no field")
  func empty() throws {
    #expect(problem(.sendAllNow, delivery("")) == nil)
    #expect(problem(.sendNow(customer: "acme"), delivery("")) == nil)
    #expect(problem(.sendNow(customer: "acme"), delivery(#"{"customerId":"acme","period":"2026-11"}"#)) == nil)
  }

  @Test("If only the body is signed, counts require a time and events a source key")
  func replay() throws {
    let problem = try #require(self.problem(.reportCounts, delivery(#"{"counts":[\#(Self.timed),\#(Self.count)]}"#, protected: false)))
    #expect(problem.violations.map(\.field) == ["counts[1].asOfTime"])
    #expect(self.problem(.reportCounts, delivery(#"{"counts":[\#(Self.timed)]}"#, protected: false)) == nil)
    #expect(
      self.problem(.raiseEvents, delivery(#"{"events":[{"type":"a"}]}"#, protected: false))?.violations.map(\.field) == [
        "events[0].sourceKey"
      ])
    #expect(self.problem(.raiseEvents, delivery(#"{"events":[{"sourceKey":"k"}]}"#, protected: false)) == nil)
    #expect(self.problem(.raiseEvents, delivery(#"{"events":[{"type":"a"}]}"#)) == nil)
  }

  @Test("Without an id, a report is identified by its body, and a sending action is rejected unless it cannot be forged")
  func withoutID() throws {
    let report = delivery(#"{"counts":[\#(Self.timed)]}"#, id: nil, protected: false)
    #expect(try ActionRules.call(.reportCounts, report).requestID.hasPrefix("webhook/h/body:"))
    for action in [RouteAction.sendAllNow, .sendNow(customer: "acme"), .syncCustomer(customer: "acme")] {
      #expect(problem(action, delivery("", id: nil, protected: false))?.kind == .deliveryIDMissing)
      #expect(try ActionRules.call(action, delivery("", id: nil)).requestID == "")
    }
  }
}
