package import BridgeCore
package import CwlinkAPI

extension SendingChange {
  /// The API's field names, each with whether `sending` sets the field.
  package static func fields(_ sending: CwlinkAPI.SendingSettings) -> [(name: String, isSet: Bool)] {
    [("sending.billing", sending.billing != nil)] + FigureProduct.allCases.map { ("sending.\($0.fieldName)", sending[$0] != nil) }
      + [("sending.executive_summary", sending.executiveSummary != nil)]
  }

  /// Each field named by the mask is replaced as a whole, or cleared if absent. Invalid values are added to `found`.
  package init(_ sending: CwlinkAPI.SendingSettings, _ mask: FieldMask, _ found: inout FieldViolations) {
    let prefix = "settings.sending"
    if let part = mask.value("sending.billing", sending.billing) { billing = .some(part.map { BillingSettings($0) }) }
    for product in FigureProduct.allCases {
      guard let part = mask.value("sending.\(product.fieldName)", sending[product]) else { continue }
      figures[product] = .some(part.flatMap { FigureSettings($0, field: "\(prefix).\(product.fieldName)", &found) })
    }
    if let part = mask.value("sending.executive_summary", sending.executiveSummary) {
      executiveSummary = .some(part.flatMap { SummarySettings($0, field: "\(prefix).executive_summary", &found) })
    }
  }
}

extension CwlinkAPI.SendingSettings {
  package subscript(product: FigureProduct) -> CwlinkAPI.FigureSettings? {
    get {
      switch product {
      case .hostedEmailSecurity: hostedEmailSecurity
      case .emailSecurityStandard: emailSecurityStandard
      case .emailSecurityAdvanced: emailSecurityAdvanced
      }
    }
    set {
      switch product {
      case .hostedEmailSecurity: hostedEmailSecurity = newValue
      case .emailSecurityStandard: emailSecurityStandard = newValue
      case .emailSecurityAdvanced: emailSecurityAdvanced = newValue
      }
    }
  }

  package init(_ settings: SendingSettings) {
    self.init(
      billing: settings.billing.map { .init(enabled: $0.enabled, day: Int32(clamping: $0.day), mail: $0.mail) },
      executiveSummary: settings.executiveSummary.map { .init(enabled: $0.enabled, cadence: CwlinkAPI.Cadence($0.cadence)) })
    for (product, figures) in settings.figures {
      self[product] = CwlinkAPI.FigureSettings(
        enabled: figures.enabled, items: figures.items.map { .init(rawValue: Int32($0.rawValue)) },
        cadence: CwlinkAPI.Cadence(figures.cadence),
        ticket: figures.ticket, mail: figures.mail)
    }
  }
}

extension BillingSettings {
  fileprivate init(_ part: CwlinkAPI.BillingSettings) {
    self.init(enabled: part.enabled, day: Int(part.day), mail: part.mail)
  }
}

extension FigureSettings {
  fileprivate init?(_ part: CwlinkAPI.FigureSettings, field: String, _ found: inout FieldViolations) {
    var items: [MailItem] = []
    for item in part.items {
      if let known = MailItem(rawValue: Int(item.rawValue)) {
        items.append(known)
      } else {
        found.add(
          "\(field).items", "\(item.rawValue) is not an item; the items are: \(MailItem.allCases.map(\.name).joined(separator: ", "))")
      }
    }
    guard let cadence = CadenceParts(part.cadence).cadence(field: "\(field).cadence", &found), items.count == part.items.count else {
      return nil
    }
    self.init(enabled: part.enabled, items: items, cadence: cadence, ticket: part.ticket, mail: part.mail)
  }
}

extension SummarySettings {
  fileprivate init?(_ part: CwlinkAPI.SummarySettings, field: String, _ found: inout FieldViolations) {
    guard let cadence = CadenceParts(part.cadence).cadence(field: "\(field).cadence", &found) else { return nil }
    self.init(enabled: part.enabled, cadence: cadence)
  }
}

extension CadenceParts {
  fileprivate init(_ cadence: CwlinkAPI.Cadence?) {
    self.init(
      frequency: Int(cadence?.frequency.rawValue ?? 0), weekday: Int(cadence?.weekday.rawValue ?? 0),
      dayOfMonth: Int(cadence?.dayOfMonth ?? 0))
  }
}

extension CwlinkAPI.Cadence {
  package init(_ cadence: BridgeCore.Cadence) {
    let parts = CadenceParts(cadence)
    self.init(
      frequency: .init(rawValue: Int32(parts.frequency)), weekday: .init(rawValue: Int32(parts.weekday)),
      dayOfMonth: Int32(clamping: parts.dayOfMonth))
  }
}
