import TestSupport
import Testing

@testable import LocalRPC

@Suite("Rate windows, inbox, outbox and timers")
struct FlowTests {
  private let second: UInt64 = 1_000_000_000

  @Test("The rate window counts the same events as a plain list of times")
  func rateWindow() {
    var random = SeededGenerator()
    var window = RateWindow(seconds: 10)
    var times: [UInt64] = []
    var now: UInt64 = 1_000 * second
    for _ in 0..<3000 {
      now += UInt64.random(in: 0...(Bool.random(using: &random) ? second / 4 : 3 * second), using: &random)
      window.add(at: now)
      times.append(now / second)
      let total = window.total(at: now)
      #expect(total == times.filter { $0 + 10 > now / second }.count)
    }
    let later = window.total(at: now + 10 * second)
    #expect(later == 0)
  }

  @Test("A flood is more harmful events than the limit plus the useful ones of the same seconds")
  func floodGuard() {
    var limits = FloodGuard(limit: 5, seconds: 10)
    func harmful(_ count: Int, at now: UInt64) -> [Bool] { (0..<count).map { _ in limits.addHarmful(at: now) } }
    #expect(harmful(6, at: second) == [false, false, false, false, false, true])
    for _ in 0..<3 { limits.addUseful(at: second) }
    #expect(harmful(3, at: second) == [false, false, true])
    #expect(harmful(1, at: 12 * second) == [false])
  }

  @Test("Timers fire in order, whichever are removed before")
  func timers() {
    var random = SeededGenerator()
    for _ in 0..<200 {
      var heap = TimerHeap()
      var waiting: [LoopTimer] = []
      for _ in 0..<60 {
        if Int.random(in: 0..<3, using: &random) > 0 || waiting.isEmpty {
          let timer = LoopTimer(due: UInt64.random(in: 0..<20, using: &random)) {}
          heap.insert(timer)
          waiting.append(timer)
        } else {
          let timer = waiting.remove(at: Int.random(in: waiting.indices, using: &random))
          heap.remove(timer)
          heap.remove(timer)
        }
        #expect(heap.soonest?.due == waiting.map(\.due).min())
      }
      if let first = waiting.map(\.due).min(), first > 0 {
        let early = heap.popDue(at: first - 1)
        #expect(early?.due == nil)
      }
      var order: [UInt64] = []
      while let timer = heap.popDue(at: .max) { order.append(timer.due) }
      #expect(order == order.sorted())
      #expect(heap.isEmpty)
    }
  }

  @Test("The inbox opens the whole window once all is read, and withholds no more than the unread bytes and a quarter of it")
  func inboxCredit() {
    var random = SeededGenerator()
    let window = 1000
    for _ in 0..<200 {
      var inbox = Inbox(window: window)
      var (arrived, credited, waiting) = (0, 0, 0)
      for _ in 0..<200 {
        if Bool.random(using: &random) {
          let sizes = (0..<Int.random(in: 0...3, using: &random)).map { _ in Int.random(in: 0...100, using: &random) }
          let before = inbox.queue.count
          for size in sizes { inbox.queue.append([UInt8](repeating: 0, count: size)) }
          let bytes = sizes.reduce(0) { $0 + $1 + 5 }
          arrived += bytes
          waiting += bytes
          credited += inbox.arrived(bytes, since: before).credit
        } else if case .now(.success(let message?), let credit) = inbox.take() {
          waiting -= message.count + 5
          credited += credit
        }
        #expect(credited <= arrived)
        #expect(arrived - credited <= waiting + window / 4 + 105)
        if inbox.count == 0 { #expect(credited == arrived) }
      }
    }
  }

  @Test("The outbox returns its bytes in order and reports when it is full")
  func outbox() {
    var outbox = Outbox()
    var expected: [UInt8] = []
    for i in 0..<300 {
      let frame = [UInt8](repeating: UInt8(truncatingIfNeeded: i), count: 1000)
      let failure = outbox.append(frame)
      #expect(failure == nil)
      expected += frame
    }
    #expect(outbox.isFull)
    outbox.finish()
    let late = outbox.append([1])
    #expect(late != nil)
    var received: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 16384, alignment: 1)
    defer { buffer.deallocate() }
    while true {
      let (count, isLast, _) = outbox.take(into: buffer)
      received += buffer.prefix(count)
      if isLast { break }
    }
    #expect(received == expected)
    let writers = outbox.close(RPCStatus(.cancelled, "x"))
    #expect(writers.isEmpty)
    let closed = outbox.append([1])
    #expect(closed == RPCStatus(.cancelled, "x"))
  }
}
