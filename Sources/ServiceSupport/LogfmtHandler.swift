import Escaping
import FoundationEssentials
public import Logging

/// Writes each log event as one line of logfmt to stderr, without blocking: `time=… level=info msg="…" key=value`.
///
/// The journal has the time and wants the priority: there, a line is `<6>level=info msg="…" key=value` (sd-daemon(3)).
public struct LogfmtHandler: LogHandler {
  public var metadata: Logger.Metadata = [:]
  public var logLevel: Logger.Level

  public init(level: Logger.Level) { logLevel = level }

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  public func log(event: LogEvent) {
    LogWriter.standardError.write(
      Self.line(
        time: Date(), level: event.level, message: event.message, metadata: metadata.merging(event.metadata ?? [:]) { $1 }))
  }

  /// Reports lines that were dropped because the log was not read.
  @Sendable static func droppedNote(_ count: Int) -> String {
    line(
      time: Date(), level: .warning, message: "log lines were dropped because the log was not read fast enough",
      metadata: ["lines": "\(count)"])
  }

  static func line(
    time: Date, level: Logger.Level, message: Logger.Message, metadata: Logger.Metadata, toJournal: Bool = JournalStream.isStandardError
  ) -> String {
    var line =
      toJournal
      ? level.journalPriority : "time=\(time.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))) "
    line += "level=\(level.rawValue)"
    line += " msg=\(quoted(message.description))"
    for (key, value) in metadata.sorted(by: { $0.key < $1.key }) { line += " \(key)=\(quoted(value.description))" }
    return line + "\n"
  }

  /// One printable ASCII word is written as it is. Anything else is quoted and escaped, so that no value can forge a second line, a terminal
  /// escape or reversed text.
  static func quoted(_ text: String) -> String {
    let isWord =
      !text.isEmpty && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value < 0x7F && !"\"=\\".unicodeScalars.contains($0) }
    if isWord { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default:
        if scalar.isControl {
          quoted += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }
}
