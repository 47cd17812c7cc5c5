import CwlinkAPI

extension Facts {
  /// A line for each part; `unset` says what becomes of one that is not set.
  mutating func add(_ sending: SendingSettings, unset: String) {
    func add(_ name: String, _ part: (words: String, enabled: Bool)?) {
      self.add(name, part?.words ?? unset, part.map { $0.enabled ? .plain : .warning } ?? .faint)
    }
    add("billing", sending.billing.map { ($0.words, $0.enabled) })
    for product in FigureProduct.allCases {
      add("figures of \(product.rawValue)", sending[keyPath: product.part].map { ($0.words, $0.enabled) })
    }
    add("summaries", sending.executiveSummary.map { ($0.words, $0.enabled) })
  }
}

extension BillingSettings {
  /// "on day 31 (the last day of a shorter month), with e-mail"
  var words: String { (enabled ? "" : "off; otherwise ") + "on day \(Cadence.dayWords(day))" + (mail ? ", with e-mail" : "") }
}

extension FigureSettings {
  /// "weekly on friday, into a ticket, by e-mail: spam, phishing"
  var words: String {
    let ways = [cadence?.words ?? "", ticket ? "into a ticket" : "", mail ? "by e-mail" : ""].filter { !$0.isEmpty }.joined(separator: ", ")
    return (enabled ? "" : "off; otherwise ") + ways + ": " + (items.isEmpty ? "every item" : items.map(\.word).joined(separator: ", "))
  }
}

extension SummarySettings {
  var words: String { (enabled ? "" : "off; otherwise ") + (cadence?.words ?? "") }
}

extension Cadence {
  /// "weekly on friday", "monthly on day 31 (the last day of a shorter month)"
  var words: String {
    switch frequency {
    case .weekly: "weekly on \(weekday.word)"
    case .monthly: "monthly on day \(Self.dayWords(dayOfMonth))"
    default: frequency.word
    }
  }

  static func dayWords(_ day: Int32) -> String { day > 28 ? "\(day) (the last day of a shorter month)" : String(day) }
}

extension Cadence.Frequency: EnumWord { static var prefix: String { "FREQUENCY_" } }
extension Cadence.Weekday: EnumWord { static var prefix: String { "WEEKDAY_" } }
extension MailItem: EnumWord { static var prefix: String { "MAIL_ITEM_" } }
extension EffectiveValue.Source: EnumWord { static var prefix: String { "SOURCE_" } }
