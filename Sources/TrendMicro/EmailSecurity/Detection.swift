/// What a policy event reports.
package struct Detection: Sendable, Hashable {
  package var category: DetectionCategory
  /// The vendor's event type, if it is not a known one; at most 64 characters.
  package var otherName: String?

  /// From the syslog code ("virus") or the display name ("Malware") in any case.
  package init(eventType: String) {
    let known = DetectionCategory(eventType: eventType)
    category = known ?? .other
    otherName = known == nil ? Self.shown(eventType) : nil
  }

  private static func shown(_ text: String) -> String {
    let name = RefusalBody.plain(text, hiding: []).trimmed.cut(toScalars: 64)
    return name.isEmpty ? "(none)" : name
  }
}

package enum DetectionCategory: String, Sendable, CaseIterable, Codable {
  case spam
  case graymail
  case phishing
  case businessEmailCompromise = "business_email_compromise"
  case malware
  case ransomware
  /// Virtual Analyzer: advanced persistent threats, analysed or probable.
  case sandbox
  /// Suspicious files and URLs.
  case suspiciousObjects = "suspicious_objects"
  case webReputation = "web_reputation"
  /// The message could not be scanned completely.
  case scanException = "scan_exception"
  /// Content and attachments.
  case contentFilter = "content_filter"
  case dataLossPrevention = "data_loss_prevention"
  /// SPF, DKIM and DMARC.
  case authentication
  /// Unusual signals.
  case anomaly
  case other

  /// Nil if the event type is not known.
  init?(eventType: String) {
    guard let category = Self.byEventType[Self.normalized(eventType)] else { return nil }
    self = category
  }

  /// Lower-case letters and digits only: "Data Loss Prevention (DLP)" and "data_loss_prevention_dlp" are the same.
  private static func normalized(_ text: String) -> String {
    var letters: [UInt8] = []
    for byte in text.utf8.prefix(128) {
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x80...: letters.append(byte)
      case 0x41...0x5A: letters.append(byte | 0x20)
      default: break
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private static let byEventType: [String: DetectionCategory] = {
    let names: [DetectionCategory: [String]] = [
      .spam: ["spam"], .graymail: ["graymail", "greymail"], .phishing: ["phishing", "phish"],
      .businessEmailCompromise: ["bec", "Business Email Compromise", "Business Email Compromise (BEC)"],
      .malware: ["virus", "malware"], .ransomware: ["ransomware"],
      .sandbox: [
        "apt", "Advanced Persistent Threat", "Advanced Persistent Threat (APT)", "Analyzed Advanced Threats", "Probable Advanced Threats",
        "Virtual Analyzer",
      ],
      .suspiciousObjects: ["ctd", "Suspicious Objects", "Suspicious Object", "Suspicious Files", "Suspicious URLs"],
      .webReputation: ["web_reputation", "Web Reputation"], .scanException: ["scan_limitation", "Scan Exception", "Scan Limitation"],
      .contentFilter: ["content", "attachment", "content_filter", "Content Filtering"],
      .dataLossPrevention: ["dlp", "Data Loss Prevention", "Data Loss Prevention (DLP)"],
      .authentication: ["anti_spoof", "Domain-based Authentication", "Domain-based Authentication (SPF, DKIM, DMARC)"],
      .anomaly: ["unusual_signal", "Unusual Signal", "Unusual Signals", "anomaly"],
    ]
    var table: [String: DetectionCategory] = [:]
    for (category, aliases) in names { for alias in aliases { table[normalized(alias)] = category } }
    return table
  }()
}
