package import BridgeCore

/// Which data are sent, and when: the general settings, or those of one customer. A nil part is not set (rules 4, 8).
package struct SendingSettings: Sendable, Equatable, Codable {
  package var billing: BillingSettings?
  /// Mail-security figures by product.
  package var figures: [FigureProduct: FigureSettings] = [:]
  package var executiveSummary: SummarySettings?

  /// Whether no part is set.
  package var isUnset: Bool { self == SendingSettings() }
}

/// The monthly billing run.
package struct BillingSettings: Sendable, Equatable, Codable {
  package var enabled: Bool
  /// 1 to 31; in a shorter month, its last day.
  package var day: Int
  /// Whether the month's billing is also sent by e-mail on the same day.
  package var mail: Bool

  package init(enabled: Bool, day: Int, mail: Bool) {
    self.enabled = enabled
    self.day = day
    self.mail = mail
  }
}

/// A product with mail-security figures. The raw value is the product id.
package enum FigureProduct: String, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
  case hostedEmailSecurity = "hes"
  case emailSecurityStandard = "tmes-standard"
  case emailSecurityAdvanced = "tmes-advanced"

  /// The field name in the API's settings.
  package var fieldName: String {
    switch self {
    case .hostedEmailSecurity: "hosted_email_security"
    case .emailSecurityStandard: "email_security_standard"
    case .emailSecurityAdvanced: "email_security_advanced"
    }
  }
}

/// The settings for the mail-security figures of one product.
package struct FigureSettings: Sendable, Equatable, Codable {
  package var enabled: Bool
  /// Empty means every item.
  package var items: [MailItem]
  package var cadence: Cadence
  /// Whether the figures are sent as a ticket of the customer's company.
  package var ticket: Bool
  /// Whether the figures are sent by e-mail to the customer's recipients, with a CSV attachment.
  package var mail: Bool

  package init(enabled: Bool, items: [MailItem], cadence: Cadence, ticket: Bool, mail: Bool) {
    self.enabled = enabled
    self.items = items
    self.cadence = cadence
    self.ticket = ticket
    self.mail = mail
  }

  /// The reported items, in the order of the enum.
  package var reportedItems: [MailItem] { items.isEmpty ? MailItem.allCases : MailItem.allCases.filter(items.contains) }
}

/// The settings for executive summaries in ConnectWise's management summary reports.
package struct SummarySettings: Sendable, Equatable, Codable {
  package var enabled: Bool
  package var cadence: Cadence

  package init(enabled: Bool, cadence: Cadence) {
    self.enabled = enabled
    self.cadence = cadence
  }
}
