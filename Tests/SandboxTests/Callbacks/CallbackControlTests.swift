import Testing

@testable import cwlink_sandbox

@Suite("The control plane: callbacks", .timeLimit(.minutes(15)))
struct CallbackControlTests {
  @Test("completed deliveries are removed, pending ones are not")
  func forgotten() async throws {
    let receiver = try CallbackReceiver(statuses: [204, 404])
    try await TestSandbox.run { sandbox in
      try await sandbox.control("PUT", "/callbacks/settings", #"{"retryMilliseconds":[3600000]}"#)
      _ = try await sandbox.callBack(receiver.url, about: "company")
      try await sandbox.changeCompany()
      _ = try await sandbox.settled()
      try await sandbox.changeCompany()
      #expect(try await sandbox.control("DELETE", "/callbacks")?.status == 204)
      #expect(try await sandbox.deliveries().map { $0["number"] } == [2])
      #expect(try await sandbox.control("GET", "/callbacks/deliveries/1")?.status == 404)
      let pending = try await sandbox.control("GET", "/callbacks/deliveries/2")?.json?.object
      #expect(pending?["state"] == "pending" && pending?["signature"]?.text != nil && pending?["body"]?.text?.contains("key_url") == true)
      #expect(try await sandbox.control("GET", "/callbacks")?.json?.object?["callbacks"]?.array?.first?.object?["pending"] == 1)
    }
  }

  @Test("failing days can be added, or produced by failures and the clock; a success resets them")
  func failingDays() async throws {
    let receiver = try CallbackReceiver(statuses: [500, 500, 204, 500])
    try await TestSandbox.run { sandbox in
      let id = try await sandbox.callBack(receiver.url, about: "company")
      func callback() async throws -> JSONObject? {
        try await sandbox.control("GET", "/callbacks")?.json?.object?["callbacks"]?.array?.first?.object
      }
      for (day, failing) in [("2030-01-01", 0), ("2030-01-02", 1), ("2030-01-03", 0), ("2030-01-04", 0)] {
        try await sandbox.control("POST", "/clock", #"{"today":"\#(day)"}"#)
        try await sandbox.changeCompany()
        _ = try await sandbox.settled()
        #expect(try await callback()?["failingDays"] == .integer(failing), "\(day)")
      }
      try await sandbox.control("POST", "/clock", #"{"today":"2030-01-05"}"#)
      #expect(try await callback()?["failingDays"] == 1)
      let answer = try await sandbox.control("POST", "/callbacks/\(id)/failing-days", #"{"days":1}"#)?.json?.object
      #expect(answer?["failingDays"] == 2 && answer?["inactive"] == false)
      #expect(try await sandbox.control("POST", "/callbacks/\(id)/failing-days", #"{"days":1}"#)?.json?.object?["inactive"] == true)
      #expect(try await sandbox.api("GET", "/system/callbacks/\(id)")?.json?.object?["inactiveFlag"] == true)
      _ = try await sandbox.api("PATCH", "/system/callbacks/\(id)", #"[{"op":"replace","path":"inactiveFlag","value":false}]"#)
      let renewed = try await callback()
      #expect(renewed?["failingDays"] == 0 && renewed?["inactive"] == false)
      try await sandbox.changeCompany()
      #expect(try await sandbox.outcomes().last == "delivered 204")
    }
  }

  @Test("the settings default to ConnectWise's and can be reset")
  func settings() async throws {
    let defaults: JSON = ["retryMilliseconds": [2000, 4000], "timeoutMilliseconds": 5000, "keyOrigin": .null]
    try await TestSandbox.run(.init(isEmpty: true)) { sandbox async throws in
      #expect(try await sandbox.control("GET", "/callbacks/settings")?.json == defaults)
      let set: JSON = ["retryMilliseconds": [], "timeoutMilliseconds": 1, "keyOrigin": "http://127.0.0.1:9"]
      #expect(try await sandbox.control("PUT", "/callbacks/settings", set.serialized)?.json == set)
      #expect(try await sandbox.control("PUT", "/callbacks/settings", "{}")?.json == defaults)
    }
  }

  @Test(
    "invalid requests are rejected with an explanation and change nothing",
    arguments: [
      ("PUT", "/callbacks/settings", #"{"retryMillis":[1]}"#, 400), ("PUT", "/callbacks/settings", #"{"retryMilliseconds":[-1]}"#, 400),
      ("PUT", "/callbacks/settings", #"{"retryMilliseconds":7}"#, 400), ("PUT", "/callbacks/settings", #"{"timeoutMilliseconds":0}"#, 400),
      ("PUT", "/callbacks/settings", #"{"keyOrigin":"evil.example"}"#, 400),
      ("PUT", "/callbacks/settings", #"{"keyOrigin":"http://a/b"}"#, 400),
      ("PUT", "/callbacks/settings", #"{"keyOrigin":"http://a/"}"#, 400), ("POST", "/callbacks/faults", #"{"fault":"explode"}"#, 400),
      ("POST", "/callbacks/faults", #"{"fault":"miss","match":{"type":"invoice"}}"#, 400),
      ("POST", "/callbacks/faults", #"{"fault":"miss","match":{"typ":"ticket"}}"#, 400),
      ("POST", "/callbacks/faults", #"{"fault":"miss","times":0}"#, 400), ("POST", "/callbacks/1/failing-days", #"{"days":1}"#, 404),
      ("POST", "/callbacks/1/failing-days", "{}", 400), ("POST", "/callbacks/keys", #"{"number":9}"#, 404),
      ("POST", "/callbacks/keys", #"{"key":"x"}"#, 400), ("DELETE", "/callbacks/keys/9", "", 404), ("DELETE", "/callbacks/keys/x", "", 404),
      ("POST", "/callbacks/deliveries/1/resend", "", 404), ("POST", "/callbacks/deliveries/1/resend", #"{"fault":"miss"}"#, 400),
      ("POST", "/callbacks/deliveries/1/resend", #"{"times":2}"#, 400), ("GET", "/callbacks/deliveries/1", "", 404),
      ("POST", "/companies", #"{"identifier":"x"}"#, 400), ("POST", "/companies", #"{"identifier":"x","name":"x","frob":1}"#, 400),
      ("DELETE", "/companies/9", "", 404), ("DELETE", "/agreements/9", "", 404), ("DELETE", "/tickets/9", "", 404),
    ])
  func refused(method: String, path: String, body: String, status: Int) async throws {
    try await TestSandbox.run(.init(isEmpty: true)) { sandbox in
      func everything() async throws -> [JSON?] {
        var all: [JSON?] = []
        for path in ["/state", "/callbacks", "/callbacks/settings", "/callbacks/faults", "/callbacks/keys"] {
          all.append(try await sandbox.control("GET", path)?.json)
        }
        return all
      }
      let before = try await everything()
      let answer = try await sandbox.control(method, path, body.isEmpty ? nil : body)
      #expect(answer?.status == status && answer?.json?.object?["error"]?.text?.isEmpty == false)
      #expect(try await everything() == before)
    }
  }

  @Test("an existing company is not added again, and a deleted one is not deleted again")
  func twice() async throws {
    try await TestSandbox.run { sandbox async throws in
      #expect(try await sandbox.control("POST", "/companies", #"{"identifier":"alderdental","name":"x"}"#)?.status == 400)
      #expect(try await sandbox.control("DELETE", "/companies/23")?.status == 400)
    }
  }
}
