import Testing

@testable import cwlink_sandbox

@Suite("The control plane of Trend Micro")
struct TrendControlTests {
  private static let path = "mailtrackinglog?type=accepted_traffic&start=2026-11-21T10:00:00Z&end=2026-11-21T11:00:00Z"

  @Test("each fault affects the next request, for both kinds of API", arguments: Fault.Kind.allCases)
  func faults(kind: Fault.Kind) async throws {
    try await TestSandbox.runTrend { sandbox in
      for (path, isLog) in [("/api/v1/log/.*", true), ("/LMPI/.*", false)] {
        let more = kind == .redirect ? #","location":"http://127.0.0.1:1/""# : #","milliseconds":1"#
        let body = #"{"fault":"\#(kind.rawValue)","match":{"path":"\#(path)"},"retryAfter":7\#(more)}"#
        #expect(try await sandbox.control("POST", "/trend/faults", body)?.status == 200)
        func send() async throws -> TestSandbox.Answer? {
          isLog ? try await sandbox.log(Self.path) : try await sandbox.signed("GET", "/LMPI/v2/me/serviceplans")
        }
        let answer = try await send()
        switch kind {
        case .dropAfter, .dropBefore: #expect(answer == nil)
        case .cut: #expect(answer.map { !$0.isWhole && !$0.body.isEmpty } == true)
        case .status: #expect(answer?.status == 503 && answer?.headers["retry-after"] == "7" && answer?.json == nil)
        case .redirect: #expect(answer?.status == 302 && answer?.headers["location"] == "http://127.0.0.1:1/")
        case .stall, .latency: #expect(answer?.status == 200 && answer?.isWhole == true)
        }
        #expect(try await send()?.status == 200)
      }
    }
  }

  @Test("statuses have the body of their API or of the web server", arguments: [429, 500, 502, 503, 504])
  func statuses(status: Int) async throws {
    try await TestSandbox.runTrend { sandbox in
      try await sandbox.control("POST", "/trend/faults", #"{"fault":"status","status":\#(status),"times":2,"retryAfter":3}"#)
      let (log, licensing) = (try await sandbox.log(Self.path), try await sandbox.signed("GET", "/LMPI/v2/me/serviceplans"))
      for answer in [log, licensing] { #expect(answer?.status == status && answer?.headers["retry-after"] == "3") }
      if status < 502 || status == 500 {
        #expect(log?.json?.object?["code"] == .string(status == 500 ? "InternalServerError" : "Fault"))
        #expect(licensing?.isLicensingError(status) == true)
      } else {
        #expect(log?.headers["content-type"] == "text/html" && licensing?.json == nil)
      }
    }
  }

  @Test("a stall without a duration holds the response until the faults are cleared")
  func stall() async throws {
    try await TestSandbox.runTrend { sandbox in
      try await sandbox.control("POST", "/trend/faults", #"{"fault":"stall"}"#)
      async let held = sandbox.log(Self.path)
      while try await sandbox.control("GET", "/trend/requests")?.json?.object?["total"] != 1 {}
      let release = Task {
        while !Task.isCancelled { try await sandbox.control("DELETE", "/trend/faults") }
      }
      #expect(try await held?.status == 200)
      release.cancel()
    }
  }

  @Test("requests are logged without secrets, and do not count as exchanges with ConnectWise")
  func requests() async throws {
    try await TestSandbox.runTrend { sandbox in
      _ = try await sandbox.log(Self.path)
      _ = try await sandbox.log(Self.path, key: "wrong-key")
      _ = try await sandbox.signed("POST", "/LMPI/v2/reports/summary", "{}")
      try await sandbox.control("POST", "/trend/faults", #"{"fault":"drop-before"}"#)
      _ = try await sandbox.log(Self.path)
      let answer = try await sandbox.control("GET", "/trend/requests")
      let rows = answer?.rows("requests") ?? []
      #expect(rows.map { $0["status"] } == [200, 401, 400, .null] && rows.map { $0["tenant"] } == ["alder", .null, .null, .null])
      #expect(rows.map { $0["fault"] } == [.null, .null, .null, "drop-before"])
      #expect(rows[0]["path"] == "/api/v1/log/mailtrackinglog" && rows[2]["method"] == "POST")
      let text = String(decoding: answer?.body ?? [], as: UTF8.self)
      #expect(!text.contains("demo-") && !text.contains("wrong-key"))
      #expect(try await sandbox.control("GET", "/exchanges")?.json?.object?["total"] == 0)
      try await sandbox.control("DELETE", "/trend/requests")
      #expect(try await sandbox.control("GET", "/trend/requests")?.json == ["total": 0, "requests": []])
    }
  }

  @Test("customers, seats and tenants are changed, and keys are not shown")
  func changes() async throws {
    try await TestSandbox.runTrend { sandbox in
      let cas = #"{"product":"CASUSRE3X","units":9}"#
      #expect(try await sandbox.control("PUT", "/trend/customers/Cedar%20Clinic/seats", cas)?.rows("subscriptions").count == 2)
      #expect(try await sandbox.control("PUT", "/trend/tenants", #"{"count":500,"rowsPerHour":2000}"#)?.status == 200)
      let tenants = try await sandbox.control("GET", "/trend/tenants")
      #expect(tenants?.json?.array?.count == 500 && String(decoding: tenants?.body ?? [], as: UTF8.self).contains("demo-tmes") == false)
      #expect(try await sandbox.log(Self.path, tenant: "tenant500")?.rows("logs").count == 500)
      let counts = try await sandbox.counts("from=2026-11-21T10:00:00Z&to=2026-11-21T11:00:00Z")
      #expect(counts["total"]?.sum == 1_000_000 && counts["tenants"] == 500)
      #expect(try await sandbox.control("DELETE", "/trend/tenants/tenant500")?.status == 204)
      #expect(try await sandbox.log(Self.path, tenant: "tenant500")?.status == 401)
      #expect(try await sandbox.control("POST", "/trend/tenants", #"{"login":"new@x","rowsPerHour":60}"#)?.status == 200)
      #expect(try await sandbox.log(Self.path, tenant: "new@x")?.status == 200)
    }
  }

  @Test(
    "invalid requests are rejected and change nothing",
    arguments: [
      ("PUT", "/trend/clock", "{}", 400), ("PUT", "/trend/keys", #"{"api":"TMES","accessToken":"a","secretKey":"0123456789"}"#, 400),
      ("PUT", "/trend/keys", #"{"api":"LMPI","accessToken":"a","secretKey":"short"}"#, 400),
      ("POST", "/trend/customers", "{}", 400), ("PATCH", "/trend/customers/Nobody", #"{"name":"x"}"#, 404),
      ("PUT", "/trend/customers/Alder%20Dental/seats", #"{"product":"WFSBWXE3X"}"#, 400),
      ("PUT", "/trend/customers/Alder%20Dental/seats", #"{"product":"NONE","units":1}"#, 400),
      ("PUT", "/trend/customers/Alder%20Dental/seats", #"{"product":"CASUSRE3X","used":1}"#, 400),
      ("PUT", "/trend/reports/2026-13", #"{"customer":"Alder Dental","product":"WFSBWXE3X","provisioned":1}"#, 400),
      ("PATCH", "/trend/tenants/alder", #"{"frob":1}"#, 400), ("PATCH", "/trend/tenants/alder", #"{"policyPerHour":-1}"#, 400),
      ("PATCH", "/trend/tenants/nobody", "{}", 404), ("POST", "/trend/tenants", #"{"login":"alder"}"#, 400),
      ("GET", "/trend/counts?from=2026-11-21T10:00:00Z", "", 400), ("GET", "/trend/counts?from=x&to=y", "", 400),
      ("GET", "/trend/counts?tenant=nobody&from=2026-11-21T10:00:00Z&to=2026-11-21T11:00:00Z", "", 404),
      ("POST", "/trend/faults", #"{"fault":"redirect"}"#, 400), ("POST", "/trend/faults", #"{"fault":"status","location":"x"}"#, 400),
      ("POST", "/trend/faults", #"{"fault":"redirect","status":503,"location":"x"}"#, 400), ("GET", "/trend/frob", "", 404),
    ])
  func refused(method: String, path: String, body: String, status: Int) async throws {
    try await TestSandbox.runTrend { sandbox in
      func state() async throws -> [JSON?] {
        var all: [JSON?] = []
        for path in ["customers", "tenants", "faults"] { all.append(try await sandbox.control("GET", "/trend/\(path)")?.json) }
        return all
      }
      let before = try await state()
      let answer = try await sandbox.control(method, path, body.isEmpty ? nil : body)
      #expect(answer?.status == status && answer?.json?.object?["error"]?.text?.isEmpty == false)
      #expect(try await state() == before)
    }
  }

  @Test("the data is the same for the same seed and day, and all of its names are in the demonstration or nowhere")
  func seed() async throws {
    func names(_ seed: UInt64) -> [String] {
      TrendSeed(seed: seed, today: TestSite.today, isEmpty: false).data().licensing.customers.map(\.id)
    }
    #expect(names(1) == names(1) && names(1) != names(2))
    let companies = Seed(seed: 1, today: TestSite.today, isEmpty: false).state()[.companies].rows.compactMap { $0["name"]?.text }
    #expect(companies.contains("Alder Dental") && !companies.contains { $0.contains("Lakeside Hospitality") })
    #expect(TrendSeed(seed: 1, today: TestSite.today, isEmpty: true).data().licensing.customers.isEmpty)
  }
}
