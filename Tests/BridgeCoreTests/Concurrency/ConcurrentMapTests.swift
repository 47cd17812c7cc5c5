import Synchronization
import Testing

@testable import BridgeCore

@Suite("Concurrent map")
struct ConcurrentMapTests {
  private struct Odd: Error, Equatable { var number: Int }

  @Test(
    "the results are in the order of the elements, whatever their number",
    arguments: [0, 1, 63, 64, 65, 127, 128, 1_000, 1_023, 1_024, 1_025, 10_007])
  func order(count: Int) {
    #expect((0..<count).map(\.self).concurrentMap { $0 * 2 } == (0..<count).map { $0 * 2 })
  }

  @Test("the error of the first element that has one is thrown")
  func errors() {
    for first in [0, 1, 64, 500, 2_999] {
      let error = #expect(throws: Odd.self) {
        try (0..<3_000).map(\.self).concurrentMap { number throws(Odd) -> Int in
          if number >= first { throw Odd(number: number) }
          return number
        }
      }
      #expect(error == Odd(number: first))
    }
  }

  @Test("every element is passed once")
  func once() {
    let calls = Mutex([Int](repeating: 0, count: 5_000))
    let results = (0..<5_000).map(\.self).concurrentMap { number in
      calls.withLock { $0[number] += 1 }
      return number
    }
    #expect(results.count == 5_000)
    #expect(calls.withLock { $0.allSatisfy { $0 == 1 } })
  }
}
