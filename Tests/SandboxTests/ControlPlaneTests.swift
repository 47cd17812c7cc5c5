import Testing

@testable import cwlink_sandbox

@Suite("The control plane")
struct ControlPlaneTests {
  @Test("a person's edits of an addition, a company and an agreement are visible in the API")
  func edits() async throws {
    try await TestSandbox.run { sandbox in
      #expect(try await sandbox.control("PATCH", "/additions/3001", #"{"quantity":99,"cancelledDate":"2026-01-01"}"#)?.status == 200)
      let addition = try await sandbox.api("GET", "/finance/agreements/201/additions/3001")?.json?.object
      #expect(addition?["quantity"] == 99.0 && addition?["cancelledDate"] == "2026-01-01T00:00:00Z")
      try await sandbox.control("PATCH", "/companies/20", #"{"deletedFlag":true}"#)
      #expect(try await sandbox.api("GET", "/company/companies/20")?.json?.object?["deletedFlag"] == true)
      #expect(try await sandbox.control("PATCH", "/additions/3001", #"{"frob":1}"#)?.status == 400)
      #expect(try await sandbox.control("PATCH", "/additions/3001", #"{"quantity":"x"}"#)?.status == 400)
      #expect(try await sandbox.control("PATCH", "/additions/1", #"{"quantity":1}"#)?.status == 404)
    }
  }

  @Test("a renewal ends the agreement and starts a new one with copies of its additions")
  func renewal() async throws {
    try await TestSandbox.run { sandbox in
      let answer = try await sandbox.control("POST", "/agreements/201/renew")?.json?.object
      let id = try #require(answer?["new"]?.object?["id"]?.integer)
      #expect(id != 201)
      #expect(try await sandbox.api("GET", "/finance/agreements/201")?.json?.object?["agreementStatus"] == "Expired")
      let new = try await sandbox.api("GET", "/finance/agreements/\(id)")?.json?.object
      #expect(new?["agreementStatus"] == "Active" && new?["name"] == "Managed Security" && new?["company"]?.object?["id"] == 20)
      let additions = try await sandbox.api("GET", "/finance/agreements/\(id)/additions")?.json?.array?.compactMap(\.object) ?? []
      #expect(additions.map { $0["quantity"] } == [10.0, 25.0])
      #expect(additions.allSatisfy { $0["id"] != 3001 && $0["id"] != 3002 })
      #expect(try await sandbox.api("GET", "/finance/agreements/201/additions/count")?.json == ["count": 2])
    }
  }

  @Test("keys are added and revoked, rights are revoked and granted")
  func access() async throws {
    try await TestSandbox.run(.init(isEmpty: true)) { sandbox in
      try await sandbox.control("DELETE", "/keys/demo-public")
      #expect(try await sandbox.api("GET", "/system/info")?.status == 401)
      #expect(try await sandbox.control("DELETE", "/keys/demo-public")?.status == 404)
      try await sandbox.control("POST", "/keys", #"{"publicKey":"demo-public","privateKey":"demo-private-key"}"#)
      #expect(try await sandbox.api("GET", "/system/info")?.status == 200)
      try await sandbox.control("POST", "/rights", #"{"companies":false}"#)
      #expect(try await sandbox.api("GET", "/company/companies")?.json?.object?["code"] == "Security")
      try await sandbox.control("POST", "/rights", #"{"companies":true}"#)
      #expect(try await sandbox.api("GET", "/company/companies")?.status == 200)
    }
  }

  @Test("exchanges are counted by method and route, including unknown routes, excluding the control plane")
  func exchanges() async throws {
    try await TestSandbox.run(.init(isEmpty: true)) { sandbox in
      for _ in 0..<3 { _ = try await sandbox.api("GET", "/company/companies/7") }
      _ = try await sandbox.api("GET", "/frob")
      let counts = try await sandbox.control("GET", "/exchanges")?.json
      #expect(
        counts == [
          "total": 4,
          "exchanges": [
            ["method": "GET", "pattern": "(unknown)", "count": 1], ["method": "GET", "pattern": "/company/companies/{id}", "count": 3],
          ],
        ])
      try await sandbox.control("DELETE", "/exchanges")
      #expect(try await sandbox.control("GET", "/exchanges")?.json?.object?["total"] == 0)
    }
  }

  @Test("additions are listed with names, and the state contains row counts")
  func looking() async throws {
    try await TestSandbox.run { sandbox in
      let first = try await sandbox.control("GET", "/additions")?.json?.array?.first?.object
      #expect(first?["company"] == "AlderDental" && first?["agreement"] == "Managed Security" && first?["product"] == "TM-WFBS")
      #expect(first?["quantity"] == 10.0 && first?["agreementId"] == 201)
      #expect(try await sandbox.control("GET", "/state")?.json?.object?["companies"] == 1211)
    }
  }

  @Test(
    "invalid requests are rejected with an explanation and change nothing",
    arguments: [
      ("POST", "/faults", #"{"fault":"explode"}"#, 400), ("POST", "/faults", #"{"fault":"cut","tims":2}"#, 400),
      ("POST", "/faults", #"{"fault":"cut","match":{"path":"("}}"#, 400), ("POST", "/faults", #"{"fault":"latency"}"#, 400),
      ("POST", "/faults", "{", 400), ("POST", "/codebase", #"{"codebase":"v1"}"#, 400), ("POST", "/rights", #"{"frob":true}"#, 400),
      ("POST", "/keys", "{}", 400), ("PUT", "/smtp", #"{"failTimes":-1}"#, 400), ("PUT", "/smtp", #"{"rejectRecipients":"x"}"#, 400),
      ("PUT", "/limits", "{}", 400), ("POST", "/agreements/1/renew", "", 404), ("GET", "/frob", "", 404), ("DELETE", "/state", "", 404),
    ])
  func refused(method: String, path: String, body: String, status: Int) async throws {
    try await TestSandbox.run(.init(isEmpty: true)) { sandbox in
      let before = try await sandbox.control("GET", "/state")?.json
      let answer = try await sandbox.control(method, path, body.isEmpty ? nil : body)
      #expect(answer?.status == status && answer?.json?.object?["error"]?.text?.isEmpty == false)
      #expect(try await sandbox.control("GET", "/state")?.json == before)
    }
  }
}
