import Testing

@testable import cwlink_sandbox

@Suite("Signed requests to LMPI and SMPI")
struct SigningTests {
  private static let secret = "EXAMPLE-SECRET-KEY-not-real"
  private static let body = #"{"report_cycle_year":"2025","report_cycle_month":"06"}"#
  private static let plans = ("GET", "/LMPI/v2/me/serviceplans", "", "dlMgFv8Ma1KCOkVqL2aE6lI7fVpPAdOW/g9V8gAV1Do=")
  private static let summary = ("POST", "/LMPI/v2/reports/summary", Self.body, "E7YsSrFGB98CA9JSgROz/2f0UiE7+4cgXLr9o+7BT7s=")

  @Test("the signature matches the check vectors", arguments: [plans, summary])
  func vectors(method: String, target: String, body: String, signature: String) {
    #expect(
      RequestSignature.make(secret: Self.secret, time: "1700000000", method: method, target: target, body: Array(body.utf8)) == signature)
  }

  @Test("the check vectors are accepted at their time, and not with another body")
  func vectorsOverHTTP() async throws {
    try await TestSandbox.runTrend { sandbox in
      let token = "33333333-cccc-4ccc-8ccc-333333333333"
      #expect(
        try await sandbox.control("PUT", "/trend/keys", #"{"api":"LMPI","accessToken":"\#(token)","secretKey":"\#(Self.secret)"}"#)?.status
          == 200)
      try await sandbox.setClock(Timestamp(seconds: 1_700_000_000))
      func send(_ vector: (method: String, target: String, body: String, signature: String), body: String? = nil) async throws
        -> TestSandbox.Answer?
      {
        let body = body ?? vector.body
        return try await sandbox.send(
          vector.method, vector.target,
          headers: [
            ("X-Access-Token", token), ("X-Posix-Time", "1700000000"), ("X-Signature", vector.signature),
            ("Content-Type", "application/json"),
          ], body: body.isEmpty ? nil : body)
      }
      #expect(try await send(Self.plans)?.status == 200)
      // The signature is accepted; June 2025 is in the future in 2023.
      #expect(try await send(Self.summary)?.isLicensingError(400) == true)
      #expect(try await send(Self.summary, body: Self.body + " ")?.isLicensingError(401) == true)
    }
  }

  /// What is wrong with a request: a header's new value (nil: missing), or what was signed instead.
  struct Flaw: Sendable, CustomTestStringConvertible {
    var header = ""
    var value: String?
    var signed: String?
    var testDescription: String { "\(header) \(value ?? "missing") \(signed ?? "")" }
  }

  private static let target = "/LMPI/v3/customers?created_start=2010-01-01T00:00:00Z&created_end=2027-01-01T00:00:00Z"

  @Test(
    "a missing or wrong header, and a signature of another target, are refused with 401",
    arguments: [
      Flaw(header: "x-access-token"), Flaw(header: "x-access-token", value: "22222222-bbbb-4bbb-8bbb-222222222222"),
      Flaw(header: "x-posix-time"), Flaw(header: "x-posix-time", value: ""), Flaw(header: "x-posix-time", value: "now"),
      Flaw(header: "x-posix-time", value: "17000000000"), Flaw(header: "x-signature"), Flaw(header: "x-signature", value: "AAAA"),
      Flaw(header: "x-signature", value: String(repeating: "A", count: 91)),
      Flaw(signed: "/LMPI/v3/customers"), Flaw(signed: target.replacing(":", with: "%3A")), Flaw(signed: target + "&page=1"),
    ])
  func refused(flaw: Flaw) async throws {
    try await TestSandbox.runTrend { sandbox in
      var headers = TestSandbox.signature("GET", flaw.signed ?? Self.target, "", time: String(TestSandbox.trendNow.seconds))
      let untouched = try await sandbox.send("GET", Self.target, headers: headers)?.status
      #expect((untouched == 200) == (flaw.signed == nil))
      headers.removeAll { $0.0 == flaw.header }
      if let value = flaw.value { headers.append((flaw.header, value)) }
      let answer = try await sandbox.send("GET", Self.target, headers: headers)
      #expect(answer?.isLicensingError(401) == true)
      #expect(String(decoding: answer?.body ?? [], as: UTF8.self).contains("demo-lmpi") == false)
    }
  }

  @Test("a time more than 15 minutes from the server's is refused", arguments: [-901, -900, 0, 900, 901])
  func window(offset: Int) throws {
    let keys = try #require(TrendSeed.keys[.licensing])
    let headers = TestSandbox.signature("GET", Self.target, "", time: String(TestSandbox.trendNow.seconds + offset))
    let request = TrendRequest(method: "GET", target: Self.target, headers: headers.map { (name: $0.0, value: $0.1) })
    var isRefused = false
    do throws(LicensingError) { try keys.check(request, now: TestSandbox.trendNow) } catch { isRefused = error.status == 401 }
    #expect(isRefused == (abs(offset) > 900))
  }

  @Test("the server's clock is that of the site plus an offset", arguments: [(-3600, 401), (0, 200), (3600, 401)])
  func clock(offset: Int, status: Int) async throws {
    try await TestSandbox.runTrend { sandbox in
      let clock = try await sandbox.control("PUT", "/trend/clock", #"{"offsetSeconds":\#(offset)}"#)
      #expect(clock?.json?.object?["offsetSeconds"] == .integer(offset))
      #expect(try await sandbox.signed("GET", "/LMPI/v2/me/serviceplans")?.status == status)
    }
  }

  @Test("each API has its own key")
  func separateKeys() async throws {
    try await TestSandbox.runTrend { sandbox async throws in
      #expect(try await sandbox.signed("GET", "/LMPI/v2/me/serviceplans", api: .remoteManager)?.isLicensingError(401) == true)
      let customers = "/SMPI/v2.8/service/wfbss/api/customers"
      #expect(try await sandbox.signed("GET", customers)?.isLicensingError(401) == true)
      #expect(try await sandbox.signed("GET", customers, api: .remoteManager)?.status == 200)
    }
  }
}
