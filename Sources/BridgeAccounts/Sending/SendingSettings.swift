package import BridgeCore

/// What is sent, and when: in general, or for one customer. A part that is nil is not set (rules 4, 8).
package struct SendingSettings: Sendable, Equatable, Codable {
  package var billing: BillingSettings?
  /// By the id of the product, one of `FigureProduct`.
  package var figures: [FigureProduct: FigureSettings] = [:]
  package var executiveSummary: SummarySettings?
}

/// The monthly run.
package struct BillingSettings: Sendable, Equatable, Codable {
  package var enabled: Bool
  /// 1 to 31; a shorter month has it on its last day.
  package var day: Int
  /// Sends the month's billing by e-mail as well, on the same day.
  package var mail: Bool

  package init(enabled: Bool, day: Int, mail: Bool) {
    self.enabled = enabled
    self.day = day
    self.mail = mail
  }
}

/// The products whose mail-security figures are sent; the raw value is the product's id.
package enum FigureProduct: String, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
  case hostedEmailSecurity = "hes"
  case emailSecurityStandard = "tmes-standard"
  case emailSecurityAdvanced = "tmes-advanced"

  /// The API's name of the part of the settings.
  package var fieldName: String {
    switch self {
    case .hostedEmailSecurity: "hosted_email_security"
    case .emailSecurityStandard: "email_security_standard"
    case .emailSecurityAdvanced: "email_security_advanced"
    }
  }
}

/// The mail-security figures of one product.
package struct FigureSettings: Sendable, Equatable, Codable {
  package var enabled: Bool
  /// Empty means every item.
  package var items: [MailItem]
  package var cadence: Cadence
  /// Into a ticket of the customer's company.
  package var ticket: Bool
  /// By e-mail to the customer's recipients, with the figures as CSV.
  package var mail: Bool

  package init(enabled: Bool, items: [MailItem], cadence: Cadence, ticket: Bool, mail: Bool) {
    self.enabled = enabled
    self.items = items
    self.cadence = cadence
    self.ticket = ticket
    self.mail = mail
  }

  /// What is told, in the order of the enum.
  package var toldItems: [MailItem] { items.isEmpty ? MailItem.allCases : MailItem.allCases.filter(items.contains) }
}

/// Executive summaries, to ConnectWise's management summary reports.
package struct SummarySettings: Sendable, Equatable, Codable {
  package var enabled: Bool
  package var cadence: Cadence

  package init(enabled: Bool, cadence: Cadence) {
    self.enabled = enabled
    self.cadence = cadence
  }
}
