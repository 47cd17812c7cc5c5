import Foundation
import Glibc
import Logging
import Testing

@testable import ServiceSupport

@Suite("Log format")
struct LogfmtHandlerTests {
  @Test("An event is one line with time, level, message and sorted metadata")
  func line() {
    let line = LogfmtHandler.line(
      time: Date(timeIntervalSince1970: 1_800_000_000.25), level: .notice, message: "two words",
      metadata: ["b": "x", "a": "y=z", "list": ["1", "2"]], toJournal: false)
    #expect(line == "time=2027-01-15T08:00:00.250Z level=notice msg=\"two words\" a=\"y=z\" b=x list=\"[\\\"1\\\", \\\"2\\\"]\"\n")
  }

  @Test("To the journal, an event has its priority and no time of its own", arguments: zip(Logger.Level.allCases, [7, 7, 6, 5, 4, 3, 2]))
  func journal(level: Logger.Level, priority: Int) {
    let line = LogfmtHandler.line(time: Date(), level: level, message: "two words", metadata: ["a": "x"], toJournal: true)
    #expect(line == "<\(priority)>level=\(level.rawValue) msg=\"two words\" a=x\n")
    #expect(JournalStream.line(level, "cwlinkd: one\ntwo") == "<\(priority)>cwlinkd: one two\n")
  }

  @Test("Only the descriptor that JOURNAL_STREAM names is the journal's")
  func journalStream() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    var info = stat()
    try #require(fstat(ends[1], &info) == 0)
    let named = "\(info.st_dev):\(info.st_ino)"
    #expect(JournalStream.isJournal(ends[1], named))
    #expect(
      !JournalStream.isJournal(ends[1], nil) && !JournalStream.isJournal(ends[1], "") && !JournalStream.isJournal(ends[1], named + "1"))
    #expect(!JournalStream.isJournal(STDIN_FILENO, named) && !JournalStream.isJournal(-1, named))
  }

  @Test(
    "No value can forge a second line, a terminal escape or reversed text",
    arguments: ["a\nb", "a b", "", "a\"b", "\u{2028}", "\u{202e}", "\u{9b}31m", "é"])
  func quoting(text: String) {
    let quoted = LogfmtHandler.quoted(text)
    #expect(quoted.hasPrefix("\"") && quoted.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    #expect(!quoted.unicodeScalars.contains { (0x2028...0x202E).contains($0.value) })
    #expect(LogfmtHandler.quoted("msg_2ab") == "msg_2ab")
  }
}
