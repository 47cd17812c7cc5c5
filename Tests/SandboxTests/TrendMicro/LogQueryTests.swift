import Testing

@testable import cwlink_sandbox

@Suite("Email Security's logs")
struct LogQueryTests {
  private static let hour = "start=2026-11-21T10:00:00Z&end=2026-11-21T11:00:00Z"
  private static let accepted = "mailtrackinglog?type=accepted_traffic&"

  @Test("a missing or wrong key is 401, a key without rights 403, Log Retrieval that is off 404")
  func access() async throws {
    try await TestSandbox.runTrend { sandbox in
      let path = Self.accepted + Self.hour
      #expect(try await sandbox.log(path)?.status == 200)
      for (tenant, key) in [("alder", "demo-tmes-key-hazel"), ("nobody", "demo-tmes-key-alder"), ("alder", "")] {
        #expect(try await sandbox.log(path, tenant: tenant, key: key)?.isLogError(401, "AuthenticationMissingOrInvalid") == true)
      }
      for header in [[], [("Authorization", "Bearer x")], [("Authorization", "Basic %%%")]] {
        let answer = try await sandbox.send("GET", "/api/v1/log/" + path, headers: header)
        #expect(answer?.isLogError(401, "AuthenticationMissingOrInvalid") == true)
      }
      try await sandbox.control("PATCH", "/trend/tenants/alder", #"{"logRetrieval":false}"#)
      #expect(try await sandbox.log(path)?.isLogError(404, "ResourceNotAvailable") == true)
      try await sandbox.control("PATCH", "/trend/tenants/alder", #"{"logRetrieval":true,"authorized":false}"#)
      #expect(try await sandbox.log(path)?.isLogError(403, "AuthorizationRequestDenied") == true)
      try await sandbox.control("PATCH", "/trend/tenants/alder", #"{"authorized":true,"apiKey":"another-key"}"#)
      #expect(try await sandbox.log(path)?.status == 401)
      #expect(try await sandbox.log(path, key: "another-key")?.status == 200)
    }
  }

  @Test(
    "invalid parameters are 400",
    arguments: [
      "mailtrackinglog?\(hour)", "mailtrackinglog?type=all&\(hour)", "policyeventlog?event=weather&\(hour)", "policyeventlog?direction=up",
      "policyeventlog?limit=0", "policyeventlog?limit=501", "policyeventlog?limit=x", "policyeventlog?token=QUJD%2Bw%3D%3D",
      "policyeventlog?start=2026-11-21&end=2026-11-21T11:00:00Z", "policyeventlog?start=2026-11-21T11:00:00",
      "policyeventlog?start=2026-11-21T11:00:00Z&end=2026-11-21T10:00:00Z", "policyeventlog?start=2026-11-21T11:00:00.1234Z",
      "policyeventlog?start=2026-11-18T11:59:00Z&end=2026-11-18T13:00:00Z", "policyeventlog?end=2026-11-18T12:04:00Z",
    ])
  func invalid(path: String) async throws {
    try await TestSandbox.runTrend { sandbox async throws in
      #expect(try await sandbox.log(path)?.isLogError(400, "InvalidFormat") == true)
    }
  }

  @Test("72 hours before the call can still be read; other paths are 404 and other methods 400")
  func limits() async throws {
    try await TestSandbox.runTrend { sandbox in
      #expect(try await sandbox.log("policyeventlog?start=2026-11-18T13:00:00Z&end=2026-11-18T14:00:00Z")?.status == 200)
      // To the millisecond.
      func query(_ start: String) throws -> LogQuery {
        try LogQuery(path: "policyeventlog", Query("start=\(start)"), now: TestSandbox.trendNow.seconds * 1000)
      }
      #expect(throws: LogError.self) { try query("2026-11-18T11:59:59.999Z") }
      #expect(try query("2026-11-18T12:00:00Z").range.upperBound == LogTime.parse("2026-11-18T12:05:00Z"))
      for path in ["frob", "policyeventlog/1", ""] {
        #expect(try await sandbox.log(path)?.isLogError(404, "ResourceNotAvailable") == true)
      }
      let answer = try await sandbox.send(
        "POST", "/api/v1/log/policyeventlog", headers: [("Authorization", TestSandbox.basic("alder", "demo-tmes-key-alder"))])
      #expect(answer?.isLogError(400, "InvalidMethod") == true)
    }
  }

  @Test("without rows the response is 204 without a body")
  func empty() async throws {
    try await TestSandbox.runTrend { sandbox in
      for (tenant, path) in [
        ("hazel", Self.accepted + Self.hour), ("alder", Self.accepted + "start=2026-11-22T10:00:00Z"),
        ("alder", Self.accepted + "domain=other.example&" + Self.hour),
      ] {
        let answer = try await sandbox.log(path, tenant: tenant)
        #expect(answer?.status == 204 && answer?.body.isEmpty == true)
      }
    }
  }

  @Test("one of start and end means five minutes; neither means the last five minutes")
  func defaults() async throws {
    try await TestSandbox.runTrend { sandbox in
      try await sandbox.control("PATCH", "/trend/tenants/alder", #"{"policyPerHour":3600,"lateSeconds":0}"#)
      func times(_ query: String) async throws -> [Int] {
        try await sandbox.allRows("policyeventlog?\(query)").rows.compactMap { $0["genTime"]?.text.flatMap(LogTime.parse) }
      }
      func check(_ times: [Int], from first: String, to last: String) throws {
        let (first, last) = (try #require(LogTime.parse(first)), try #require(LogTime.parse(last)))
        // Three rows share a time, every three seconds, and both ends are included.
        #expect(times.count == 303 && times.min() == first && times.max() == last)
      }
      try check(try await times("start=2026-11-21T09:00:00Z"), from: "2026-11-21T09:00:00Z", to: "2026-11-21T09:05:00Z")
      try check(try await times("end=2026-11-21T09:00:00Z"), from: "2026-11-21T08:55:00Z", to: "2026-11-21T09:00:00Z")
      let latest = try await times("direction=")
      let now = TestSandbox.trendNow.seconds * 1000
      #expect(latest.count >= 297 && (latest.min() ?? 0) >= now - 300_000 && (latest.max() ?? 0) >= now - 3000)
    }
  }

  @Test("filters select rows, and all event filters together select all rows")
  func filters() async throws {
    try await TestSandbox.runTrend { sandbox in
      try await sandbox.control("PATCH", "/trend/tenants/alder", #"{"policyPerHour":1200}"#)
      let all = try await sandbox.allRows("policyeventlog?\(Self.hour)").rows
      var sum = 0
      for filter in EventFilter.allCases {
        let rows = try await sandbox.allRows("policyeventlog?event=\(filter.rawValue)&\(Self.hour)").rows
        let names = Set(LogEvent.allCases.filter { $0.filter == filter }.map { "\($0.name)" })
        #expect(!rows.isEmpty && rows.allSatisfy { $0["eventType"]?.text.map(names.contains) == true }, "\(filter)")
        sum += rows.count
      }
      #expect(sum == all.count && all.count == 1203)
      let inbound = try await sandbox.allRows("policyeventlog?direction=in&\(Self.hour)").rows
      #expect(inbound == all.filter { $0["direction"] == "in" } && inbound.count < all.count)
      let branch = try await sandbox.allRows("policyeventlog?domain=ALDER-branch.example&\(Self.hour)").rows
      #expect(branch == all.filter { $0["domainName"] == "alder-branch.example" } && !branch.isEmpty)
    }
  }

  @Test("rows have the documented members, and details that are text")
  func members() async throws {
    try await TestSandbox.runTrend { sandbox in
      try await sandbox.control("PATCH", "/trend/tenants/alder", #"{"policyPerHour":900,"unknownEvents":true}"#)
      let common = ["genTime", "timestamp", "sender", "direction", "details"]
      let tracking = common + ["mailID", "recipient", "tlsInfo"]
      for (path, names) in [
        (Self.accepted, tracking + ["messageID", "subject", "size", "action", "headerFrom", "headerTo", "attachments", "embeddedUrls"]),
        ("mailtrackinglog?type=blocked_traffic&", tracking + ["reason", "senderIP", "deliveryTime"]),
        (
          "policyeventlog?",
          common + [
            "eventType", "domainName", "headerFrom", "recipients", "headerTo", "messageID", "subject", "size", "policyName", "policyAction",
          ]
        ),
      ] {
        let rows = try await sandbox.allRows(path + Self.hour).rows
        #expect(!rows.isEmpty && rows.allSatisfy { row in names.allSatisfy { row[$0] != nil } }, "\(path)")
        #expect(rows.allSatisfy { $0["details"]?.text != nil })
      }
      let rows = try await sandbox.allRows("policyeventlog?" + Self.hour).rows
      #expect(rows.contains { $0["eventType"] == "Time Travel" })
      try await sandbox.control("PATCH", "/trend/tenants/alder", #"{"eventCodes":true}"#)
      #expect(try await sandbox.allRows("policyeventlog?" + Self.hour).rows.contains { $0["eventType"] == "web_reputation" })
    }
  }
}
