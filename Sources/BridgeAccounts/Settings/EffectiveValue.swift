/// An effective value for a customer and its source.
package struct EffectiveValue: Sendable, Equatable {
  /// Raw values as in the API.
  package enum Source: Int, Sendable, CaseIterable {
    /// The customer's custom settings.
    case customer = 1
    case general
    /// The integration's or the mail server's settings.
    case integration
    /// Not set; the default applies.
    case byDefault
  }

  /// "billing.day", "hosted_email_security.items", "agreement.wfbs", …
  package var name: String
  /// The value as shown to users.
  package var value: String
  package var source: Source
  /// The command that changes it.
  package var command: String
}
