/// The type of a policy event.
enum LogEvent: Int, Sendable, CaseIterable {
  case spam, graymail, phishing, businessEmailCompromise, malware, ransomware, advancedPersistentThreat, suspiciousObjects, webReputation
  case scanException, content, attachment, dataLossPrevention, domainBasedAuthentication, unusualSignal
  /// Not documented.
  case unknown

  var code: StaticString {
    switch self {
    case .spam: "spam"
    case .graymail: "graymail"
    case .phishing: "phishing"
    case .businessEmailCompromise: "bec"
    case .malware: "virus"
    case .ransomware: "ransomware"
    case .advancedPersistentThreat: "apt"
    case .suspiciousObjects: "ctd"
    case .webReputation: "web_reputation"
    case .scanException: "scan_limitation"
    case .content: "content"
    case .attachment: "attachment"
    case .dataLossPrevention: "dlp"
    case .domainBasedAuthentication: "anti_spoof"
    case .unusualSignal: "unusual_signal"
    case .unknown: "time_travel"
    }
  }

  var name: StaticString {
    switch self {
    case .spam: "Spam"
    case .graymail: "Graymail"
    case .phishing: "Phishing"
    case .businessEmailCompromise: "Business Email Compromise (BEC)"
    case .malware: "Malware"
    case .ransomware: "Ransomware"
    case .advancedPersistentThreat: "Advanced Persistent Threat"
    case .suspiciousObjects: "Suspicious Objects"
    case .webReputation: "Web Reputation"
    case .scanException: "Scan Exception"
    case .content: "Content"
    case .attachment: "Attachment"
    case .dataLossPrevention: "Data Loss Prevention"
    case .domainBasedAuthentication: "Domain-based Authentication"
    case .unusualSignal: "Unusual Signal"
    case .unknown: "Time Travel"
    }
  }

  var subtype: StaticString? {
    switch self {
    case .advancedPersistentThreat: "Probable Advanced Persistent Threat"
    case .suspiciousObjects: "Suspicious URLs"
    default: nil
    }
  }

  /// The value of the parameter `event` that selects this type.
  var filter: EventFilter {
    switch self {
    case .spam, .graymail, .webReputation, .unknown: .spam
    case .phishing, .businessEmailCompromise: .phishing
    case .malware, .ransomware, .advancedPersistentThreat, .suspiciousObjects, .scanException: .threat
    case .content, .attachment: .contentFilter
    case .dataLossPrevention: .dlp
    case .domainBasedAuthentication: .antiSpoof
    case .unusualSignal: .anomaly
    }
  }

  /// The types of 100 events.
  static let mix: [LogEvent] = {
    let weights: [(LogEvent, Int)] = [
      (.spam, 50), (.graymail, 15), (.phishing, 8), (.businessEmailCompromise, 2), (.malware, 4), (.ransomware, 1),
      (.advancedPersistentThreat, 2), (.suspiciousObjects, 3), (.webReputation, 5), (.scanException, 1), (.content, 2), (.attachment, 2),
      (.dataLossPrevention, 2), (.domainBasedAuthentication, 2), (.unusualSignal, 1),
    ]
    return weights.flatMap { Array(repeating: $0.0, count: $0.1) }
  }()
}

enum EventFilter: String, Sendable, CaseIterable {
  case antiSpoof = "anti_spoof"
  case threat, spam
  case contentFilter = "content_filter"
  case dlp, phishing, anomaly
}

/// What became of an accepted message.
enum LogAction: Int, Sendable, CaseIterable {
  case delivered, quarantined, deleted, bounced, deferred, expired, redirected

  var name: StaticString {
    switch self {
    case .delivered: "Delivered"
    case .quarantined: "Quarantined"
    case .deleted: "Deleted"
    case .bounced: "Bounced"
    case .deferred: "Deferred"
    case .expired: "Expired"
    case .redirected: "Redirected"
    }
  }

  /// The actions of 100 rows.
  static let mix: [LogAction] = {
    let weights: [(LogAction, Int)] = [
      (.delivered, 80), (.quarantined, 9), (.deleted, 4), (.bounced, 2), (.deferred, 2), (.expired, 1), (.redirected, 2),
    ]
    return weights.flatMap { Array(repeating: $0.0, count: $0.1) }
  }()
}

enum Direction: String, Sendable, CaseIterable {
  case inbound = "in"
  case outbound = "out"
}
