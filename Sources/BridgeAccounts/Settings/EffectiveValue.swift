/// One value that applies to a customer, and where it comes from.
package struct EffectiveValue: Sendable, Equatable {
  /// The numbers are the API's.
  package enum Source: Int, Sendable, CaseIterable {
    /// The customer's own.
    case customer = 1
    case general
    /// The integration's or the mail server's settings.
    case integration
    /// Nobody set it.
    case byDefault
  }

  /// "billing.day", "hosted_email_security.items", "agreement.wfbs", …
  package var name: String
  /// As a person reads it.
  package var value: String
  package var source: Source
  /// Where to change it.
  package var command: String
}
