import Testing

@testable import cwlink_sandbox

@Suite("LMPI")
struct LicensingTests {
  static let all = "created_start=2010-01-01T00:00:00Z&created_end=2027-01-01T00:00:00Z"
  private static let edited = "user_modified_start=2010-01-01T00:00:00Z&user_modified_end=2027-01-01T00:00:00Z"

  @Test("lists return 25 rows by default, up to 100, and the total")
  func paging() async throws {
    try await TestSandbox.runTrend(isEmpty: true) { sandbox in
      for number in 1...60 { try await sandbox.control("POST", "/trend/customers", #"{"name":"Customer \#(number)"}"#) }
      func page(_ query: String) async throws -> (names: [String], paging: JSON) {
        let answer = try await sandbox.signed("GET", "/LMPI/v3/customers?\(Self.all)\(query)")
        return (answer?.rows("customers").compactMap { $0["name"]?.text } ?? [], answer?.json?.object?["paging"] ?? .null)
      }
      let names = (1...60).map { "Customer \($0)" }
      #expect(try await page("") == (Array(names[..<25]), ["total": 60, "limit": 25, "page": 1]))
      #expect(try await page("&page=3") == (Array(names[50...]), ["total": 60, "limit": 25, "page": 3]))
      #expect(try await page("&page=4") == ([], ["total": 60, "limit": 25, "page": 4]))
      #expect(try await page("&limit=100") == (names, ["total": 60, "limit": 100, "page": 1]))
      for query in ["&page=0", "&page=x", "&limit=0", "&limit=101", "&limit=1.5"] {
        #expect(try await sandbox.signed("GET", "/LMPI/v3/customers?\(Self.all)\(query)")?.isLicensingError(400) == true, "\(query)")
      }
    }
  }

  @Test(
    "incomplete and malformed ranges are refused",
    arguments: [
      "/LMPI/v3/customers", "/LMPI/v3/customers?created_start=2010-01-01T00:00:00Z", "/LMPI/v2/customers?\(all)",
      "/LMPI/v3/customers?created_start=2010-01-01&created_end=2027-01-01",
      "/LMPI/v3/customers?created_start=2027-01-01T00:00:00Z&created_end=2010-01-01T00:00:00Z",
      "/LMPI/v3/customers?created_start=2010-01-01T00:00:00Z&created_end=2027-02-30T00:00:00Z",
      "/LMPI/v2.5/customers/subscriptions", "/LMPI/v2.5/customers/subscriptions?created_start=2010-01-01T00:00:00Z",
      "/LMPI/v2.5/customers/subscriptions?\(all)&modified_start=2010-01-01T00:00:00Z&modified_end=2027-01-01T00:00:00Z",
      "/LMPI/v2.5/customers/subscriptions?\(all)&modified_start=2010-01-01T00:00:00Z",
    ])
  func ranges(target: String) async throws {
    try await TestSandbox.runTrend { sandbox async throws in
      #expect(try await sandbox.signed("GET", target)?.isLicensingError(400) == true)
    }
  }

  @Test("version 2 lists only customers whose user was edited; version 3 those that were created in the range")
  func customers() async throws {
    try await TestSandbox.runTrend { sandbox in
      let all = try await sandbox.signed("GET", "/LMPI/v3/customers?\(Self.all)")?.rows("customers") ?? []
      #expect(
        all.map { $0["name"] } == ["Alder Dental", "Birch Legal", "Cedar Clinic", "Lakeside Hospitality Group", "Hazel Start-up"])
      func edited() async throws -> [JSON?] {
        (try await sandbox.signed("GET", "/LMPI/v2/customers?\(Self.edited)")?.rows("users") ?? []).map { $0["customer_id"] }
      }
      #expect(try await edited() == [all[0]["customer_id"]])
      try await sandbox.control("PATCH", "/trend/customers/Birch%20Legal", #"{"name":"Birch & Sons"}"#)
      #expect(try await edited() == [all[0]["customer_id"], all[1]["customer_id"]])
      try await sandbox.control("DELETE", "/trend/customers/Alder%20Dental")
      #expect(try await edited() == [all[1]["customer_id"]])
      let none = "created_start=2024-01-16T00:00:00Z&created_end=2024-02-01T00:00:00Z"
      #expect(try await sandbox.signed("GET", "/LMPI/v3/customers?\(none)")?.rows("customers").isEmpty == true)
    }
  }

  @Test("subscriptions are listed by creation or modification, and read one by one with their units")
  func subscriptions() async throws {
    try await TestSandbox.runTrend { sandbox in
      let list = "/LMPI/v2.5/customers/subscriptions"
      let rows = try await sandbox.signed("GET", "\(list)?\(Self.all)")?.rows("subscriptions") ?? []
      #expect(rows.count == 6 && rows.allSatisfy { $0["units"] == nil && $0["licenses"] == nil })
      let (customer, id) = (rows[0]["customer_id"]?.text ?? "", rows[0]["subscription_id"]?.text ?? "")
      func license(_ version: String) async throws -> JSONObject? {
        try await sandbox.signed("GET", "/LMPI/\(version)/customers/\(customer)/subscriptions/\(id)")?.rows("licenses").first
      }
      let first = try await license("v2")
      #expect(first?["units"] == 12 && first?["product_id"] == "WFSBWXE3X")
      let today = "modified_start=2026-11-21T00:00:00Z&modified_end=2026-11-22T00:00:00Z"
      #expect(try await sandbox.signed("GET", "\(list)?\(today)")?.rows("subscriptions").isEmpty == true)
      try await sandbox.control("PUT", "/trend/customers/Alder%20Dental/seats", #"{"product":"WFSBWXE3X","units":15}"#)
      #expect(try await license("v3")?["units"] == 15)
      #expect(try await sandbox.signed("GET", "\(list)?\(today)")?.rows("subscriptions").map { $0["subscription_id"] } == [.string(id)])
      let plan = rows[0]["service_plan_id"]?.text ?? ""
      #expect(
        try await sandbox.signed("GET", "/LMPI/v2/customers/\(customer)/serviceplan/\(plan)/getid")?.json == [
          "subscription_id": .string(id)
        ])
      let other = rows[2]["subscription_id"]?.text ?? ""
      for path in ["\(customer)/subscriptions/\(other)", "00000000-0000-4000-8000-000000000000/subscriptions/\(id)"] {
        #expect(try await sandbox.signed("GET", "/LMPI/v2/customers/\(path)")?.isLicensingError(404) == true)
      }
    }
  }

  @Test("service plans are a bare array with codes of nine characters, trials included")
  func plans() async throws {
    try await TestSandbox.runTrend { sandbox in
      let plans = try await sandbox.signed("GET", "/LMPI/v2/me/serviceplans")?.json?.array?.compactMap(\.object) ?? []
      #expect(plans.count == 8 && plans.allSatisfy { $0["product_code"]?.text?.utf8.count == 9 })
      #expect(Set(plans.compactMap { $0["version"]?.text }) == ["full", "trial"])
      #expect(Set(plans.compactMap { $0["service_plan_id"]?.text }).count == 8)
    }
  }

  @Test("an unknown path is 404, another method 405, a body that is not JSON 400")
  func unknown() async throws {
    try await TestSandbox.runTrend { sandbox async throws in
      for path in ["/LMPI/v4/customers", "/LMPI/v2/me", "/LMPI/v2/me/serviceplans/", "/LMPI/"] {
        #expect(try await sandbox.signed("GET", path)?.isLicensingError(404) == true, "\(path)")
      }
      #expect(try await sandbox.signed("POST", "/LMPI/v2/me/serviceplans", "{}")?.isLicensingError(405) == true)
      for body in [nil, "x", "[]"] {
        #expect(try await sandbox.signed("POST", "/LMPI/v2/reports/summary", body)?.isLicensingError(400) == true)
      }
    }
  }
}
