import Dispatch
import Testing

@testable import cwlink_sandbox

@Suite("Delivering callbacks", .timeLimit(.minutes(15)))
struct CallbackDeliveryTests {
  private static let fast = #"{"retryMilliseconds":[1,2],"timeoutMilliseconds":60000}"#

  @Test("a callback is sent after the change, signed over the raw body with the key served at key_url")
  func delivered() async throws {
    let receiver = try CallbackReceiver()
    try await TestSandbox.run { sandbox in
      let id = try await sandbox.callBack(receiver.url, about: "company")
      try await sandbox.changeCompany(7)
      let request = try await receiver.next()
      #expect(request.target == "/cw?recordId=20&action=updated" && request.headers["host"] == "127.0.0.1:\(receiver.port)")
      #expect(request.headers["content-type"]?.hasPrefix("application/json") == true)
      let payload = try #require(request.json)
      #expect(payload["FromUrl"] == .string("127.0.0.1:\(sandbox.ports.http)") && payload["MemberId"] == "jsmith")
      let company = try await sandbox.api("GET", "/company/companies/20")?.json
      #expect(try JSON(parsing: (payload["Entity"]?.text ?? "").utf8) == company && company?.object?["phoneNumber"] == "7")
      let keyURL = "http://127.0.0.1:\(sandbox.ports.http)/v2026_1/apis/3.0/system/keys/1"
      #expect(payload["Metadata"] == ["key_url": .string(keyURL)])
      #expect(try await request.isSigned(with: sandbox.signingKey()))
      #expect(try await sandbox.signingKey(2) == nil)
      let delivery = try await sandbox.settled().first
      #expect(delivery?["callbackId"] == .integer(id) && delivery?["recordId"] == 20 && delivery?["type"] == "company")
      #expect(delivery?["messageId"] == payload["MessageId"] && delivery?["url"]?.text?.hasSuffix("/cw?recordId=20&action=updated") == true)
      #expect(try await sandbox.outcomes() == ["delivered 204"])
    }
  }

  @Test(
    "404, 409, 419 and 429 are retried twice, unchanged; other failures are not, and redirects are not followed",
    arguments: [
      ([404], "delivered 404 204"), ([409, 419], "delivered 409 419 204"), ([429, 429, 429], "givenUp 429 429 429"), ([500], "givenUp 500"),
      ([503, 204], "givenUp 503"), ([404, 500], "givenUp 404 500"), ([202], "delivered 202"), ([400], "givenUp 400"),
      ([304], "givenUp 304"),
    ])
  func retried(statuses: [Int], outcome: String) async throws {
    let receiver = try CallbackReceiver(statuses: statuses)
    try await TestSandbox.run { sandbox in
      try await sandbox.control("PUT", "/callbacks/settings", Self.fast)
      _ = try await sandbox.callBack(receiver.url, about: "company")
      try await sandbox.changeCompany()
      #expect(try await sandbox.outcomes() == [outcome])
      let first = try await receiver.next()
      for _ in 1..<outcome.split(separator: " ").count - 1 {
        let next = try await receiver.next()
        #expect(next.body == first.body && next.headers == first.headers && next.target == first.target)
      }
    }
  }

  @Test("a redirect is a failure and is not followed")
  func redirected() async throws {
    let elsewhere = try CallbackReceiver()
    let receiver = try CallbackReceiver { _ in .redirect(elsewhere.url) }
    try await TestSandbox.run { sandbox in
      _ = try await sandbox.callBack(receiver.url, about: "company")
      try await sandbox.changeCompany()
      #expect(try await sandbox.outcomes() == ["givenUp 307"])
      // The first request to arrive there is this one.
      _ = try await sandbox.callBack(elsewhere.url, about: "agreement")
      try await sandbox.control("PATCH", "/agreements/201", #"{"endDate":null}"#)
      #expect(try await elsewhere.next().target == "/cw?recordId=201&action=updated")
    }
  }

  @Test("timeouts, missing responses and refused connections are failures that are not retried")
  func unanswered() async throws {
    let silent = try CallbackReceiver { _ in .silence }
    let rude = try CallbackReceiver { _ in .hangUp }
    let closed = try ClosedPort()
    try await TestSandbox.run { sandbox in
      for url in [rude.url, "http://127.0.0.1:\(closed.port)/?recordId="] { _ = try await sandbox.callBack(url, about: "company") }
      try await sandbox.changeCompany()
      #expect(try await sandbox.outcomes() == ["givenUp closed without a response", "givenUp connection refused"])
      try await sandbox.control("PUT", "/callbacks/settings", #"{"timeoutMilliseconds":50}"#)
      _ = try await sandbox.callBack(silent.url, about: "agreement")
      try await sandbox.control("PATCH", "/agreements/201", #"{"endDate":null}"#)
      #expect(try await sandbox.outcomes().last == "givenUp no response within 50 ms")
    }
  }

  @Test("other hosts are never called, nor https without a trusted authority")
  func elsewhere() async throws {
    try await TestSandbox.run { sandbox in
      for url in ["http://192.0.2.1/?recordId=", "https://me.invalid/?recordId=", "https://127.0.0.1:1/?recordId=", "http://127.0.0.1:1"] {
        _ = try await sandbox.callBack(url, about: "company")
      }
      try await sandbox.changeCompany()
      #expect(
        try await sandbox.outcomes() == [
          "givenUp not a loopback address", "givenUp not a loopback address", "givenUp https requires --callback-ca",
          "givenUp the URL is invalid after appending the record's id",
        ])
    }
  }

  @Test("one callback's deliveries are sequential, different callbacks are parallel, and changes wait for neither")
  func order() async throws {
    let gate = DispatchSemaphore(value: 0)
    let slow = try CallbackReceiver { _ in
      gate.wait()
      return .status(204)
    }
    let quick = try CallbackReceiver()
    try await TestSandbox.run { sandbox in
      try await sandbox.control("PUT", "/callbacks/settings", Self.fast)
      let id = try await sandbox.callBack(slow.url, about: "company")
      _ = try await sandbox.callBack(quick.url, about: "company")
      for number in 1...5 { try await sandbox.changeCompany(number) }
      for number in 1...5 { #expect(try await Self.phone(quick.next()) == "\(number)") }
      #expect(try await Self.phone(slow.next()) == "1")
      let waiting = try await sandbox.deliveries().filter { $0["callbackId"] == .integer(id) }
      #expect(waiting.count == 5 && waiting.allSatisfy { $0["state"] == "pending" })
      for number in 2...5 {
        gate.signal()
        #expect(try await Self.phone(slow.next()) == "\(number)")
      }
      gate.signal()
      #expect(Set(try await sandbox.outcomes()) == ["delivered 204"])
    }
  }

  private static func phone(_ request: CallbackReceiver.Request) throws -> String? {
    try JSON(parsing: (request.json?["Entity"]?.text ?? "").utf8).object?["phoneNumber"]?.text
  }

  @Test("the simulator stops at once, even with pending deliveries")
  func ends() async throws {
    let receiver = try CallbackReceiver { _ in .silence }
    let start = ContinuousClock.now
    try await TestSandbox.run { sandbox in
      try await sandbox.control("PUT", "/callbacks/settings", #"{"retryMilliseconds":[3600000],"timeoutMilliseconds":600000}"#)
      let busy = try CallbackReceiver(statuses: [429])
      _ = try await sandbox.callBack(receiver.url, about: "company")
      _ = try await sandbox.callBack(busy.url, about: "company")
      for _ in 0..<3 { try await sandbox.changeCompany() }
      _ = try await receiver.next()
      _ = try await busy.next()
      while try await sandbox.deliveries().allSatisfy({ $0["attempts"] == [] }) {}
    }
    #expect(ContinuousClock.now - start < .seconds(60))
  }
}
