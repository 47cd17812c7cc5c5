import Testing
import TestSupport

@testable import cwlink_sandbox

@Suite("Over HTTP")
struct WireTests {
  private static let addition = "/finance/agreements/201/additions/3001"
  private static let setTo12 = #"[{"op":"replace","path":"quantity","value":12}]"#

  @Test("discovery requires no key, finds its company case-insensitively and returns null for others")
  func discovery() async throws {
    try await TestSandbox.run { sandbox in
      let info = try await sandbox.send("GET", "/login/companyinfo/TrainingCo", headers: [])?.json?.object
      #expect(info?["Codebase"] == "v2026_1/" && info?["SiteUrl"] == .string("127.0.0.1:\(sandbox.ports.http)"))
      #expect(try await sandbox.send("GET", "/login/companyinfo/nobody", headers: [])?.json == .null)
    }
  }

  @Test("every route responds and is not shadowed by similar ones")
  func routes() async throws {
    try await TestSandbox.run { sandbox in
      _ = try await sandbox.api("POST", "/service/tickets/4001/notes", #"{"text":"x","resolutionFlag":true}"#)
      _ = try await sandbox.api("POST", "/company/companies/20/managementSummaryReports", #"{"groupIdentifier":"g"}"#)
      _ = try await sandbox.callBack("http://127.0.0.1:1/?recordId=", about: "company")
      let invoice = try await sandbox.control("POST", "/invoices", #"{"agreement":201}"#)?.json?.object?["id"]?.integer
      // An existing row under its parent; 1 elsewhere.
      let ids = [
        "/finance/agreements": "201", "/finance/agreements/201/additions": "3001", "/procurement/catalog": "50", "/company/companies": "20",
        "/service/tickets": "4001", "/finance/invoices": String(invoice ?? 0),
      ]
      for endpoint in RouteTable.endpoints where endpoint.method == .get && !endpoint.isPublic {
        var path = endpoint.path
        for capture in ["{parentId}", "{id}"] {
          guard let place = path.firstRange(of: "/" + capture) else { continue }
          path.replaceSubrange(place, with: "/" + (ids[String(path[..<place.lowerBound])] ?? "1"))
        }
        let answer = try await sandbox.api("GET", path)
        #expect(answer?.status == 200, "\(path)")
        #expect(answer?.headers["content-type"]?.hasPrefix("application/vnd.connectwise.com+json") == true)
        switch path.split(separator: "/").last {
        case "count"?: #expect(answer?.json?.object?["count"]?.integer != nil, "\(path)")
        case "info"?: #expect(answer?.json?.object?["version"] != nil)
        case let last?: #expect((answer?.json?.object != nil) == (Int(last) != nil), "\(path)")
        case nil: Issue.record("an empty path")
        }
      }
    }
  }

  @Test("unknown paths are 404, unknown methods 405, other media types 415")
  func refusals() async throws {
    try await TestSandbox.run { sandbox in
      #expect(try await sandbox.api("GET", "/service/frob")?.json?.object?["code"] == "NotFound")
      #expect(try await sandbox.api("GET", "/company/companies/99999")?.status == 404)
      #expect(try await sandbox.api("GET", "/company/companies/abc")?.status == 404)
      #expect(try await sandbox.api("DELETE", "/system/info")?.status == 405)
      let plain = try await sandbox.send(
        "PATCH", "/v2026_1/apis/3.0" + Self.addition,
        headers: [("Authorization", TestSandbox.authorization), ("clientId", TestSandbox.clientID), ("Content-Type", "text/plain")],
        body: Self.setTo12)
      #expect(plain?.status == 415)
      #expect(try await sandbox.send("GET", "/favicon.ico", headers: [])?.status == 404)
    }
  }

  @Test("after an upgrade the old path is 404, discovery returns the new one, and the state is unchanged")
  func upgrade() async throws {
    try await TestSandbox.run { sandbox in
      _ = try await sandbox.api("PATCH", Self.addition, Self.setTo12)
      #expect(try await sandbox.control("POST", "/codebase", #"{"codebase":"v2026_2/"}"#)?.status == 200)
      #expect(try await sandbox.api("GET", Self.addition)?.status == 404)
      let info = try await sandbox.send("GET", "/login/companyinfo/trainingco", headers: [])?.json?.object
      #expect(info?["Codebase"] == "v2026_2/" && info?["IsCloud"] == "True")
      #expect(try await sandbox.api("GET", Self.addition, codebase: "v2026_2")?.json?.object?["quantity"] == 12.0)
    }
  }

  @Test(
    "a fault affects the write and the response as configured, once",
    arguments: [("drop-after", true), ("drop-before", false), ("cut", true), ("status", false), ("latency", true), ("stall", true)])
  func faults(kind: String, isDone: Bool) async throws {
    try await TestSandbox.run { sandbox in
      let body = #"{"fault":"\#(kind)","match":{"method":"PATCH","path":"/finance/.*"},"status":503,"retryAfter":7,"milliseconds":1}"#
      #expect(try await sandbox.control("POST", "/faults", body)?.status == 200)
      // Does not match, so that it is not counted.
      #expect(try await sandbox.api("GET", Self.addition)?.status == 200)
      let answer = try await sandbox.api("PATCH", Self.addition, Self.setTo12)
      switch kind {
      case "cut": #expect(answer.map { !$0.isWhole && !$0.body.isEmpty } == true)
      case "status": #expect(answer?.status == 503 && answer?.headers["retry-after"] == "7" && answer?.isWhole == true)
      case "latency", "stall": #expect(answer?.status == 200 && answer?.isWhole == true)
      default: #expect(answer == nil)
      }
      #expect(try await sandbox.api("GET", Self.addition)?.json?.object?["quantity"] == (isDone ? 12.0 : 10.0))
      #expect(try await sandbox.api("PATCH", Self.addition, Self.setTo12)?.isWhole == true)
    }
  }

  @Test("a stall without a duration holds the response until the faults are cleared, and the write is done")
  func stall() async throws {
    try await TestSandbox.run { sandbox in
      try await sandbox.control("POST", "/faults", #"{"fault":"stall","match":{"method":"PATCH"}}"#)
      async let held = sandbox.api("PATCH", Self.addition, Self.setTo12)
      // Cleared repeatedly, because the hold may start after a clearing.
      while try await sandbox.api("GET", Self.addition)?.json?.object?["quantity"] != 12.0 {}
      let release = Task {
        while !Task.isCancelled { try await sandbox.control("DELETE", "/faults") }
      }
      #expect(try await held?.status == 200)
      release.cancel()
    }
  }

  @Test("a fault can skip requests and apply several times")
  func skipAndTimes() async throws {
    try await TestSandbox.run { sandbox in
      try await sandbox.control("POST", "/faults", #"{"fault":"status","status":429,"retryAfter":2,"skip":1,"times":2}"#)
      var statuses: [Int?] = []
      for _ in 0..<4 { statuses.append(try await sandbox.api("GET", "/system/info")?.status) }
      #expect(statuses == [200, 429, 429, 200])
    }
  }

  @Test("mail is received over TCP, and read and deleted by the control plane")
  func mail() async throws {
    try await TestSandbox.run { sandbox in
      let port = sandbox.ports.smtp
      let last = try await RawPeer.onThread {
        let connection = try RawPeer(port: port)
        _ = try connection.read { $0.hasSuffix("\r\n") }
        connection.write("EHLO me\r\nMAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nDATA\r\n")
        _ = try connection.read { $0.hasSuffix("354 End data with <CR><LF>.<CR><LF>\r\n") }
        connection.write("Subject: =?utf-8?Q?C=C3=A9dre?=\r\n\r\n..hi\r\n.\r\nQUIT\r\n")
        return String(decoding: try connection.readToEnd(), as: UTF8.self)
      }
      #expect(last == "250 2.0.0 OK\r\n221 2.0.0 Bye\r\n")
      let mail = try await sandbox.control("GET", "/mail")?.json?.array?.first?.object
      #expect(mail?["subject"] == "Cédre" && mail?["text"] == ".hi\r\n" && mail?["envelope"]?.object?["recipients"] == ["c@d"])
      #expect(try await sandbox.control("DELETE", "/mail")?.status == 204)
      #expect(try await sandbox.control("GET", "/mail")?.json == [])
    }
  }
}
