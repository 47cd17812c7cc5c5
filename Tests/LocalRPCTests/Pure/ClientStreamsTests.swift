import TestSupport
import Testing

@testable import LocalRPC

@Suite("States of a client's streams (RFC 9113, 5.1)")
struct ClientStreamsTests {
  @Test("HEADERS and DATA after the client has ended or reset a stream are on a closed stream", arguments: [true, false])
  func closedByClient(isReset: Bool) {
    var streams = ClientStreams()
    #expect(streams.headers(1, isEnd: !isReset) == .expected)
    if isReset { streams.reset(1) }
    #expect(streams.data(1, isEnd: true) == .streamClosed)
    #expect(streams.headers(1, isEnd: true) == .streamClosed)
    #expect(streams.headers(3, isEnd: false) == .expected)
    #expect(streams.data(3, isEnd: false) == .expected)
    #expect(streams.headers(3, isEnd: true) == .expected)
    #expect(streams.data(3, isEnd: true) == .streamClosed)
  }

  @Test("A stream that the server has closed may still get frames, until the client ends it")
  func closedByServer() {
    var streams = ClientStreams()
    _ = streams.headers(1, isEnd: false)
    streams.serverClosed(1)
    #expect(streams.data(1, isEnd: false) == .late)
    #expect(streams.data(1, isEnd: true) == .late)
    #expect(streams.data(1, isEnd: true) == .streamClosed)
  }

  @Test("A new stream with a lower ID than the last is out of order, unless the ID was used")
  func order() {
    var streams = ClientStreams()
    #expect(streams.headers(5, isEnd: true) == .expected)
    #expect(streams.headers(3, isEnd: true) == .outOfOrder)
    #expect(streams.headers(1, isEnd: true) == .outOfOrder)
    #expect(streams.headers(5, isEnd: true) == .streamClosed)
    #expect(streams.data(3, isEnd: true) == .streamClosed)
    #expect(streams.headers(7, isEnd: true) == .expected)
  }

  @Test("Streams that the server closes and the client leaves are forgotten, open ones are not")
  func memory() {
    var streams = ClientStreams()
    _ = streams.headers(1, isEnd: false)
    let last = UInt32(3 + 2 * ClientStreams.rememberedStreams)
    for stream in stride(from: UInt32(3), through: last, by: 2) {
      _ = streams.headers(stream, isEnd: false)
      streams.serverClosed(stream)
    }
    #expect(streams.data(3, isEnd: false) == .streamClosed)
    #expect(streams.data(5, isEnd: false) == .late)
    #expect(streams.data(1, isEnd: false) == .expected)
  }

  @Test("Any sequence is judged as by a list of everything that happened")
  func model() {
    enum End { case open, server, client }
    var random = SeededGenerator()
    for _ in 0..<300 {
      var streams = ClientStreams()
      var used: [UInt32: End] = [:]
      var last: UInt32 = 0
      for _ in 0..<60 {
        let stream = 2 * UInt32.random(in: 0..<20, using: &random) + 1
        let isEnd = random.chance(2)
        switch Int.random(in: 0..<5, using: &random) {
        case 0, 1:
          let verdict = streams.headers(stream, isEnd: isEnd)
          if stream > last {
            #expect(verdict == .expected)
            last = stream
            used[stream] = isEnd ? .client : .open
          } else {
            #expect(verdict == expectation(used[stream], unused: .outOfOrder))
            if isEnd, used[stream] != nil { used[stream] = .client }
          }
        case 2:
          let verdict = streams.data(stream, isEnd: isEnd)
          #expect(verdict == (stream > last ? .expected : expectation(used[stream], unused: .streamClosed)))
          if isEnd, used[stream] != nil { used[stream] = .client }
        case 3:
          streams.reset(stream)
          if used[stream] != nil { used[stream] = .client }
        default:
          streams.serverClosed(stream)
          if used[stream] == .open { used[stream] = .server }
        }
      }
      func expectation(_ end: End?, unused: ClientStreams.Verdict) -> ClientStreams.Verdict {
        switch end {
        case .open: .expected
        case .server: .late
        case .client: .streamClosed
        case nil: unused
        }
      }
    }
  }
}
