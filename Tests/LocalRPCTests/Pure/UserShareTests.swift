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

  @Test("A pause and a trickle are not reading; reading what waited, or 64 KiB of it, is")
  func unread() {
    #expect(!UnreadBytes(held: 10, total: 5).isRead(total: 5))
    #expect(!UnreadBytes(held: 10, total: 5).isRead(total: 14))
    #expect(UnreadBytes(held: 10, total: 5).isRead(total: 15))
    #expect(!UnreadBytes(held: 1 << 20, total: 5).isRead(total: 5 + 65_535))
    #expect(UnreadBytes(held: 1 << 20, total: 5).isRead(total: 5 + 65_536))
    #expect(UnreadBytes(held: 0, total: 5).isRead(total: 5))
  }
}
