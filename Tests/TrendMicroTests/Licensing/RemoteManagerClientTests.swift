import TestSupport
import Testing

@testable import TrendMicro

@Suite struct RemoteManagerClientTests {
  private typealias Response = ScriptedServer.Response

  @Test("customers: the kind of licence is a number or text")
  func customers() async throws {
    let server = try ScriptedServer.signed { _, _ in
      Response(
        200,
        #"{"paging":{"total":4,"limit":100,"page":1},"customers":[{"id":"a","name":"A","seat_count":10,"license_type":"1","expire":"2026-12-31T00:00:00Z","auto_renewal":1},{"id":"b","seat_count":"5","license_type":0},{"id":"c","license_type":"FULL"},{"id":7,"license_type":9}]}"#
      )
    }
    let customers = try await server.remoteManager().customers()
    #expect(customers.map(\.id) == ["7", "a", "b", "c"])
    #expect(
      customers.map(\.licenseType) == [nil, .full, .trial, .full] && customers.map(\.seats) == [nil, Quantity(10), Quantity(5), nil])
    #expect(server.requests[0].target == "/SMPI/v2.8/service/wfbss/api/customers?page=1&limit=100")
  }

  @Test("usages are requested for at most twenty customers at a time", arguments: [0, 1, 20, 21, 45])
  func usages(count: Int) async throws {
    let server = try ScriptedServer.signed { request, _ in
      let ids = (request.query["cids"] ?? "").split(separator: ",")
      guard (1...20).contains(ids.count) else { return Response(400) }
      return Response(
        200,
        #"{"customers":[\#(ids.map { #"{"id":"\#($0)","seat_usages":[{"used":2,"update_time":1780000000},{"used":"3"}]}"# }.joined(separator: ","))]}"#
      )
    }
    let ids = (0..<count).map { "id-\($0)" }
    let usages = try await server.remoteManager().usages(customerIDs: ids)
    #expect(SeatUsages.used(usages) == Dictionary(uniqueKeysWithValues: ids.map { ($0, Quantity(5)) }))
    #expect(server.requests.count == (count + 19) / 20)
  }

  @Test("the account's seats: a list of days, or the latest")
  func vendorLicenses() async throws {
    let server = try ScriptedServer.signed { _, _ in
      Response(200, #"[{"vid":"v","seat_purchase":100,"seat_in_use":"90","seat_count_exceed":0,"update_time":1780000000}]"#)
    }
    let client = try server.remoteManager()
    let rows = try await client.vendorLicenses()
    #expect(
      rows.map(\.purchased) == [Quantity(100)] && rows.map(\.inUse) == [Quantity(90)] && rows[0].updated == UTCTime(seconds: 1_780_000_000))
    _ = try await client.vendorLicenses(in: TimeWindow(start: UTCTime(seconds: 1), end: UTCTime(seconds: 2)))
    #expect(server.requests.map(\.target) == ["", "?start_time=1&end_time=2"].map { "/SMPI/v2.8/service/wfbss/api/vendors/license\($0)" })
  }
}
