import TestSupport
import Testing

@testable import TrendMicro

@Suite struct ConnectionTestTests {
  private typealias Response = ScriptedServer.Response

  private static func licensing(_ request: ScriptedServer.Request) -> Response {
    switch request.path.split(separator: "/").last {
    case "serviceplans": Response(200, "[]")
    case "customers": Response(200, #"{"paging":{"total":12,"limit":1,"page":1},"customers":[{"customer_id":"c"}]}"#)
    case "subscriptions": Response(200, #"{"paging":{"total":3,"limit":1,"page":1},"subscriptions":[]}"#)
    default: Response(200, #"{"summary":[]}"#)
    }
  }

  private func outcomes(_ results: [CheckResult]) -> [String] { results.map { "\($0.check) \($0.outcome)" } }

  @Test("licences: everything is read, nothing is changed")
  func licensing() async throws {
    let server = try ScriptedServer.signed { request, _ in Self.licensing(request) }
    let results = await (try server.licensing()).testConnection()
    #expect(
      outcomes(results) == [
        "reachable warning", "clock warning", "signature passed", "customers passed", "subscriptions passed", "service_plans passed",
        "reports passed",
      ])
    #expect(results[3].message.contains("(12)") && results.isUsable)
    #expect(server.requests.allSatisfy { $0.method == "GET" || $0.path == "/LMPI/v2/reports/summary" })
  }

  @Test("one interface that is not available fails alone; nothing is repeated")
  func partial() async throws {
    let server = try ScriptedServer.signed { request, _ in
      request.path.contains("reports")
        ? Response(403, #"{"error_subject":"NoReports","error_message":"Resellers cannot"}"#) : Self.licensing(request)
    }
    let results = await (try server.licensing()).testConnection()
    #expect(results.last?.outcome == .failed && results.last?.message.contains("NoReports: Resellers cannot") == true)
    #expect(results.filter { $0.outcome == .failed }.count == 1 && !results.isUsable)
    let failing = try ScriptedServer.signed { request, _ in request.path.contains("customers") ? Response(503) : Self.licensing(request) }
    _ = await (try failing.licensing()).testConnection()
    #expect(failing.requests.count == 5)
  }

  @Test("after refused credentials, a wrong clock or no answer, the rest is skipped")
  func skipped() async throws {
    let server = try ScriptedServer.signed { _, _ in Response(200) }
    let wrong = AccessKey(token: exampleKey.token, secretKey: .init("another-secret-key"))
    let refused = await (try LicensingClient(baseURL: server.origin, key: wrong)).testConnection()
    #expect(outcomes(refused).prefix(4) == ["reachable warning", "clock warning", "signature failed", "customers skipped"])
    #expect(refused.count == 7 && refused[2].message.contains("Unauthorized: Signature mismatch") && !refused[2].remedy.isEmpty)

    let dated = try ScriptedServer { _, _ in Response(401, "{}", headers: [("Date", "Sun, 06 Nov 1994 08:49:37 GMT")]) }
    let clock = await (try dated.licensing()).testConnection()
    #expect(outcomes(clock).prefix(4) == ["reachable warning", "clock failed", "signature skipped", "customers skipped"])

    let nobody = await (try LicensingClient(baseURL: "http://127.0.0.1:1", key: exampleKey)).testConnection()
    #expect(outcomes(nobody).prefix(3) == ["reachable failed", "clock skipped", "signature skipped"] && nobody.count == 7)
    #expect(nobody[0].message.contains("127.0.0.1:1"))
  }

  @Test("Remote Manager: customers, usages and the account's seats")
  func remoteManager() async throws {
    for count in [0, 1] {
      let server = try ScriptedServer.signed { request, _ in
        switch request.path.split(separator: "/").last {
        case "customers": Response(200, #"{"paging":{"total":\#(count)},"customers":[\#(count == 0 ? "" : #"{"id":"c"}"#)]}"#)
        case "usage": Response(200, #"{"customers":[]}"#)
        default: Response(200, "[]")
        }
      }
      let results = await (try server.remoteManager()).testConnection()
      #expect(
        outcomes(results) == [
          "reachable warning", "clock warning", "signature passed", "customers passed", count == 0 ? "usages skipped" : "usages passed",
          "vendor_license passed",
        ])
    }
  }

  @Test("Email Security: log retrieval that is switched off is told from a refused key")
  func emailSecurity() async throws {
    let good = try ScriptedServer { _, _ in Response(204) }
    #expect(
      outcomes(await (try good.emailSecurity()).testConnection()) == [
        "reachable warning", "credentials passed", "mail_tracking passed", "policy_events passed",
      ])
    #expect(good.requests.count == 3)
    let off = try ScriptedServer { _, _ in Response(404, #"{"code":"ResourceNotAvailable","message":"x"}"#) }
    let results = await (try off.emailSecurity()).testConnection()
    #expect(outcomes(results) == ["reachable warning", "credentials passed", "mail_tracking failed", "policy_events failed"])
    #expect(results[2].remedy.contains("Log Retrieval"))
    let refused = try ScriptedServer { _, _ in Response(401, #"{"code":"AuthenticationMissingOrInvalid","message":"x"}"#) }
    #expect(
      outcomes(await (try refused.emailSecurity()).testConnection()) == [
        "reachable warning", "credentials failed", "mail_tracking skipped", "policy_events skipped",
      ])
    let page = try ScriptedServer { _, _ in Response(200, "<html>") }
    #expect(await (try page.emailSecurity()).testConnection().first?.outcome == .failed)
  }
}
