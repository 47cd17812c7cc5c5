@testable import ConnectWise
import CurlTransport
import Foundation
import Testing

@Suite struct ClientReadTests {
  @Test("a request carries the client ID and the version to the discovered base URL; the key is in no description")
  func request() async throws {
    let script = Script { request, _ in
      request.url.contains("system/info") ? .json(#"{"version":"v2026.1.1","isCloud":"true","new":{}}"#) : nil
    }
    let info = try await script.client().systemInfo()
    #expect(info.version == "v2026.1.1" && info.isCloud == true)
    let urls = script.requests.map(\.url)
    #expect(
      urls == [
        "https://na.myconnectwise.net/login/companyinfo/trainingco", "https://api-na.myconnectwise.net/v2026_1/apis/3.0/system/info",
      ])
    #expect(script.requests[0].credentials == nil)
    #expect(script.requests[1].credentials?.user == "trainingco+pub" && script.requests[1].credentials?.password.reveal() == "hunter2")
    #expect(script.requests[1].headers["clientid"] == "11111111-2222-4333-8444-555555555555")
    #expect(script.requests[1].headers["accept"] == "application/vnd.connectwise.com+json; version=2026.4")
    #expect(!String(reflecting: script.requests).contains("hunter2"))
  }

  @Test("3,050 companies are read in four forward-only pages, although Link headers name another host", arguments: [true, false])
  func paging(hasLinks: Bool) async throws {
    let script = Script { request, _ in
      guard request.url.contains("/company/companies") else { return nil }
      let after = Int(request.query["pageId"] ?? "0") ?? 0
      let size = Int(request.query["pageSize"] ?? "25") ?? 25
      let ids = Array(((after + 1)...3051).prefix(size)).filter { $0 <= 3050 }
      let rows = ids.map { #"{"id":\#($0),"identifier":"c\#($0)","name":"n"}"# }.joined(separator: ",")
      let link = #"<http://evil.example/x?pageId=\#(ids.last ?? 0)>; rel="next""#
      return .json(200, "[\(rows)]", hasLinks && ids.count == size ? ["Link": link] : [:])
    }
    let companies = try await script.client().companies()
    #expect(companies.map(\.id) == Array(1...3050))
    let pages = script.requests.dropFirst()
    #expect(pages.count == 4)
    #expect(pages.allSatisfy { $0.url.hasPrefix("https://api-na.myconnectwise.net/") && $0.headers["pagination-type"] == "forward-only" })
    #expect(pages.allSatisfy { $0.query["pageSize"] == "1000" && $0.query["orderBy"] == nil && $0.query["page"] == nil })
  }

  @Test("a page link that does not advance is an error, not an endless loop")
  func stuck() async throws {
    let script = Script { request, _ in
      request.url.contains("/company") && !request.url.contains("login")
        ? .json(200, #"[{"id":5,"identifier":"a","name":"b"}]"#, ["Link": #"<x?pageId=5>; rel="next""#]) : nil
    }
    let client = try script.client()
    #expect(await failure { () async throws(ConnectWiseError) in try await client.companies() }?.kind == .undecodable)
  }

  @Test("a limit requests no more rows than needed")
  func limit() async throws {
    let script = Script { request, _ in
      request.url.contains("/catalog") ? .json(#"[{"id":1,"identifier":"A"},{"id":2,"identifier":"B"},{"id":3,"identifier":"C"}]"#) : nil
    }
    #expect(try await script.client().catalogItems(limit: 3).count == 3)
    #expect(script.requests.count == 2 && script.requests[1].query["pageSize"] == "3")
  }

  @Test("a company is found by its ID case-insensitively, including quotes, and a similar ID is not accepted")
  func identifier() async throws {
    let script = Script { request, _ in
      guard request.url.contains("/company/companies") else { return nil }
      #expect(ConditionReader.tokens(request.query["conditions"] ?? "") == [.word("identifier"), .other("="), .string(#"birch "LLP""#)])
      return .json(
        #"[{"id":1,"identifier":"Birch","name":"x"},{"id":2,"identifier":"BIRCH \"LLP\"","name":"old","deletedFlag":true},{"id":3,"identifier":"Birch \"LLP\"","name":"y"}]"#
      )
    }
    #expect(try await script.client().company(identifier: #"birch "LLP""#)?.id == 3)
  }

  @Test("a missing record is nil if ConnectWise reports it, and an error if another server does")
  func missing() async throws {
    let script = Script { request, _ in request.url.contains("/agreements/8") ? .json(404, "<html>") : nil }
    let client = try script.client()
    #expect(try await client.agreement(id: 7) == nil)
    #expect(await failure { () async throws(ConnectWiseError) in try await client.agreement(id: 8) }?.kind == .notFound)
    #expect(await failure { () async throws(ConnectWiseError) in try await client.additions(agreementID: 7) }?.kind == .notFound)
  }

  @Test(
    "an unknown company is distinguished from a server that is not a ConnectWise site",
    arguments: [
      ("null", ConnectWiseError.Kind.unknownCompany), (" null\n", .unknownCompany), ("<html>", .discovery), ("{}", .discovery),
      ("[]", .discovery),
    ])
  func discovery(body: String, kind: ConnectWiseError.Kind) async throws {
    let script = Script { _, _ in .json(body) }
    let client = try script.client()
    #expect(await failure { () async throws(ConnectWiseError) in try await client.systemInfo() }?.kind == kind)
    #expect(script.requests.count == 1)
  }

  @Test("after an upgrade of the site a request is repeated at the new base URL, including writes", arguments: [true, false])
  func upgrade(isWrite: Bool) async throws {
    let script = Script { request, number in
      if request.url.contains("login") { return .discovery(codebase: number == 0 ? "v2026_1/" : "v2026_2/") }
      return request.url.contains("v2026_2") ? .json(#"{"id":3,"quantity":4}"#) : .json(404, "<html>gone</html>")
    }
    let client = try script.client()
    if isWrite {
      #expect(try await client.patchAddition(agreementID: 1, id: 3, [.replace(.quantity, 4)], basedOn: client.fresh).quantity == 4)
    } else {
      #expect(try await client.addition(agreementID: 1, id: 3)?.quantity == 4)
    }
    #expect(script.requests.map { $0.url.contains("login") } == [false, true, false, true].map { !$0 })
  }

  @Test("a 404 is not retried if the base URL has not changed")
  func noUpgrade() async throws {
    let script = Script { _, _ in nil }
    let client = try script.client()
    #expect(try await client.agreement(id: 7) == nil)
    #expect(script.calls.count == 1)
  }

  @Test("a read is retried after server and network errors, with growing delays, then given up")
  func readRetries() async throws {
    let script = Script { request, number throws(TransportError) in
      if request.url.contains("login") { return nil }
      if number == 1 { throw TransportError(.receive, mayHaveBeenReceived: true, message: "cut", remedy: "r") }
      return .json(503, "")
    }
    let client = try script.client()
    let error = await failure { () async throws(ConnectWiseError) in try await client.systemInfo() }
    #expect(error?.kind == .server && error?.isTransient == true && error?.outcome == .notDone)
    #expect(script.calls.count == 4)
    #expect(script.sleeps == [.milliseconds(375), .milliseconds(750), .milliseconds(1500)])
  }

  @Test("a request that is too long for ConnectWise is rejected locally")
  func tooLong() async throws {
    let script = Script { _, _ in nil }
    let client = try script.client()
    let error = await failure { () async throws(ConnectWiseError) in
      try await client.companies(matching: .contains("name", String(repeating: "é", count: 400)))
    }
    #expect(error?.kind == .tooLong && script.calls.isEmpty)
  }

  @Test("records are decoded despite missing and unknown properties")
  func lenient() async throws {
    let script = Script { request, _ in
      request.url.contains("/finance/agreements")
        ? .json(
          #"[{"id":1,"name":"A","agreementStatus":"Brandnew","endDate":"2026-01-31T00:00:00Z","type":{"id":2,"name":"T","_info":{}},"x":[1]}]"#
        ) : nil
    }
    let agreement = try #require(try await script.client().agreements(companyID: 9).first)
    #expect(
      agreement.agreementStatus?.rawValue == "Brandnew" && agreement.endDay == CalendarDay(year: 2026, month: 1, day: 31)
        && agreement.company == nil)
    #expect(script.requests[1].query["conditions"] == "company/id = 9")
  }
}
