import Glibc
import LocalRPC

/// Times as a person at this machine reads them: "2026-11-30 18:04" in the machine's zone.
enum LocalTime {
  static func text(_ timestamp: ProtobufTimestamp?) -> String {
    guard let timestamp else { return "" }
    var seconds = time_t(timestamp.seconds)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return "" }
    return
      "\(Int(parts.tm_year) + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday)) \(padded(parts.tm_hour)):\(padded(parts.tm_min))"
  }

  private static func padded(_ number: Int32) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
