import Testing

@testable import cwlink_sandbox

@Suite("LMPI's reports")
struct LicensingReportTests {
  private static func cycle(_ year: String = "2026", _ month: String = "10", _ more: String = "") -> String {
    #"{"report_cycle_year":"\#(year)","report_cycle_month":"\#(month)"\#(more)}"#
  }

  @Test("the summary has the highest units of a closed month", arguments: ["v2", "v3"])
  func summary(version: String) async throws {
    try await TestSandbox.runTrend { sandbox in
      let path = "/LMPI/\(version)/reports/summary"
      func provisioned(_ body: String) async throws -> [JSON?] {
        (try await sandbox.signed("POST", path, body)?.rows("summary") ?? []).map { $0["provisioned"] }
      }
      #expect(try await provisioned(Self.cycle()) == [12, 25, 40, 3, 7, 5])
      // Before Alder grew.
      #expect(try await provisioned(Self.cycle("2026", "09")) == [10, 25, 40, 3, 7, 5])
      #expect(try await provisioned(Self.cycle("2025", "01")).count == 6)
      let row = try await sandbox.signed("POST", path, Self.cycle())?.rows("summary").first
      #expect(row?["customer"] == "Alder Dental" && row?["product_name"] == "Worry-Free Services" && row?["used"] == .null)
      #expect(row?["customer_id"] == nil && row?["unit"] == "Seats")
      // A drop within the month does not lower its highest units; a removed customer is still in the months that it had.
      try await sandbox.control("PUT", "/trend/customers/Birch%20Legal/seats", #"{"product":"WFSBWXE3X","units":30}"#)
      try await sandbox.control("DELETE", "/trend/customers/Cedar%20Clinic")
      try await sandbox.setClock(Timestamp(year: 2027, month: 1, day: 2))
      func later(_ year: String, _ month: String) async throws -> [JSON?] {
        let answer = try await sandbox.signed("POST", path, Self.cycle(year, month), at: Timestamp(year: 2027, month: 1, day: 2))
        return answer?.rows("summary").map { $0["provisioned"] } ?? []
      }
      #expect(try await later("2026", "11") == [12, 25, 40, 3, 7, 5])
      #expect(try await later("2026", "12") == [12, 25, 30, 7, 5])
    }
  }

  @Test(
    "open, future and old months, and malformed bodies are refused",
    arguments: [
      cycle("2026", "11"), cycle("2027", "01"), cycle("2024", "10"), cycle("2026", "13"), cycle("2026", "9"), cycle("26", "09"),
      #"{"report_cycle_year":2026,"report_cycle_month":"10"}"#, #"{"report_cycle_year":"2026","report_cycle_month":10}"#,
      #"{"report_cycle_year":"2026"}"#, "{}", cycle("2026", "10", #","product_id":"WFSBWXE3X""#), cycle("2026", "10", #","partner_id":7"#),
      cycle("2026", "10", #","language_code":"english""#), cycle("2026", "10", #","product_id":"00000000-0000-4000-8000-000000000000""#),
    ])
  func refused(body: String) async throws {
    try await TestSandbox.runTrend { sandbox async throws in
      #expect(try await sandbox.signed("POST", "/LMPI/v2/reports/summary", body)?.isLicensingError(400) == true)
    }
  }

  @Test("filters and corrections of the summary")
  func filters() async throws {
    try await TestSandbox.runTrend { sandbox async throws in
      func rows(_ more: String) async throws -> [JSONObject] {
        try await sandbox.signed("POST", "/LMPI/v3/reports/summary", Self.cycle("2026", "10", more))?.rows("summary") ?? []
      }
      let email = #","product_id":"\#(VendorProduct.emailStandard.id)","language_code":"en-US""#
      #expect(try await rows(email).map { $0["service_plan"] } == ["TMES Standard monthly", "TMES Standard trial"])
      #expect(try await rows(#","partner_id":"00000000-0000-4000-8000-000000000000""#).isEmpty)
      let correction = #"{"customer":"Alder Dental","product":"EMSSTDE3X","provisioned":21}"#
      #expect(try await sandbox.control("PUT", "/trend/reports/2026-10", correction)?.status == 200)
      #expect(try await rows("").map { $0["provisioned"] } == [12, 21, 40, 3, 7, 5])
      #expect(try await rows("").map { $0["used"] } == [.null, 21, .null, .null, .null, 4])
    }
  }

  @Test("transactions have their units as strings")
  func transactions() async throws {
    try await TestSandbox.runTrend { sandbox in
      try await sandbox.control("PUT", "/trend/customers/Hazel%20Start-up/seats", #"{"product":"EMSSTDE3X","trial":false,"units":8}"#)
      let later = Timestamp(year: 2026, month: 12, day: 2)
      try await sandbox.setClock(later)
      func rows(_ month: String, _ more: String = "") async throws -> [JSONObject] {
        let body = Self.cycle("2026", month, more)
        return try await sandbox.signed("POST", "/LMPI/v3/reports/transactions", body, at: later)?.rows("transaction") ?? []
      }
      let growth = try await rows("10").first
      #expect(growth?["type"] == "License Change" && growth?["customer_company"] == "Alder Dental")
      #expect(growth?["previous_units_allocated"] == "10" && growth?["units_allocated"] == "12" && growth?["change_units"] == "2")
      #expect(growth?["previous_start_charge _date"]?.text != nil)
      #expect(try await rows("11").map { $0["type"] } == ["License Convert", "License Change"])
      #expect(try await rows("11", #","transaction_type":"License Convert""#).count == 1)
      for more in [#","transaction_type":"Gift""#, #","time_zone":"Pacific Standard Time""#] {
        let answer = try await sandbox.signed("POST", "/LMPI/v2/reports/transactions", Self.cycle("2026", "11", more), at: later)
        #expect(answer?.isLicensingError(400) == true)
      }
    }
  }
}
