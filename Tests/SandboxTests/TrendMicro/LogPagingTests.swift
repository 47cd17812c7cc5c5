import Testing

@testable import cwlink_sandbox

@Suite("Pages of Email Security's logs")
struct LogPagingTests {
  private static let range = "start=2026-11-21T08:00:00Z&end=2026-11-21T10:59:59.999Z"
  private static let counted = "tenant=alder&from=2026-11-21T08:00:00Z&to=2026-11-21T11:00:00Z"

  @Test(
    "all pages together have each row once, in the order of genTime, and as many as the control plane counts", arguments: [500, 233, 7])
  func complete(limit: Int) async throws {
    try await TestSandbox.runTrend { sandbox in
      let rates = #"{"acceptedPerHour":233,"blockedPerHour":30,"policyPerHour":134}"#
      try await sandbox.control("PATCH", "/trend/tenants/alder", rates)
      let total = try await sandbox.counts(Self.counted)["total"]?.object
      for (path, name, count) in [
        ("mailtrackinglog?type=accepted_traffic", "accepted", 699), ("mailtrackinglog?type=blocked_traffic", "blocked", 90),
        ("policyeventlog?", "policy", 402),
      ] {
        let (rows, pages) = try await sandbox.allRows("\(path)&limit=\(limit)&\(Self.range)")
        #expect(rows.count == count && total?[name]?.sum == count && pages == (count + limit - 1) / limit)
        #expect(Set(rows.map { JSON.object($0).serialized }).count == count)
        let times = rows.compactMap { $0["genTime"]?.text.flatMap(LogTime.parse) }
        #expect(times == times.sorted() && Set(times).count < count)
        // The identity that the documentation suggests, with the recipient of a message.
        let keys = rows.map { row in
          ["mailID", "messageID", "eventType", "policyName", "genTime", "recipient"].map { row[$0]?.text ?? "" }.joined(separator: "|")
        }
        #expect(Set(keys).count == count)
        for direction in ["in", "out"] {
          #expect(rows.filter { $0["direction"] == .string(direction) }.count == total?[name]?.object?[direction]?.sum)
        }
      }
    }
  }

  @Test("counts by timestamp, event, action and day match the rows")
  func oracle() async throws {
    try await TestSandbox.runTrend { sandbox in
      try await sandbox.control("PATCH", "/trend/tenants/alder", #"{"policyPerHour":301,"acceptedPerHour":200,"unknownEvents":true}"#)
      let range = "start=2026-11-20T20:00:00Z&end=2026-11-21T05:00:00Z"
      let counts = try await sandbox.counts("tenant=alder&from=2026-11-20T22:00:00Z&to=2026-11-21T02:00:00Z&by=timestamp")
      let events = try await sandbox.allRows("policyeventlog?eventCodes&" + range).rows
      func tally(_ rows: [JSONObject], _ direction: String, _ day: String?, _ name: String) -> [String: Int] {
        let rows = rows.filter { row in
          guard let time = row["timestamp"]?.text, row["direction"] == .string(direction) else { return false }
          return time >= "2026-11-20T22:00:00" && time < "2026-11-21T02:00:00" && (day.map { time.hasPrefix($0) } ?? true)
        }
        return Dictionary(rows.compactMap { $0[name]?.text }.map { ($0, 1) }, uniquingKeysWith: +)
      }
      func told(_ counts: JSONObject?, _ kind: String, _ direction: String) -> [String: Int] {
        let members = counts?[kind]?.object?[direction]?.object?.members ?? []
        return Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.value.integer ?? 0) })
      }
      let names = Dictionary(uniqueKeysWithValues: LogEvent.allCases.map { ("\($0.code)", "\($0.name)") })
      let accepted = try await sandbox.allRows("mailtrackinglog?type=accepted_traffic&" + range).rows
      let days = counts["days"]?.array?.compactMap(\.object) ?? []
      #expect(days.map { $0["day"] } == ["2026-11-20", "2026-11-21"])
      let parts = [(counts["total"]?.object, nil)] + days.map { ($0["counts"]?.object, $0["day"]?.text) }
      for (part, day) in parts {
        for direction in ["in", "out"] {
          let told = Dictionary(uniqueKeysWithValues: told(part, "policy", direction).map { (names[$0.key] ?? "", $0.value) })
          #expect(!told.isEmpty && told == tally(events, direction, day, "eventType"))
        }
        #expect(told(part, "accepted", "in") == tally(accepted, "in", day, "action"))
      }
    }
  }

  @Test("tokens contain the characters that must be encoded, and expire with time, on command and with their tenant")
  func tokens() async throws {
    try await TestSandbox.runTrend { sandbox in
      let path = "mailtrackinglog?type=accepted_traffic&limit=10&\(Self.range)"
      func token() async throws -> String { try await sandbox.log(path)?.json?.object?["nextToken"]?.text ?? "" }
      func status(_ token: String, tenant: String = "alder") async throws -> Int? {
        try await sandbox.log("\(path)&token=\(token)", tenant: tenant)?.status
      }
      let first = try await token()
      #expect(first.contains("+") && first.contains("/") && first.hasSuffix("="))
      #expect(try await status(TestSandbox.encoded(first)) == 200)
      // An unencoded plus sign is a space.
      #expect(try await status(first) == 400)
      #expect(try await status(TestSandbox.encoded(TestSandbox.encoded(first).replacing("%", with: "%25"))) == 400)
      let tampered = String(first.dropLast(4)) + (first.hasSuffix("AA==") ? "BA==" : "AA==")
      #expect(try await status(TestSandbox.encoded(tampered)) == 400)
      try await sandbox.control("PATCH", "/trend/tenants/hazel", #"{"acceptedPerHour":100}"#)
      #expect(try await status(TestSandbox.encoded(first), tenant: "hazel") == 400)
      let other = path.replacing("T08:00", with: "T09:00")
      #expect(try await sandbox.log("\(other)&token=\(TestSandbox.encoded(first))")?.status == 400)
      let blocked = path.replacing("accepted", with: "blocked")
      #expect(try await sandbox.log("\(blocked)&token=\(TestSandbox.encoded(first))")?.status == 400)
      // Without the range, which the token has.
      #expect(
        try await sandbox.log("mailtrackinglog?type=accepted_traffic&token=\(TestSandbox.encoded(first))")?.rows("logs").count == 80)
      try await sandbox.control("DELETE", "/trend/tokens")
      #expect(try await sandbox.log("\(path)&token=\(TestSandbox.encoded(first))")?.isLogError(400, "InvalidFormat") == true)
      let second = try await token()
      #expect(try await status(TestSandbox.encoded(second)) == 200)
      try await sandbox.control("PATCH", "/trend/tenants/alder", #"{"tokenSeconds":3600}"#)
      try await sandbox.setClock(Timestamp(seconds: TestSandbox.trendNow.seconds + 7200))
      #expect(try await status(TestSandbox.encoded(second)) == 400)
      #expect(try await status(TestSandbox.encoded(try await token())) == 200)
    }
  }

  @Test("tokens can arrive encoded, and pages can overlap")
  func variants() async throws {
    try await TestSandbox.runTrend { sandbox in
      try await sandbox.control("PATCH", "/trend/tenants/alder", #"{"encodedTokens":true,"pageOverlap":3,"acceptedPerHour":100}"#)
      let path = "mailtrackinglog?type=accepted_traffic&limit=50&\(Self.range)"
      let first = try await sandbox.log(path)
      let token = first?.json?.object?["nextToken"]?.text ?? ""
      #expect(token.contains("%2B") && !token.contains("+"))
      let second = try await sandbox.log("\(path)&token=\(token)")
      #expect(second?.rows("logs").prefix(3).map { $0 } == first?.rows("logs").suffix(3).map { $0 })
      try await sandbox.control("PATCH", "/trend/tenants/alder", #"{"encodedTokens":false,"pageOverlap":100}"#)
      // An overlap of the whole page still progresses.
      let rows = try await sandbox.allRows("\(path)&limit=2").rows
      #expect(Set(rows.map { JSON.object($0).serialized }).count == 300 && rows.count > 300)
    }
  }

  @Test("rows appear late, and none is missing in the end")
  func late() async throws {
    try await TestSandbox.runTrend { sandbox in
      try await sandbox.control("PATCH", "/trend/tenants/alder", #"{"acceptedPerHour":600,"lateSeconds":600}"#)
      let path = "mailtrackinglog?type=accepted_traffic&start=2026-11-21T11:40:00Z&end=2026-11-21T11:59:59Z"
      let early = try await sandbox.allRows(path).rows
      try await sandbox.setClock(Timestamp(seconds: TestSandbox.trendNow.seconds + 600))
      let late = try await sandbox.allRows(path).rows
      let all = try await sandbox.counts("tenant=alder&from=2026-11-21T11:40:00Z&to=2026-11-21T12:00:00Z")["total"]?.object?["accepted"]?
        .sum
      #expect(late.count == all && early.count < late.count && !early.isEmpty)
      // Those that appeared later are among those that were there before.
      let known = Set(early.map { JSON.object($0).serialized })
      let added = late.filter { !known.contains(JSON.object($0).serialized) }.compactMap { $0["genTime"]?.text }
      #expect(added.min() ?? "" < early.compactMap { $0["genTime"]?.text }.max() ?? "")
    }
  }
}
