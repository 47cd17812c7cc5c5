import ArgumentParser
import CwlinkAPI

/// The products with mail-security figures, by their IDs.
enum FigureProduct: String, ExpressibleByArgument, CaseIterable {
  case hostedEmailSecurity = "hes"
  case emailSecurityStandard = "tmes-standard"
  case emailSecurityAdvanced = "tmes-advanced"

  /// The field of its part of the settings.
  var path: String {
    switch self {
    case .hostedEmailSecurity: "hosted_email_security"
    case .emailSecurityStandard: "email_security_standard"
    case .emailSecurityAdvanced: "email_security_advanced"
    }
  }

  var part: WritableKeyPath<SendingSettings, FigureSettings?> {
    switch self {
    case .hostedEmailSecurity: \.hostedEmailSecurity
    case .emailSecurityStandard: \.emailSecurityStandard
    case .emailSecurityAdvanced: \.emailSecurityAdvanced
    }
  }
}

/// A mail-security figure: "business-email-compromise", or with underscores as in CSV files.
struct MailItemArgument: ExpressibleByArgument {
  var item: MailItem

  init?(argument: String) {
    let typed = argument.lowercased().map { $0 == "_" ? "-" : $0 }
    guard let item = Self.items.first(where: { Self.label($0) == String(typed) }) else { return nil }
    self.item = item
  }

  static var allValueStrings: [String] { items.map(label) }

  private static var items: [MailItem] { MailItem.allCases.filter { $0 != .unspecified } }
  private static func label(_ item: MailItem) -> String { String(item.label.map { $0 == " " ? "-" : $0 }) }
}
