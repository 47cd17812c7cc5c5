import CwlinkAPI
import LocalRPC
import TestSupport
import Testing
import LocalRPCTestSupport

@testable import cwlink_webhook

@Suite("Load")
struct LoadTests {
  static let settings = "limits: { requestsPerMinutePerSource: 1000000, connectionsPerSource: 1000 },"

  @Test("1,000 concurrent deliveries, half of them retries: each takes effect exactly once and each gets its outcome")
  func thousand() async throws {
    let ledger = Ledger()
    let script = Answer(UsageServiceMethods.reportCounts) { request in
      _ = try ledger.takes(request.requestID, request)
      return ReportCountsResponse(accepted: request.counts.first?.quantity ?? -1, unchanged: 0, late: 0)
    }
    try await TestReceiver.with([script.entry], settings: Self.settings) { receiver async throws in
      var generator = SeededGenerator("thousand")
      let order = (Array(0..<500) + Array(0..<500)).shuffled(using: &generator)
      let port = receiver.port
      let right = try await withThrowingTaskGroup(of: Int.self) { group in
        for part in 0..<8 {
          group.addTask {
            try await RawPeer.onThread {
              let peer = try RawPeer(port: port)
              var right = 0
              for index in stride(from: part, to: order.count, by: 8) {
                let number = order[index]
                let body = #"{"counts":[{"customerId":"acme","productId":"wfbs","quantity":\#(number + 1)}]}"#
                // Each attempt has its own timestamp.
                let fields = TestReceiver.sender.standardWebhooks(
                  id: "m\(number)", time: TestReceiver.now - Int64(index % 200), body: Array(body.utf8))
                peer.write(HTTPAnswer.request("POST", "/counts", fields + [("Content-Type", "application/json")], body))
                let answer = try HTTPAnswer(peer)
                if answer.status == 202, answer.body.contains(#""accepted":"\#(number + 1)""#) { right += 1 }
              }
              return right
            }
          }
        }
        return try await group.reduce(0, +)
      }
      #expect(right == 1_000)
      let effects = ledger.effects.withLock { $0 }
      #expect(effects.count == 500 && effects.values.allSatisfy { $0 == 1 })
    }
  }

  @Test("500 silent or stalled connections do not delay other senders, and time out")
  func slowPeers() async throws {
    let script = Answer(UsageServiceMethods.reportCounts) { _ in ReportCountsResponse() }
    try await TestReceiver.with([script.entry], settings: "limits: { headSeconds: 5, requestSeconds: 5 },") { receiver async throws in
      let port = receiver.port
      let slow = try await RawPeer.onThread {
        try (0..<500).map { number in
          let peer = try RawPeer(port: port, source: "127.0.0.\(2 + number / 60)")
          switch number % 3 {
          case 0: peer.write("POST /counts HTTP/1.1\r\nHost:")
          case 1: peer.write("POST /counts HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{")
          default: break
          }
          return peer
        }
      }
      for number in 0..<20 {
        #expect(try await receiver.deliver("/counts", id: "m\(number)", DeliveryTests.counts).status == 202)
      }
      // Each was accepted, and each times out: with 408 if it had started a request, otherwise without a response.
      let ends = try await RawPeer.onThread {
        try slow.enumerated().map { number, peer in
          if number % 3 == 1 { return try HTTPAnswer(peer).status }
          return try peer.read().isEmpty ? 0 : -1
        }
      }
      #expect(ends.indices.allSatisfy { ends[$0] == ($0 % 3 == 1 ? 408 : 0) })
    }
  }

  @Test("Connections over the limit per source are closed immediately")
  func oneSource() async throws {
    try await TestReceiver.with { receiver async throws in
      let port = receiver.port
      let served = try await RawPeer.onThread {
        let peers = try (0..<500).map { _ in try RawPeer(port: port, source: "127.0.0.2") }
        return peers.count { peer in
          peer.write(HTTPAnswer.request("GET", "/x", [], nil))
          return (try? HTTPAnswer(peer)) != nil
        }
      }
      #expect(served == ReceiverLimits().connectionsPerSource)
    }
  }
}
