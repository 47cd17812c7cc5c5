import Foundation
import TestSupport
import Testing

@testable import TrendMicro

@Suite struct LicensingClientTests {
  private typealias Response = ScriptedServer.Response

  /// Pages of rows "{"id":"…"}", with the service's own limit.
  private static func page(_ list: String, _ rows: [String], _ request: ScriptedServer.Request, limit applied: Int) -> Response {
    let page = request.query["page"].flatMap { Int($0) } ?? 1
    let shown = rows.dropFirst((page - 1) * applied).prefix(applied)
    return Response(
      200, #"{"paging":{"total":\#(rows.count),"limit":\#(applied),"page":\#(page)},"\#(list)":[\#(shown.joined(separator: ","))]}"#)
  }

  @Test("all customers are read, page by page, whatever limit the service applies", arguments: [1, 25, 100], [0, 1, 99, 100, 101, 260])
  func customers(limit: Int, count: Int) async throws {
    let rows = (0..<count).map { #"{"customer_id":"c\#($0)","name":"Customer \#($0)","status":1}"# }
    let server = try ScriptedServer.signed { request, _ in Self.page("customers", rows, request, limit: limit) }
    let customers = try await server.licensing().customers()
    #expect(Set(customers.map(\.name)) == Set((0..<count).map { "Customer \($0)" }))
    #expect(customers.count == count && customers.map(\.id) == customers.map(\.id).sorted())
    let first = try #require(server.requests.first)
    #expect(first.path == "/LMPI/v3/customers" && first.query["limit"] == "100" && first.query["created_start"] == "2000-01-01T00:00:00Z")
    #expect(server.requests.count == max(1, (count + limit - 1) / limit))
  }

  @Test("a list without paging ends with a page that is not full; one that repeats or stops early is an error")
  func brokenPaging() async throws {
    let rows = (0..<150).map { #"{"customer_id":"c\#($0)"}"# }
    let plain = try ScriptedServer { request, _ in
      let page = Int(request.query["page"] ?? "") ?? 1
      return Response(200, #"{"customers":[\#(rows.dropFirst((page - 1) * 100).prefix(100).joined(separator: ","))]}"#)
    }
    #expect(try await plain.licensing().customers().count == 150)
    let broken = [
      #"{"paging":{"total":500,"limit":1,"page":1},"customers":[{"customer_id":"c"}]}"#,
      #"{"paging":{"total":"500","limit":"100","page":1},"customers":[]}"#, #"{"paging":{"total":"many"},"customers":[]}"#,
      #"{"paging":{"total":0}}"#, #"{"customers":{}}"#, #"{"customers":[1]}"#, #"{"customers":[{"name":"no id"}]}"#, "[]", "", "<html>",
    ]
    for body in broken {
      let server = try ScriptedServer { _, _ in Response(200, body) }
      let error = await failure { try await server.licensing().customers() }
      #expect(error?.kind == .invalidAnswer && error?.remedy.isEmpty == false && server.requests.count <= 2, "\(body)")
    }
  }

  @Test("subscriptions are read by creation or by change, never by both")
  func subscriptions() async throws {
    let rows = [
      #"{"subscription_id":"s1","name":"TMES monthly","enabled":true,"is_auto_renewal":true,"auto_renewal_month":1,"service_plan_id":"p","customer_id":"c"}"#,
      #"{"subscription_id":"s2","customer_id":"c","enabled":"false","surprise":[{}]}"#,
    ]
    let server = try ScriptedServer.signed { request, _ in Self.page("subscriptions", rows, request, limit: 25) }
    let client = try server.licensing()
    let all = try await client.subscriptions()
    #expect(
      all == [
        SubscriptionEntry(id: "s1", customerID: "c", servicePlanID: "p", name: "TMES monthly"),
        SubscriptionEntry(id: "s2", customerID: "c", isEnabled: false),
      ])
    _ = try await client.subscriptions(
      modified: TimeWindow(start: UTCTime(milliseconds: 1_780_000_000_999), end: UTCTime(seconds: 1_780_003_600)))
    let queries = server.requests.map(\.query)
    #expect(
      queries[0]["created_start"] != nil && queries[0]["created_end"] != nil && !queries[0].keys.contains { $0.hasPrefix("modified") })
    #expect(queries[1]["modified_start"] == "2026-05-28T20:26:40Z" && queries[1]["modified_end"] == "2026-05-28T21:26:40Z")
    #expect(!queries[1].keys.contains { $0.hasPrefix("created") })
    #expect(
      server.requests.allSatisfy {
        $0.path == "/LMPI/v2.5/customers/subscriptions" && $0.target.contains(":00:00Z") || $0.target.contains("modified")
      })
  }

  @Test("a subscription has its licences' units; one that is gone is nil")
  func subscription() async throws {
    let server = try ScriptedServer.signed { request, _ in
      request.path.hasSuffix("/gone")
        ? Response(404, #"{"error_subject":"Not found","error_message":"x"}"#)
        : Response(
          200,
          #"{"id":"a b","name":"TMES monthly","enabled":true,"licenses":[{"ac_code":"XX","product_id":"ABCDEFGHI","license_start_date":"2025-01-01T00:00:00Z","license_expiration_date":"2025-08-01T00:00:00Z","start_charge_date":null,"grace_period":1,"units":"25","enabled":1},{"product_id":"B","units":3,"enabled":false}]}"#
        )
    }
    let client = try server.licensing()
    let found = try #require(try await client.subscription("a b", customerID: "c/ü"))
    #expect(server.requests[0].target == "/LMPI/v3/customers/c%2F%C3%BC/subscriptions/a%20b")
    #expect(found.customerID == "c/ü" && found.isEnabled && found.licenses.map(\.units) == [Quantity(25), Quantity(3)])
    #expect(found.licenses[0].expiration.map { "\($0)" } == "2025-08-01T00:00:00Z" && found.licenses[0].chargeStart == nil)
    #expect(found.licenses.map(\.isEnabled) == [true, false] && found.licenses.map(\.productID) == ["ABCDEFGHI", "B"])
    #expect(try await client.subscription("gone", customerID: "c") == nil)
  }

  @Test("a licence without units is an error, not zero units", arguments: ["null", #""""#, #""many""#, "[]"])
  func noUnits(units: String) async throws {
    let server = try ScriptedServer { _, _ in Response(200, #"{"licenses":[{"product_id":"A","units":\#(units)}]}"#) }
    let error = await failure { try await server.licensing().subscription("s", customerID: "c") }
    #expect(error?.kind == .invalidAnswer && error?.message.contains("licenses[0].units") == true)
  }

  @Test("service plans are a bare list")
  func plans() async throws {
    let server = try ScriptedServer.signed { _, _ in
      Response(
        200,
        "\u{FEFF}"
          + #"[{"service_plan_id":"p","name":"TMES monthly","product":"Email Security","product_code":"ABCDEFGHI","version":"trial"},{"service_plan_id":"q","version":"Full"}]"#
      )
    }
    let plans = try await server.licensing().servicePlans()
    #expect(plans.map(\.isTrial) == [true, false] && plans[0].productCode == "ABCDEFGHI")
  }

  @Test("a month's summary: used units may be null, absent or text")
  func summary() async throws {
    let server = try ScriptedServer.signed { _, _ in
      Response(
        200,
        #"{"summary":[{"customer":"Alder Dental","product_name":"TMES","service_plan":"TMES monthly","provisioned":25,"used":23,"unit":"Seats"},{"customer":"Birch","product_name":"WFS","provisioned":"40","used":null},{"customer":"Cedar","product_name":"V1","provisioned":1.0,"used":"2.08"},{"customer":"Dale","product_name":"V1"}]}"#
      )
    }
    let month = try #require(ReportMonth(year: 2025, month: 6))
    let rows = try await server.licensing().summary(of: month)
    #expect(rows.map(\.provisioned) == [Quantity(25), Quantity(40), Quantity(1), nil])
    #expect(rows.map(\.used) == [Quantity(23), nil, Quantity("2.08"), nil])
    let request = try #require(server.requests.first)
    #expect(request.method == "POST" && request.path == "/LMPI/v2/reports/summary")
    #expect(
      String(decoding: request.body, as: UTF8.self)
        == #"{"language_code":"en-US","report_cycle_month":"06","report_cycle_year":"2025"}"#)
  }

  @Test("transactions: numbers in texts, and the member with a space in its name")
  func transactions() async throws {
    let server = try ScriptedServer.signed { _, _ in
      Response(
        200,
        #"{"transaction":[{"type":"License Change","customer_company":"Alder","product_name":"TMES","previous_units_allocated":"1,250","units_allocated":"1260","change_units":"+10","unit":"unit(s)","previous_start_charge _date":"2025-05-01T00:00:00Z","new_start_charge_date":"2025-06-01"}]}"#
      )
    }
    let month = try #require(ReportMonth(year: 2025, month: 12))
    let rows = try await server.licensing().transactions(of: month, type: .licenseChange)
    #expect(rows.map(\.previousUnits) == [Quantity(1250)] && rows.map(\.units) == [Quantity(1260)] && rows.map(\.change) == [Quantity(10)])
    #expect(
      rows[0].previousChargeStart.map { "\($0)" } == "2025-05-01T00:00:00Z"
        && rows[0].newChargeStart.map { "\($0)" } == "2025-06-01T00:00:00Z")
    #expect(server.requests[0].path == "/LMPI/v3/reports/transactions")
    #expect(String(decoding: server.requests[0].body, as: UTF8.self).contains(#""transaction_type":"License Change""#))
  }
}
