import CurlTransport
import Foundation
import TestSupport
import Testing

@testable import TrendMicro

@Suite struct EmailSecurityClientTests {
  private typealias Response = ScriptedServer.Response

  @Test("each log is requested at its own place, with the login and key", arguments: MailLog.allCases)
  func targets(log: MailLog) async throws {
    let server = try ScriptedServer { _, _ in Response(200, #"{"logs":[]}"#) }
    var request = anyRequest
    request.log = log
    _ = try await server.emailSecurity().page(request)
    let sent = try #require(server.requests.first)
    let place =
      switch log {
      case .accepted: "mailtrackinglog?type=accepted_traffic&"
      case .blocked: "mailtrackinglog?type=blocked_traffic&"
      case .policyEvents: "policyeventlog?"
      }
    #expect(sent.target == "/api/v1/log/\(place)direction=in&start=2026-05-28T20:26:40Z&end=2026-05-28T21:26:40Z&limit=500")
    #expect(sent.headers["authorization"] == "Basic " + Data("admin@alder.example:tmes-key-not-real".utf8).base64EncodedString())
  }

  @Test("a token is encoded once, also if it arrives encoded", arguments: ["QUJD+w/=", "QUJD%2Bw%2F%3D", "QUJD%2bw%2f%3d"])
  func token(received: String) async throws {
    let server = try ScriptedServer { _, number in
      number == 0
        ? Response(200, #"{"logs":[{"genTime":"2026-05-28T20:30:00Z"}],"nextToken":"\#(received)"}"#) : Response(200, #"{"logs":[]}"#)
    }
    let client = try server.emailSecurity()
    var request = anyRequest
    request.token = try await client.page(request).nextToken
    #expect(request.token == received)
    #expect(try await client.page(request).nextToken == nil)
    #expect(server.requests[1].target.hasSuffix("&token=QUJD%2Bw%2F%3D"))
    #expect(server.requests[1].target.hasPrefix(server.requests[0].target))
  }

  @Test("a percent sign that is no encoding is kept", arguments: ["50%", "%zz", "a%2", "%ff"])
  func oddToken(token: String) {
    var request = anyRequest
    request.token = token
    #expect(request.target.hasSuffix("&token=" + PercentEncoding.encoded(token)))
  }

  @Test("no content, and a success without a body, are an empty page")
  func empty() async throws {
    for response in [Response(204), Response(200), Response(200, " \r\n")] {
      let server = try ScriptedServer { _, _ in response }
      let page = try await server.emailSecurity().page(anyRequest)
      #expect(page.rows.isEmpty && page.nextToken == nil && server.requests.count == 1)
    }
  }

  @Test("an empty answer in the middle of a list is asked for once more")
  func emptyWithin() async throws {
    var request = anyRequest
    request.token = "t"
    for isEmptyTwice in [false, true] {
      let server = try ScriptedServer { _, number in
        number == 0 || isEmptyTwice ? Response(204) : Response(200, #"{"logs":[{"genTime":"2026-05-28T20:30:00Z","mailID":"m"}]}"#)
      }
      #expect(try await server.emailSecurity().page(request).rows.count == (isEmptyTwice ? 0 : 1))
      #expect(server.requests.count == 2)
    }
  }

  @Test("a refused token is told from a refused request, and log retrieval that is switched off from a wrong address")
  func errors() async throws {
    let server = try ScriptedServer { request, _ in
      request.target.contains("limit=7")
        ? Response(404, #"{"code":"ResourceNotAvailable","message":"x"}"#)
        : request.target.contains("limit=8") ? Response(404, "<html>") : Response(400, #"{"code":"InvalidFormat","message":"bad"}"#)
    }
    let client = try server.emailSecurity()
    var request = anyRequest
    #expect(await failure { try await client.page(request) }?.kind == .invalidRequest)
    #expect(await failure { try await client.page(request) }?.message.contains("InvalidFormat: bad") == true)
    request.token = "t"
    #expect(await failure { try await client.page(request) }?.kind == .pageTokenRefused)
    request.limit = 7
    let off = await failure { try await client.page(request) }
    #expect(off?.kind == .notAvailable && off?.remedy.contains("Log Retrieval") == true)
    request.limit = 8
    let wrong = await failure { try await client.page(request) }
    #expect(wrong?.kind == .notAvailable && wrong?.remedy.contains("base URL") == true)
    #expect(server.requests.count == 5)
  }

  @Test("a tenant's hour is read through the client, page by page, and counted once")
  func throughTheClient() async throws {
    let server = try ScriptedServer { request, _ in
      let number = Int(request.query["token"]?.dropFirst() ?? "0") ?? 0
      let rows = (number * 3..<number * 3 + 4).map { #"{"genTime":"2026-05-28T20:30:00Z","mailID":"m\#($0)","eventType":"spam"}"# }
      return Response(200, #"{"logs":[\#(rows.joined(separator: ","))]\#(number < 4 ? #","nextToken":"t\#(number + 1)""# : "")}"#)
    }
    let client = try server.emailSecurity()
    let cursor = CursorReader(log: .policyEvents, from: anyRequest.start)
    var counts = MailCounts()
    while let request = cursor.next(now: anyRequest.end) {
      let increment = try #require(try cursor.apply(try await client.page(request), of: request, in: .gmt))
      for (_, more) in increment.counts { counts += more }
    }
    #expect(counts[.spam] == 16 && server.requests.count == 5)
  }
}
