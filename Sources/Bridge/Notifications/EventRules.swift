import Escaping

/// Validation of a reported event.
enum EventRules {
  static let longestType = 64
  static let longestObject = 200
  static let longestText = 4_000
  static let longestSourceKey = 128
  static let mostEvents = 10_000

  static func isType(_ text: some StringProtocol) -> Bool {
    (1...longestType).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || ".-_".utf8.contains($0)
      }
  }

  /// The first problem and its field, if any.
  static func problem(_ event: NotificationEvent) -> (field: String, problem: String)? {
    if !isType(event.type) { return ("type", "'\(event.type)' must be 1 to \(longestType) of a-z 0-9 . _ -: malware.outbreak") }
    if event.state == .open, event.severity == nil {
      return ("severity", "is required for an open event: information, warning or action required")
    }
    if event.object.scalarCount > longestObject || event.object.hasControlCharacters {
      return ("object", "must have at most \(longestObject) characters and no control characters")
    }
    if event.state == .open, event.text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      return ("text", "is empty; describe what happened in 1 to \(longestText) characters")
    }
    if event.text.scalarCount > longestText { return ("text", "has \(event.text.scalarCount) characters; the maximum is \(longestText)") }
    if event.text.hasUnprintableCharacters { return ("text", "must not contain control characters other than line breaks and tabs") }
    if event.sourceKey.scalarCount > longestSourceKey || event.sourceKey.hasControlCharacters {
      return ("source_key", "must have at most \(longestSourceKey) characters and no control characters")
    }
    return UsageRules.problem(asOf: event.time, now: event.received).map { ("time", $0) }
  }
}

extension String {
  fileprivate var hasUnprintableCharacters: Bool {
    unicodeScalars.contains { ($0.value < 0x20 && ![0x09, 0x0a, 0x0d].contains($0.value)) || (0x7f...0x9f).contains($0.value) }
  }
}
