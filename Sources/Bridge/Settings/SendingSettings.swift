/// What is sent, and when: in general, or for one customer. A part that is nil is not set (rules 4, 8).
struct SendingSettings: Sendable, Equatable, Codable {
  var billing: BillingSettings?
  /// By the id of the product, one of `FigureProduct`.
  var figures: [FigureProduct: FigureSettings] = [:]
  var executiveSummary: SummarySettings?
}

/// The monthly run.
struct BillingSettings: Sendable, Equatable, Codable {
  var enabled: Bool
  /// 1 to 31; a shorter month has it on its last day.
  var day: Int
  /// Sends the month's billing by e-mail as well, on the same day.
  var mail: Bool
}

/// The products whose mail-security figures are sent; the raw value is the product's id.
enum FigureProduct: String, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
  case hostedEmailSecurity = "hes"
  case emailSecurityStandard = "tmes-standard"
  case emailSecurityAdvanced = "tmes-advanced"

  /// The API's name of the part of the settings.
  var fieldName: String {
    switch self {
    case .hostedEmailSecurity: "hosted_email_security"
    case .emailSecurityStandard: "email_security_standard"
    case .emailSecurityAdvanced: "email_security_advanced"
    }
  }
}

/// The mail-security figures of one product.
struct FigureSettings: Sendable, Equatable, Codable {
  var enabled: Bool
  /// Empty means every item.
  var items: [MailItem]
  var cadence: Cadence
  /// Into a ticket of the customer's company.
  var ticket: Bool
  /// By e-mail to the customer's recipients, with the figures as CSV.
  var mail: Bool

  /// What is told, in the order of the enum.
  var toldItems: [MailItem] { items.isEmpty ? MailItem.allCases : MailItem.allCases.filter(items.contains) }
}

/// Executive summaries, to ConnectWise's management summary reports.
struct SummarySettings: Sendable, Equatable, Codable {
  var enabled: Bool
  var cadence: Cadence
}
