import Glibc
import Testing

@testable import ServiceSupport

@Suite("Writing the log", .timeLimit(.minutes(15)))
struct LogWriterTests {
  private final class Pipe {
    let reader: Int32
    let end: Int32

    init() throws {
      signal(SIGPIPE, SIG_IGN)
      var ends: [Int32] = [0, 0]
      try #require(pipe(&ends) == 0)
      (reader, end) = (ends[0], ends[1])
    }

    deinit { close(reader) }

    /// Reads what is there, and until the text ends with the suffix; nothing for ten seconds is an error.
    func read(until suffix: String) throws -> String {
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 65_536)
      repeat {
        var waiting = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
        try #require(poll(&waiting, 1, 10_000) > 0)
        let count = Glibc.read(reader, &buffer, buffer.count)
        try #require(count > 0)
        bytes += buffer.prefix(count)
      } while !bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  @Test("Lines are written in order, and a line longer than the pipe's buffer is written whole")
  func order() throws {
    let pipe = try Pipe()
    let writer = LogWriter(descriptor: pipe.end)
    let long = String(repeating: "x", count: 300_000) + "\n"
    let lines = (0..<100).map { "line \($0)\n" } + [long, "last\n"]
    for line in lines { writer.write(line) }
    #expect(try pipe.read(until: "last\n") == lines.joined())
    #expect(writer.flush(within: .seconds(60)))
  }

  @Test("An unread log blocks no writer; when it is read again, it says exactly how many lines were dropped")
  func unread() throws {
    let pipe = try Pipe()
    let writer = LogWriter(descriptor: pipe.end, capacity: 100_000) { "dropped \($0)\n" }
    let line = String(repeating: "y", count: 99) + "\n"
    // The queue holds more than the pipe (64 KiB), and there is far more than both hold: without a queue this would never return.
    let count = 5000
    for _ in 0..<count { writer.write(line) }
    #expect(!writer.flush(within: .milliseconds(10)))
    var (written, dropped) = (0, 0)
    while written + dropped < count {
      for piece in try pipe.read(until: "\n").split(separator: "\n") {
        if piece.hasPrefix("dropped") { dropped += try #require(Int(piece.dropFirst(8))) } else { written += 1 }
      }
    }
    #expect(written + dropped == count)
    #expect(dropped > 2000)
    #expect(writer.flush(within: .seconds(60)))
    writer.write("after\n")
    #expect(try pipe.read(until: "after\n").hasSuffix("after\n"))
  }

  @Test("A closed log is ignored")
  func closed() throws {
    var ends: [Int32] = [0, 0]
    signal(SIGPIPE, SIG_IGN)
    try #require(pipe(&ends) == 0)
    close(ends[0])
    let writer = LogWriter(descriptor: ends[1])
    for _ in 0..<1000 { writer.write("nobody reads this\n") }
    #expect(writer.flush(within: .seconds(60)))
  }

  @Test("The number of dropped lines is a line of the log")
  func note() {
    let note = LogfmtHandler.droppedNote(12)
    #expect(note.contains("level=warning") && note.hasSuffix(" lines=12\n"))
  }
}
