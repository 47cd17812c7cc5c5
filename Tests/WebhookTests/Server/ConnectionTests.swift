import CwlinkAPI
import LocalRPC
import Testing
import TestSupport
import LocalRPCTestSupport

@testable import cwlink_webhook

@Suite("Connections")
struct ConnectionTests {
  @Test("A chunked body is read up to the limit")
  func chunked() async throws {
    let script = Answer(UsageServiceMethods.reportCounts) { _ in ReportCountsResponse() }
    try await TestReceiver.with([script.entry], settings: "limits: { bodyBytes: 4096 },") { receiver async throws in
      let body = DeliveryTests.counts
      let signed = TestReceiver.sender.standardWebhooks(id: "m", time: TestReceiver.now, body: Array(body.utf8))
      let port = receiver.port
      let answers = try await RawPeer.onThread {
        let head = HTTPAnswer.request(
          "POST", "/counts", signed + [("Content-Type", "application/json"), ("Transfer-Encoding", "chunked")], nil)
        let whole = try RawPeer(port: port)
        whole.write(head)
        for character in body { whole.write("1\r\n\(character)\r\n") }
        whole.write("0\r\n\r\n")
        let endless = try RawPeer(port: port)
        endless.write(head)
        let piece = "400\r\n" + String(repeating: " ", count: 1_024) + "\r\n"
        for _ in 0..<5 { endless.write(piece) }
        return [try HTTPAnswer(whole), try HTTPAnswer(endless)]
      }
      #expect(answers.map(\.status) == [202, 413])
    }
  }

  @Test("One connection carries many deliveries")
  func keepsAlive() async throws {
    let script = Answer(UsageServiceMethods.reportCounts) { _ in ReportCountsResponse() }
    try await TestReceiver.with([script.entry]) { receiver async throws in
      let port = receiver.port
      let statuses = try await RawPeer.onThread {
        let peer = try RawPeer(port: port)
        var statuses: [Int] = []
        for number in 0..<20 {
          let fields = TestReceiver.sender.standardWebhooks(
            id: "m\(number)", time: TestReceiver.now, body: Array(DeliveryTests.counts.utf8))
          peer.write(HTTPAnswer.request("POST", "/counts", fields + [("Content-Type", "application/json")], DeliveryTests.counts))
          statuses.append(try HTTPAnswer(peer).status)
        }
        return statuses
      }
      #expect(statuses == Array(repeating: 202, count: 20))
      #expect(Set(script.requests.map(\.requestID)).count == 20)
    }
  }

  @Test("Expect: 100-continue gets 100 if the head is acceptable, otherwise only the error")
  func expectContinue() async throws {
    let script = Answer(UsageServiceMethods.reportCounts) { _ in ReportCountsResponse() }
    try await TestReceiver.with([script.entry]) { receiver async throws in
      let port = receiver.port
      let firsts = try await RawPeer.onThread {
        try ["/counts", "/nothing"].map { path in
          let peer = try RawPeer(port: port)
          peer.write(
            "POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
          return String(decoding: try peer.read().prefix(12), as: UTF8.self)
        }
      }
      #expect(firsts == ["HTTP/1.1 100", "HTTP/1.1 404"])
    }
  }

  @Test("A half-closed connection gets its response; after a request followed by garbage, the connection gets the response and is closed")
  func endings() async throws {
    let script = Answer(UsageServiceMethods.reportCounts) { _ in ReportCountsResponse() }
    try await TestReceiver.with([script.entry]) { receiver async throws in
      let port = receiver.port
      let ends = try await RawPeer.onThread {
        try [true, false].map { closes in
          let peer = try RawPeer(port: port)
          let fields = TestReceiver.sender.standardWebhooks(id: "m", time: TestReceiver.now, body: Array(DeliveryTests.counts.utf8))
          let request = HTTPAnswer.request("POST", "/counts", fields + [("Content-Type", "application/json")], DeliveryTests.counts)
          peer.write(closes ? request : request + "\u{1}\u{2} rubbish\r\n\r\n")
          if closes { peer.finish() }
          let status = try HTTPAnswer(peer).status
          return [status, try peer.read().count]
        }
      }
      #expect(ends == [[202, 0], [202, 0]])
    }
  }
}
