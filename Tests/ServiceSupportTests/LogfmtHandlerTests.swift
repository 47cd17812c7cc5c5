import Foundation
import Logging
import Testing

@testable import ServiceSupport

@Suite("Log format")
struct LogfmtHandlerTests {
  @Test("An event is one line with time, level, message and sorted metadata")
  func line() {
    let line = LogfmtHandler.line(
      time: Date(timeIntervalSince1970: 1_800_000_000.25), level: .notice, message: "two words",
      metadata: ["b": "x", "a": "y=z", "list": ["1", "2"]])
    #expect(line == "time=2027-01-15T08:00:00.250Z level=notice msg=\"two words\" a=\"y=z\" b=x list=\"[\\\"1\\\", \\\"2\\\"]\"\n")
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
