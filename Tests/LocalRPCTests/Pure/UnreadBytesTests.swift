import Testing

@testable import LocalRPC

@Suite("Whether a caller reads")
struct UnreadBytesTests {
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
