import Synchronization
import TestSupport
import Testing

@testable import BridgeCore

@Suite("Read-ahead", .timeLimit(.minutes(15)))
struct ReadAheadTests {
  private struct Odd: Error {}

  @Test("the values come in their order, and nil after the last one, as often as it is asked for", arguments: [0, 1, 2, 100])
  func order(count: Int) throws {
    let made = Mutex(0)
    let values = ReadAhead {
      made.withLock { number -> Int? in
        guard number < count else { return nil }
        number += 1
        return number
      }
    }
    for number in 0..<count { #expect(try values.next() == number + 1) }
    for _ in 1...3 { #expect(try values.next() == nil) }
  }

  @Test("an error is thrown in its place, after the values before it")
  func errors() throws {
    let made = Mutex(0)
    let values = ReadAhead {
      let number = made.withLock { number in
        number += 1
        return number
      }
      if number == 3 { throw Odd() }
      return number
    }
    #expect(try [values.next(), values.next()] == [1, 2])
    for _ in 1...2 { #expect(throws: Odd.self) { try values.next() } }
  }

  @Test("the next value is made while one is used")
  func ahead() async throws {
    let made = Mutex(0)
    let second = Mutex(false)
    let values = ReadAhead {
      made.withLock { number -> Int? in
        number += 1
        if number == 2 { second.withLock { $0 = true } }
        return number < 4 ? number : nil
      }
    }
    _ = try values.next()
    #expect(await eventually { second.withLock { $0 } })
  }
}
