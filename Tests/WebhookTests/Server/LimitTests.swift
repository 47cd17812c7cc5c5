import CwlinkAPI
import Foundation
import LocalRPC
import Logging
import Testing
import TestSupport
import LocalRPCTestSupport

@testable import cwlink_webhook

@Suite("Limits")
struct LimitTests {
  private static let head = "POST /counts HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"

  @Test("A source over its rate gets 429 with Retry-After for any path, while another source is served")
  func rate() async throws {
    try await TestReceiver.with(settings: "limits: { requestsPerMinutePerSource: 3 },") { receiver async throws in
      for _ in 0..<3 { #expect(try await receiver.send("GET", "/nothing").status == 404) }
      let refused = try await receiver.send("GET", "/nothing")
      #expect(refused.status == 429 && refused.problem == "too-many-requests" && Int(refused.headers["retry-after"] ?? "") ?? 0 > 0)
      #expect(try await receiver.send("GET", "/healthz").status == 429)
      let port = receiver.port
      let other = try await RawPeer.onThread {
        let peer = try RawPeer(port: port, source: "127.0.0.2")
        peer.write(HTTPAnswer.request("GET", "/healthz", [], nil))
        return try HTTPAnswer(peer).status
      }
      #expect(other == 200)
    }
  }

  @Test("Behind a proxy, limits apply to the client's address, which the client cannot forge")
  func proxied() async throws {
    let routes = #"{ path: "/counts", action: "reportCounts", verification: { hubSignature256: { secretFiles: ["hub"] } } }"#
    let settings = "behindProxy: { trustedAddresses: ['127.0.0.1'] }, limits: { requestsPerMinutePerSource: 2, connectionsPerSource: 1 },"
    try await TestReceiver.with(settings: settings, routes: routes) { receiver async throws in
      func ask(_ forwarded: String) async throws -> Int { try await receiver.send("GET", "/x", [("X-Forwarded-For", forwarded)]).status }
      #expect(try await [ask("203.0.113.1"), ask("198.51.100.7, 203.0.113.1"), ask("198.51.100.8, 203.0.113.1")] == [404, 404, 429])
      #expect(try await ask("203.0.113.2") == 404)
      #expect(receiver.log.text.contains("source=203.0.113.1"))
      // The limit of connections per source does not apply to the proxy.
      let port = receiver.port
      let statuses = try await RawPeer.onThread {
        let peers = try (0..<4).map { _ in try RawPeer(port: port) }
        return try peers.enumerated().map { number, peer in
          peer.write(HTTPAnswer.request("GET", "/x", [("X-Forwarded-For", "203.0.113.\(number + 50)")], nil))
          return try HTTPAnswer(peer).status
        }
      }
      #expect(statuses == [404, 404, 404, 404])
    }
  }

  @Test(
    "An unfinished header, a silent peer and an idle connection time out",
    arguments: ["", head, "GET /x HTTP/1.1\r\nHost: a\r\n\r\n"])
  func times(text: String) async throws {
    try await TestReceiver.with(settings: "limits: { headSeconds: 1, idleSeconds: 1 },") { receiver async throws in
      let port = receiver.port
      let last = try await RawPeer.onThread {
        let peer = try RawPeer(port: port)
        peer.write(text)
        if text.hasSuffix("\r\n\r\n") { _ = try HTTPAnswer(peer) }
        return try peer.read()
      }
      #expect(last.isEmpty)
    }
  }

  @Test("A body that does not arrive in time gets 408, even if it keeps trickling in")
  func slowBody() async throws {
    try await TestReceiver.with(settings: "limits: { requestSeconds: 1 },") { receiver async throws in
      let port = receiver.port
      let answers = try await RawPeer.onThread {
        let silent = try RawPeer(port: port)
        silent.write(Self.head + "Content-Length: 100\r\n\r\n{")
        let dripping = try RawPeer(port: port)
        dripping.write(Self.head + "Content-Length: 100000\r\n\r\n")
        Thread.detachNewThread { while dripping.write(" ") { usleep(50_000) } }
        return [try HTTPAnswer(silent), try HTTPAnswer(dripping)]
      }
      for answer in answers { #expect(answer.status == 408 && answer.problem == "too-slow") }
    }
  }

  @Test(
    "A connection over the limit per source or in total is closed immediately, and a closed connection frees its place")
  func connections() async throws {
    try await TestReceiver.with(settings: "limits: { connections: 6, connectionsPerSource: 4, requestsPerMinutePerSource: 1000000 },") {
      receiver async throws in
      let port = receiver.port
      let isRight = try await RawPeer.onThread {
        func isServed(_ peer: RawPeer) -> Bool {
          peer.write(HTTPAnswer.request("GET", "/x", [], nil))
          return (try? HTTPAnswer(peer).status) == 404
        }
        var one = try (0..<4).map { _ in try RawPeer(port: port, source: "127.0.0.2") }
        guard one.allSatisfy(isServed), !isServed(try RawPeer(port: port, source: "127.0.0.2")) else { return false }
        let other = try (0..<2).map { _ in try RawPeer(port: port, source: "127.0.0.3") }
        guard other.allSatisfy(isServed), !isServed(try RawPeer(port: port, source: "127.0.0.3")) else { return false }
        one = []
        // The places are free once the receiver has seen the connections close.
        while !isServed(try RawPeer(port: port, source: "127.0.0.3")) {}
        return other.allSatisfy(isServed)
      }
      #expect(isRight)
    }
  }

  @Test("A source that opens connections too often is refused")
  func connectionRate() async throws {
    try await TestReceiver.with(settings: "limits: { requestsPerMinutePerSource: 5 },") { receiver async throws in
      let port = receiver.port
      let served = try await RawPeer.onThread {
        try (0..<20).map { _ in try RawPeer(port: port, source: "127.0.0.2") }.count { peer in
          peer.write(HTTPAnswer.request("GET", "/x", [], nil))
          return (try? HTTPAnswer(peer)) != nil
        }
      }
      #expect(served == 10)
      #expect(receiver.log.text.contains("connection refused") && receiver.log.text.contains("too many new connections"))
    }
  }

  @Test(
    "The open file limit reduces the number of connections, to one at least", arguments: [(1024, 8192, 1024), (1024, 256, 192), (5, 10, 1)])
  func openFiles(wanted: Int, files: Int, connections: Int) { #expect(OpenFileLimit.connections(wanted, files: files) == connections) }

  @Test("Refused connections are logged once a minute, with the number suppressed")
  func refusals() throws {
    let log = MemoryLog()
    let refusals = RefusalLog(logger: Logger(label: "test") { _ in log })
    let peer = try #require(IPAddress("203.0.113.1"))
    for second in 0..<120 { refusals.write(peer, "full", now: .seconds(second)) }
    #expect(
      log.text
        == "connection refused reason=full source=203.0.113.1 suppressed=0\nconnection refused reason=full source=203.0.113.1 suppressed=59"
    )
  }
}
