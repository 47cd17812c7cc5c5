import TestSupport
import Testing

@testable import LocalRPC

@Suite("Shares of users")
struct UserShareTests {
  @Test("However many places a few users take, others still get some, and the reserved ones stay")
  func places() {
    var random = SeededGenerator()
    for _ in 0..<200 {
      let total = Int.random(in: 64...2048, using: &random)
      let share = UserShare(
        total: total, perUser: Int.random(in: 8...512, using: &random), reserved: Int.random(in: 1...64, using: &random))
      var held = [Int](repeating: 0, count: 4)
      // Each takes what it gets, in any order.
      for _ in 0..<total * 8 {
        let user = Int.random(in: 0..<held.count, using: &random)
        if share.hasRoom(held: held[user], used: held.reduce(0, +), isPrivileged: false) { held[user] += 1 }
      }
      let used = held.reduce(0, +)
      #expect(held.allSatisfy { $0 <= share.perUser })
      #expect(share.hasRoom(held: 0, used: used, isPrivileged: false))
      #expect(used + share.reserved < total)
      #expect(share.hasRoom(held: 0, used: total - 1, isPrivileged: true))
      #expect(!share.hasRoom(held: 0, used: total - share.reserved, isPrivileged: false))
    }
  }
}
