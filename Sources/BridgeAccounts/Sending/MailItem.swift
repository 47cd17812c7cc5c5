/// An item counted by mail-security figures. Raw values as in the API.
package enum MailItem: Int, Sendable, Codable, CaseIterable {
  case received = 1
  case delivered
  case spam
  case phishing
  case malware
  case ransomware
  case businessEmailCompromise
  /// Content filtering and data loss prevention.
  case policy
  case sandbox

  /// The name in reports and CSV files, such as "business_email_compromise".
  package var name: String {
    self == .businessEmailCompromise ? "business_email_compromise" : String(describing: self)
  }

  /// The label for users.
  package var label: String {
    switch self {
    case .received: "Received"
    case .delivered: "Delivered"
    case .spam: "Spam"
    case .phishing: "Phishing"
    case .malware: "Malware"
    case .ransomware: "Ransomware"
    case .businessEmailCompromise: "Business e-mail compromise"
    case .policy: "Content and DLP policy"
    case .sandbox: "Sandbox detections"
    }
  }
}
