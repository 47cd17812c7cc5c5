import Testing

@testable import cwlink_sandbox

@Suite("Authentication and quota")
struct AdmissionTests {
  private func status(_ headers: [(String, String)], on test: TestSite) async -> Int? {
    let request = RESTRequest(method: "GET", path: "/system/info", headers: headers, codebase: "v2026_1")
    return await test.site.answer(request, at: SystemInfo.endpoints.first, fault: nil)?.status
  }

  @Test("valid keys and a GUID are accepted; a missing or wrong one is a 401")
  func keys() async {
    let test = TestSite(isEmpty: true)
    let (good, id) = (("authorization", TestSandbox.authorization), ("clientid", TestSandbox.clientID))
    #expect(await status([good, id], on: test) == 200)
    let bad: [[(String, String)]] = [
      [], [good], [id], [good, ("clientid", "mine")], [("authorization", "Bearer x"), id], [("authorization", "Basic !"), id],
      // trainingco+demo-public:wrong, other+demo-public:demo-private-key, no plus
      [("authorization", "Basic dHJhaW5pbmdjbytkZW1vLXB1YmxpYzp3cm9uZw=="), id],
      [("authorization", "Basic b3RoZXIrZGVtby1wdWJsaWM6ZGVtby1wcml2YXRlLWtleQ=="), id],
      [("authorization", "Basic ZGVtby1wdWJsaWM6ZGVtby1wcml2YXRlLWtleQ=="), id],
    ]
    for headers in bad { #expect(await status(headers, on: test) == 401, "\(headers)") }
  }

  @Test("a revoked right is a 403 for the operations that require it only")
  func rights() async {
    let test = TestSite()
    await test.site.update { $0.state.rights.remove(.agreements) }
    #expect(await test.ask(.get, "/finance/agreements").status == 403)
    #expect(await test.ask(.get, "/finance/agreements/{parentId}/additions", ["201"]).status == 403)
    #expect(await test.ask(.get, "/company/companies").status == 200)
    await test.site.update { $0.state.rights = Set(Right.allCases).subtracting([.additionsWrite]) }
    #expect(await test.ask(.get, "/finance/agreements/{parentId}/additions", ["201"]).status == 200)
    #expect(await test.ask(.delete, "/finance/agreements/{parentId}/additions/{id}", ["201", "3001"]).status == 403)
  }

  @Test("tickets, ticket writes, reports, callbacks and setup require separate rights")
  func serviceDesk() async {
    let notes = ("/service/tickets/{parentId}/notes", #"{"text":"x","resolutionFlag":true}"#)
    let reports = ("/company/companies/{parentId}/managementSummaryReports", #"{"groupIdentifier":"g"}"#)
    for missing in Right.allCases {
      let test = TestSite()
      await test.site.update { $0.state.rights.remove(missing) }
      #expect((await test.ask(.get, "/service/tickets").status == 403) == (missing == .tickets))
      #expect((await test.ask(.get, notes.0, ["4001"]).status == 403) == (missing == .tickets))
      #expect((await test.ask(.post, "/service/tickets/search", [], "{}").status == 403) == (missing == .tickets))
      #expect((await test.ask(.post, notes.0, ["4001"], notes.1).status == 403) == (missing == .ticketsWrite))
      #expect((await test.ask(.patch, "/service/tickets/{id}", ["4001"], "[]").status == 403) == (missing == .ticketsWrite))
      #expect((await test.ask(.get, reports.0, ["20"]).status == 403) == (missing == .reports))
      #expect((await test.ask(.post, reports.0, ["20"], reports.1).status == 403) == (missing == .reports))
      #expect((await test.ask(.get, "/system/callbacks").status == 403) == (missing == .callbacks))
      #expect((await test.ask(.post, "/system/callbacks", [], "{}").status == 403) == (missing == .callbacks))
      #expect((await test.ask(.delete, "/system/callbacks/{id}", ["1"]).status == 403) == (missing == .callbacks))
      for path in ["/service/boards", "/service/priorities", "/service/sources"] {
        #expect((await test.ask(.get, path).status == 403) == (missing == .setup))
      }
      #expect((await test.ask(.get, "/service/boards/{parentId}/statuses", ["2"]).status == 403) == (missing == .setup))
    }
  }

  @Test("over the quota is a 429 in its own format with the seconds to wait")
  func quota() async {
    let test = TestSite(isEmpty: true, requestsPerMinute: 3)
    for _ in 0..<3 { #expect(await test.ask(.get, "/system/info").status == 200) }
    let reply = await test.ask(.get, "/system/info")
    #expect(reply.status == 429 && reply.json.object?["error"] != nil && reply.json.object?["code"] == nil)
    #expect(reply.header("Retry-After") == "61")
  }

  @Test("a new quota window starts after a minute")
  func window() {
    var limiter = RateLimiter(limit: 1)
    let start = ContinuousClock.now
    #expect(limiter.refusal(at: start) == nil)
    #expect(limiter.refusal(at: start + .seconds(59)) == 2)
    #expect(limiter.refusal(at: start + .seconds(60)) == nil)
    #expect(limiter.refusal(at: start + .seconds(61)) != nil)
  }
}
