import Testing

@testable import cwlink_sandbox

@Suite("Callback faults and keys", .timeLimit(.minutes(15)))
struct CallbackForgeryTests {
  @Test("a delivery is resent unchanged, tampered with, signed with another key or unsigned, whatever the state of its callback")
  func resend() async throws {
    let receiver = try CallbackReceiver()
    try await TestSandbox.run { sandbox in
      let id = try await sandbox.callBack(receiver.url, about: "company")
      try await sandbox.changeCompany()
      let (first, key) = (try await receiver.next(), try await sandbox.signingKey())
      _ = try await sandbox.settled()
      _ = try await sandbox.api("DELETE", "/system/callbacks/\(id)")
      #expect(try await sandbox.control("POST", "/callbacks/deliveries/1/resend")?.json?.object?["resendOf"] == 1)
      let again = try await receiver.next()
      #expect(again.body == first.body && again.headers == first.headers && again.target == first.target)
      try await sandbox.control("POST", "/callbacks/deliveries/2/resend", #"{"fault":"tamper"}"#)
      let tampered = try await receiver.next()
      #expect(tampered.json?["ID"] == 21 && tampered.json?["Entity"] == first.json?["Entity"])
      #expect(tampered.headers["x-content-signature"] == first.headers["x-content-signature"])
      #expect(try await !tampered.isSigned(with: key))
      try await sandbox.control("POST", "/callbacks/deliveries/1/resend", #"{"fault":"wrong-key"}"#)
      let foreign = try await receiver.next()
      #expect(foreign.body == first.body && foreign.headers["x-content-signature"]?.utf8.count == 44)
      #expect(try await !foreign.isSigned(with: key))
      try await sandbox.control("POST", "/callbacks/deliveries/1/resend", #"{"fault":"unsigned"}"#)
      let unsigned = try await receiver.next()
      #expect(unsigned.body == first.body && unsigned.headers["x-content-signature"] == nil)
      let deliveries = try await sandbox.settled()
      #expect(deliveries.map { $0["resendOf"] } == [nil, 1, 2, 1, 1])
      #expect(deliveries.map { $0["fault"] } == [nil, nil, "tamper", "wrong-key", "unsigned"])
      #expect(Set(deliveries.compactMap { $0["messageId"]?.text }).count == 1)
    }
  }

  @Test("faults suppress, change or duplicate the next matching callbacks")
  func faults() async throws {
    let receiver = try CallbackReceiver()
    try await TestSandbox.run { sandbox in
      _ = try await sandbox.callBack(receiver.url, about: "company")
      let other = try await sandbox.callBack(receiver.url, about: "agreement")
      try await sandbox.control(
        "POST", "/callbacks/faults", #"{"fault":"miss","match":{"type":"company","action":"updated"},"times":2,"skip":1}"#)
      try await sandbox.control("POST", "/callbacks/faults", #"{"fault":"duplicate","match":{"callbackId":\#(other)}}"#)
      for number in 1...4 { try await sandbox.changeCompany(number) }
      try await sandbox.control("PATCH", "/agreements/201", #"{"endDate":null}"#)
      #expect(try await sandbox.outcomes() == ["delivered 204", "missed", "missed", "delivered 204", "delivered 204", "delivered 204"])
      var bodies: [String: Int] = [:]
      for _ in 0..<4 {
        let body = try await receiver.next().body
        bodies[String(decoding: body, as: UTF8.self), default: 0] += 1
      }
      #expect(bodies.values.sorted() == [1, 1, 2])
      #expect(try await sandbox.control("GET", "/callbacks/faults")?.json == [])
      try await sandbox.control("POST", "/callbacks/faults", #"{"fault":"unsigned","times":3}"#)
      #expect(try await sandbox.control("GET", "/callbacks/faults")?.json?.array?.count == 1)
      #expect(try await sandbox.control("DELETE", "/callbacks/faults")?.status == 204)
      try await sandbox.changeCompany()
      #expect(try await receiver.next().headers["x-content-signature"] != nil)
    }
  }

  @Test("keys are rotated under the same or the next number and withdrawn; earlier signatures are kept")
  func keys() async throws {
    let receiver = try CallbackReceiver()
    try await TestSandbox.run { sandbox in
      _ = try await sandbox.callBack(receiver.url, about: "company")
      let first = try #require(try await sandbox.signingKey())
      let keys = try await sandbox.control("POST", "/callbacks/keys", #"{"number":1}"#)
      #expect(keys?.json?.object?["current"] == 1 && keys?.json?.object?["numbers"] == [1])
      let second = try #require(try await sandbox.signingKey())
      #expect(second != first && keys.map { String(decoding: $0.body, as: UTF8.self).contains(second) } == false)
      try await sandbox.changeCompany()
      let old = try await receiver.next()
      #expect(try await old.isSigned(with: second))
      #expect(try await sandbox.control("POST", "/callbacks/keys")?.json?.object?["current"] == 2)
      try await sandbox.changeCompany()
      let new = try await receiver.next()
      #expect(new.json?["Metadata"]?.object?["key_url"]?.text?.hasSuffix("/system/keys/2") == true)
      #expect(try await new.isSigned(with: sandbox.signingKey(2)))
      #expect(try await sandbox.signingKey(1) == second)
      #expect(try await sandbox.control("DELETE", "/callbacks/keys/1")?.status == 204)
      #expect(try await sandbox.signingKey(1) == nil)
      #expect(try await sandbox.control("GET", "/callbacks/keys")?.json?.object?["numbers"] == [2])
      try await sandbox.control("POST", "/callbacks/deliveries/1/resend")
      #expect(try await receiver.next().isSigned(with: second))
    }
  }

  @Test("key_url uses the configured origin and the current codebase")
  func keyOrigin() async throws {
    let receiver = try CallbackReceiver()
    try await TestSandbox.run { sandbox in
      _ = try await sandbox.callBack(receiver.url, about: "company")
      try await sandbox.control("PUT", "/callbacks/settings", #"{"keyOrigin":"https://evil.example"}"#)
      try await sandbox.control("POST", "/codebase", #"{"codebase":"v2026_2/"}"#)
      try await sandbox.changeCompany()
      #expect(try await receiver.next().json?["Metadata"] == ["key_url": "https://evil.example/v2026_2/apis/3.0/system/keys/1"])
      #expect(try await sandbox.send("GET", "/v2026_1/apis/3.0/system/keys/1", headers: [])?.status == 404)
      let key = try await sandbox.send("GET", "/v2026_2/apis/3.0/system/keys/1", headers: [])
      #expect(key?.status == 200 && key?.json?.object?.members.map(\.name) == ["signing_key"])
    }
  }
}
