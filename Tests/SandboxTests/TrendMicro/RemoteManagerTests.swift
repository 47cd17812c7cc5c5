import Testing

@testable import cwlink_sandbox

@Suite("SMPI")
struct RemoteManagerTests {
  private static let base = "/SMPI/v2.8/service/wfbss/api"

  private static func get(_ sandbox: TestSandbox, _ path: String) async throws -> TestSandbox.Answer? {
    try await sandbox.signed("GET", base + path, api: .remoteManager)
  }

  @Test("customers with Worry-Free Services are listed, 100 by default, and found by name and id")
  func customers() async throws {
    try await TestSandbox.runTrend { sandbox in
      let answer = try await Self.get(sandbox, "/customers")
      let rows = answer?.rows("customers") ?? []
      #expect(answer?.json?.object?["paging"] == ["total": 4, "limit": 100, "page": 1])
      #expect(rows.map { $0["seat_count"] } == [12, 40, 3, 7] && rows.allSatisfy { $0["license_type"] == "1" })
      #expect(try await Self.get(sandbox, "/customers?q=birch%20l")?.rows("customers").map { $0["name"] } == ["Birch Legal"])
      let ids = rows.compactMap { $0["id"]?.text }
      #expect(try await Self.get(sandbox, "/customers?cids=\(ids[1]),\(ids[2])")?.rows("customers").count == 2)
      #expect(try await Self.get(sandbox, "/customers?limit=3&page=2")?.rows("customers").count == 1)
      for version in ["v2.6", "v2.7"] {
        #expect(try await sandbox.signed("GET", "/SMPI/\(version)/service/wfbss/api/customers", api: .remoteManager)?.status == 200)
      }
      #expect(try await sandbox.signed("GET", "/SMPI/v2.5/service/wfbss/api/customers", api: .remoteManager)?.isLicensingError(404) == true)
    }
  }

  @Test("usage is read for 1 to 20 customers")
  func usage() async throws {
    try await TestSandbox.runTrend { sandbox in
      try await sandbox.control("PUT", "/trend/customers/Alder%20Dental/seats", #"{"product":"WFSBWXE3X","used":14}"#)
      let id = try await Self.get(sandbox, "/customers?q=alder")?.rows("customers").first?["id"]?.text ?? ""
      let usage = try await Self.get(sandbox, "/customers/usage?cids=\(id)")?.rows("customers").first?["seat_usages"]?.array?.first?.object
      #expect(usage?["used"] == 14 && usage?["activationcode"]?.text?.isEmpty == false && usage?["update_time"]?.integer != nil)
      #expect(try await Self.get(sandbox, "/customers/usage?cids=unknown")?.rows("customers").isEmpty == true)
      for count in [0, 21] {
        let ids = (0..<count).map { "\(id)\($0)" }.joined(separator: ",")
        #expect(try await Self.get(sandbox, "/customers/usage?cids=\(ids)")?.isLicensingError(400) == true)
      }
      let twenty = (0..<20).map { "\(id)\($0)" }.joined(separator: ",")
      #expect(try await Self.get(sandbox, "/customers/usage?cids=\(twenty)")?.status == 200)
    }
  }

  @Test("the licence history has one row per day, and only the latest without a range")
  func licenses() async throws {
    try await TestSandbox.runTrend { sandbox in
      let today = TestSite.today.seconds
      let latest = try await Self.get(sandbox, "/vendors/license")?.json?.array?.compactMap(\.object) ?? []
      #expect(latest.map { $0["seat_purchase"] } == [62] && latest.first?["update_time"] == .integer(today))
      let october = Timestamp(year: 2026, month: 10, day: 1).seconds
      let rows =
        try await Self.get(sandbox, "/vendors/license?start_time=\(october)&end_time=\(october + 31 * 86_400 - 1)")?.json?.array ?? []
      #expect(rows.count == 31 && Set(rows.compactMap { $0.object?["update_time"]?.integer }).count == 31)
      #expect(rows.first?.object?["seat_purchase"] == 60 && rows.last?.object?["seat_purchase"] == 62)
      // Nothing is known of the future.
      let future = try await Self.get(sandbox, "/vendors/license?start_time=\(today)&end_time=\(today + 10 * 86_400)")?.json?.array
      #expect(future?.count == 1)
      for query in [
        "start_time=\(today)", "end_time=\(today)", "start_time=\(today)&end_time=\(today - 1)", "start_time=x&end_time=1",
        "start_time=\(today - 366 * 86_400)&end_time=\(today)",
      ] {
        #expect(try await Self.get(sandbox, "/vendors/license?\(query)")?.isLicensingError(400) == true, "\(query)")
      }
    }
  }
}
