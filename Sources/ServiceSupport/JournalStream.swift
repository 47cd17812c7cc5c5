import Glibc
public import Logging

/// Whether a descriptor is systemd's connection to the journal.
public enum JournalStream {
  /// Decided once: later changes of the environment or the descriptor are not noticed.
  public static let isStandardError = isJournal(STDERR_FILENO, getenv("JOURNAL_STREAM").map { String(cString: $0) })

  /// `stream` is the value of `JOURNAL_STREAM`, "DEVICE:INODE". A descriptor that was redirected since does not match it.
  static func isJournal(_ descriptor: Int32, _ stream: String?) -> Bool {
    var info = stat()
    guard let stream, fstat(descriptor, &info) == 0 else { return false }
    return stream == "\(info.st_dev):\(info.st_ino)"
  }

  /// A message of a program that ends, as one line for the journal, or as it is for people.
  public static func text(_ level: Logger.Level, _ message: String) -> String { isStandardError ? line(level, message) : message + "\n" }

  static func line(_ level: Logger.Level, _ message: String) -> String {
    level.journalPriority + message.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
  }
}

extension Logger.Level {
  /// "<6>", the prefix that tells the journal the priority of a line.
  var journalPriority: String {
    switch self {
    case .trace, .debug: "<7>"
    case .info: "<6>"
    case .notice: "<5>"
    case .warning: "<4>"
    case .error: "<3>"
    case .critical: "<2>"
    }
  }
}
