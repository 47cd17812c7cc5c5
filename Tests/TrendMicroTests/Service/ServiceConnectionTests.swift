import CurlTransport
import Foundation
import TestSupport
import Testing

@testable import TrendMicro

@Suite struct ServiceConnectionTests {
  private typealias Response = ScriptedServer.Response
  private let empty = #"{"logs":[]}"#

  @Test("server errors are repeated with growing delays, each attempt signed anew")
  func repeated() async throws {
    let failures = [Response(502), Response(504), Response(503), Response(500, #"{"code":"InternalServerError","message":"x"}"#)]
    let time = ManualTime()
    let server = try ScriptedServer.signed { _, number in number < 4 ? failures[number] : Response(200, "[]") }
    #expect(try await server.licensing(time).servicePlans().isEmpty)
    #expect(server.requests.count == 5)
    #expect(Set(server.requests.compactMap { $0.headers["x-traceid"] }).count == 5)
    #expect(time.sleeps.count == 4 && zip(time.sleeps, time.sleeps.dropFirst()).allSatisfy { $0 < $1 })
    #expect(Set(server.requests.compactMap { $0.headers["x-posix-time"] }).count > 1, "the time of the signature is that of the attempt")
  }

  @Test("a request whose connection breaks is repeated", arguments: [1, 3])
  func broken(times: Int) async throws {
    let server = try ScriptedServer.signed { _, number in number < times ? .dropped : Response(200, #"{"summary":[]}"#) }
    let month = try #require(ReportMonth(year: 2026, month: 1))
    #expect(try await server.licensing().summary(of: month).isEmpty && server.requests.count == times + 1)
  }

  @Test("repeating ends: the last error is thrown")
  func bounded() async throws {
    let server = try ScriptedServer { _, _ in Response(503) }
    let time = ManualTime()
    let error = await failure { try await server.emailSecurity(time).page(anyRequest) }
    #expect(error?.kind == .server && error?.status == 503 && server.requests.count == 5 && time.sleeps.count == 4)
  }

  @Test("what does not help is not repeated", arguments: [301, 302, 307, 400, 401, 403, 404, 405, 413])
  func notRepeated(status: Int) async throws {
    let server = try ScriptedServer { _, _ in Response(status, "{}", headers: [("Location", "http://127.0.0.1:1/")]) }
    let time = ManualTime()
    let error = await failure { try await server.emailSecurity(time).page(anyRequest) }
    #expect(error != nil && error?.isTransient == false && server.requests.count == 1 && time.sleeps.isEmpty)
    #expect(error?.message.isEmpty == false && error?.remedy.isEmpty == false)
  }

  @Test("a redirect is refused: the other server sees nothing")
  func redirect() async throws {
    let other = try ScriptedServer { _, _ in Response(200, "[]") }
    let server = try ScriptedServer.signed { _, _ in Response(302, headers: [("Location", other.origin + "/LMPI/v2/me/serviceplans")]) }
    let error = await failure { try await server.licensing().servicePlans() }
    #expect(error?.kind == .invalidAnswer && error?.message.contains("redirect") == true)
    #expect(other.requests.isEmpty && server.requests.count == 1)
  }

  @Test("Retry-After is waited for, in seconds and as a date", arguments: ["7", "Sun, 06 Nov 1994 08:49:44 GMT"])
  func retryAfter(value: String) async throws {
    let empty = empty
    let server = try ScriptedServer { _, number in
      number > 0 ? Response(200, empty) : Response(429, headers: [("Retry-After", value), ("Date", "Sun, 06 Nov 1994 08:49:37 GMT")])
    }
    let time = ManualTime()
    _ = try await server.emailSecurity(time).page(anyRequest)
    #expect(time.sleeps == [.milliseconds(7500)])
  }

  @Test("a long Retry-After becomes an error with the time, before which nothing is sent", arguments: [429, 503])
  func longPause(status: Int) async throws {
    let empty = empty
    let server = try ScriptedServer { _, number in number > 0 ? Response(200, empty) : Response(status, headers: [("Retry-After", "600")]) }
    let time = ManualTime()
    let client = try server.emailSecurity(time)
    for _ in 0..<2 {
      let error = await failure { try await client.page(anyRequest) }
      #expect(error?.kind == .throttled && error?.until == time.start + .seconds(600))
      #expect(server.requests.count == 1)
    }
    #expect(time.sleeps.isEmpty)
    time.advance(.seconds(601))
    _ = try await client.page(anyRequest)
    #expect(server.requests.count == 2)
  }

  @Test("a source sends one request at a time")
  func oneAtATime() async throws {
    let empty = empty
    let server = try ScriptedServer { _, _ in
      Thread.sleep(forTimeInterval: 0.005)
      return Response(200, empty)
    }
    let client = try server.emailSecurity()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<20 { group.addTask { _ = try await client.page(anyRequest) } }
      try await group.waitForAll()
    }
    #expect(server.requests.count == 20 && server.mostActive == 1)
  }

  @Test("cancelling ends a request, a delay and the wait for another request at once")
  func cancelled() async throws {
    let release = Gate()
    let isHanging = Gate()
    let server = try ScriptedServer { _, _ in
      isHanging.open()
      while !release.isOpen { Thread.sleep(forTimeInterval: 0.002) }
      return .dropped
    }
    let client = try server.emailSecurity()
    let first = Task { await failure { try await client.page(anyRequest) } }
    await isHanging.wait()
    let second = Task { await failure { try await client.page(anyRequest) } }
    second.cancel()
    #expect(await second.value?.kind == .cancelled)
    first.cancel()
    #expect(await first.value?.kind == .cancelled)
    release.open()

    // In a delay: the real clock, and a pause of a minute.
    let refusing = try ScriptedServer { _, _ in Response(503, headers: [("Retry-After", "60")]) }
    let waiting = try EmailSecurityClient(baseURL: refusing.origin, login: "a", apiKey: Secret("k"))
    let third = Task { await failure { try await waiting.page(anyRequest) } }
    #expect(await eventually { refusing.requests.count == 1 })
    third.cancel()
    #expect(await third.value?.kind == .cancelled && refusing.requests.count == 1)
  }

  @Test("a response that is too large is refused")
  func tooLarge() async throws {
    let server = try ScriptedServer { _, _ in Response(200, #"{"logs":[],"x":""# + String(repeating: "x", count: 200_000) + "\"}") }
    let error = await failure {
      try await server.emailSecurity(settings: ConnectionSettings(maximumResponseBytes: 100_000)).page(anyRequest)
    }
    #expect(error?.kind == .invalidAnswer && error?.message.contains("larger") == true && server.requests.count == 1)
  }

  @Test("nobody there is an error that names the host")
  func unreachable() async throws {
    let time = ManualTime()
    let client = try LicensingClient(baseURL: "http://127.0.0.1:1", key: exampleKey, clock: time.clock)
    let error = await failure { try await client.servicePlans() }
    #expect(error?.kind == .unreachable && error?.message.contains("127.0.0.1:1") == true && time.sleeps.count == 4)
  }

  @Test("a clock that differs too much is named with its difference", arguments: [-3600, 3600])
  func clock(seconds: Int64) async throws {
    let server = try ScriptedServer { _, _ in
      let date = DateFormatter()
      date.locale = Locale(identifier: "en_US_POSIX")
      date.timeZone = TimeZone(secondsFromGMT: 0)
      date.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
      return Response(401, #"{"error_subject":"S","error_message":"M"}"#, headers: [("Date", date.string(from: Date()))])
    }
    let client = try server.licensing(ManualTime(start: .now + .seconds(seconds)))
    let error = await failure { try await client.servicePlans() }
    #expect(error?.kind == .clockDiffers)
    #expect(error?.message.contains(seconds > 0 ? "60 minutes ahead of" : "minutes behind") == true)
    #expect(error?.message.contains("S: M") == true && error?.remedy.contains("timedatectl") == true)
  }

  @Test("credentials that are refused: both texts of the service, where to find them, and never a secret", arguments: [401, 403])
  func refused(status: Int) async throws {
    let basic = Data("admin@alder.example:tmes-key-not-real".utf8).base64EncodedString()
    let echo = "\(exampleToken) \(exampleSecret)\u{301} tmes-key-not-real \(basic) \u{1B}[31m"
    let server = try ScriptedServer { request, _ in
      request.target.hasPrefix("/api")
        ? Response(status, #"{"code":"AuthenticationMissingOrInvalid","message":"\#(echo.replacing("\u{1B}", with: #"\u001b"#))"}"#)
        : Response(status, #"{"error_subject":"Denied","error_message":"\#(echo.replacing("\u{1B}", with: #"\u001b"#))"}"#)
    }
    let errors = [
      await failure { try await server.licensing().servicePlans() }, await failure { try await server.remoteManager().customers() },
      await failure { try await server.emailSecurity().page(anyRequest) },
    ]
    for error in errors {
      let error = try #require(error)
      #expect(error.kind == .credentialsRefused && !error.isTransient && !error.remedy.isEmpty)
      #expect(error.message.contains("AuthenticationMissingOrInvalid: ") || error.message.contains("Denied: "))
      #expect(error.message.contains("‹secret›") && !error.message.contains("\u{1B}"))
    }
    func shown(_ error: TrendMicroError?) -> String { error.map { "\($0) \(String(reflecting: $0))" } ?? "" }
    for secret in [exampleToken, exampleSecret] {
      #expect(!shown(errors[0]).utf8.contains(secret.utf8) && !shown(errors[1]).utf8.contains(secret.utf8))
    }
    for secret in ["tmes-key-not-real", basic] { #expect(!shown(errors[2]).contains(secret)) }
    var dumped = ""
    dump(try server.licensing(), to: &dumped)
    dump(try server.emailSecurity(), to: &dumped)
    #expect(!dumped.contains(exampleSecret) && !dumped.contains(exampleToken) && !dumped.contains("tmes-key-not-real"))
  }

  @Test("a path before the interface's is part of what is signed")
  func prefix() async throws {
    let server = try ScriptedServer.signed { _, _ in Response(200, "[]") }
    #expect(try await server.licensing(path: "/trend/").servicePlans().isEmpty)
    #expect(server.requests.map(\.target) == ["/trend/LMPI/v2/me/serviceplans"])
  }

  @Test("settings that cannot be right are refused by name, and nothing secret is shown")
  func settings() {
    func field(_ make: () throws(TrendMicroError) -> Void) -> String? {
      do throws(TrendMicroError) {
        try make()
        return nil
      } catch {
        #expect(error.kind == .configuration && !"\(error)".contains("hunter2"))
        return error.field
      }
    }
    for url in [
      "", "cspi.trendmicro.com", "ftp://a.example", "https://", "https://u:hunter2@a.example", "https://a.example/?x", "https://a b",
      "https://-a", "https://a:0", "https://a/../b",
    ] {
      #expect(field { () throws(TrendMicroError) in _ = try LicensingClient(baseURL: url, key: exampleKey) } == "base_url", "\(url)")
    }
    for url in ["https://a.example", "https://A.example:8443/x/", "http://127.0.0.1:80", "https://[::1]:1"]
      + EmailSecurityRegion.allCases.map(\.baseURL)
    {
      #expect(field { () throws(TrendMicroError) in _ = try LicensingClient(baseURL: url, key: exampleKey) } == nil, "\(url)")
    }
    let short = AccessKey(token: Secret(exampleToken), secretKey: Secret("hunter2"))
    #expect(field { () throws(TrendMicroError) in _ = try LicensingClient(key: short) } == "secret_key")
    let other = AccessKey(token: Secret("hunter2"), secretKey: Secret(exampleSecret))
    #expect(field { () throws(TrendMicroError) in _ = try RemoteManagerClient(key: other) } == "access_token")
    #expect(field { () throws(TrendMicroError) in _ = try RemoteManagerClient(key: exampleKey, version: "v1") } == "version")
    let region = EmailSecurityRegion.europe.baseURL
    #expect(
      field { () throws(TrendMicroError) in _ = try EmailSecurityClient(baseURL: region, login: "a:b", apiKey: Secret("hunter2")) }
        == "login")
    #expect(
      field { () throws(TrendMicroError) in _ = try EmailSecurityClient(baseURL: region, login: "a", apiKey: Secret("hunter2\n")) }
        == "api_key")
  }
}
