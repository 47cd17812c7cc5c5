import Testing

@testable import cwlink_sandbox

@Suite("Invoices")
struct InvoiceTests {
  @Test("the agreement invoicing makes an invoice for each cycle that is due, moves the next date, and makes none twice")
  func run() async throws {
    try await TestSandbox.run { sandbox in
      func invoices() async throws -> [JSONObject] {
        let conditions = "agreement%2Fid%20%3D%20201"
        return try await sandbox.api("GET", "/finance/invoices?conditions=\(conditions)")?.json?.array?.compactMap(\.object) ?? []
      }
      try await sandbox.control(
        "PATCH", "/agreements/201", #"{"nextInvoiceDate":"2026-10-31T00:00:00Z","billingCycle":{"id":2,"name":"Monthly"}}"#)
      for _ in 1...2 { try await sandbox.control("POST", "/invoices/run", #"{"agreement":201,"through":"2026-12-01"}"#) }
      let rows = try await invoices()
      #expect(rows.map { $0["date"] } == ["2026-10-31T00:00:00Z", "2026-11-30T00:00:00Z"])
      // 10 × 3.50 + 25 × 2.00
      #expect(rows.allSatisfy { $0["total"] == 85.0 && $0["type"] == "Agreement" && $0["agreement"]?.object?["id"] == 201 })
      #expect(try await sandbox.api("GET", "/finance/agreements/201")?.json?.object?["nextInvoiceDate"] == "2026-12-30T00:00:00Z")
      try await sandbox.control("POST", "/invoices", #"{"agreement":201,"type":"CreditMemo","total":12.5,"date":"2026-12-02"}"#)
      #expect(try await invoices().last?["total"] == 12.5)
      #expect(try await sandbox.control("POST", "/invoices", #"{"agreement":201,"type":"Frob"}"#)?.status == 400)
      #expect(try await sandbox.control("POST", "/invoices/run", #"{"agreement":1}"#)?.status == 404)
      #expect(try await sandbox.control("POST", "/invoices/run", #"{"through":"soon"}"#)?.status == 400)
      try await sandbox.control("POST", "/rights", #"{"invoices":false}"#)
      #expect(try await sandbox.api("GET", "/finance/invoices")?.json?.object?["code"] == "Security")
    }
  }
}
