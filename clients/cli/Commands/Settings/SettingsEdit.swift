import CwlinkAPI
import LocalRPC

/// Settings as they were read, with what is to be changed of them.
struct SettingsEdit {
  private(set) var general: GeneralSettings
  /// Nil where the general ones are changed.
  private(set) var customer: CustomerSettings?
  private(set) var paths: [String] = []

  init(general: GeneralSettings, customer: CustomerSettings?) {
    self.general = general
    self.customer = customer
  }

  /// What a changed part begins as: the customer's own, else the general one, so that what is not given stays as it applies.
  func part<Part>(_ part: KeyPath<SendingSettings, Part?>) -> Part? {
    customer?.sending?[keyPath: part] ?? general.sending?[keyPath: part]
  }

  /// Nil gives the part up.
  mutating func set<Part>(_ path: String, _ part: WritableKeyPath<SendingSettings, Part?>, _ value: Part?) {
    var sending = (customer == nil ? general.sending : customer?.sending) ?? SendingSettings()
    sending[keyPath: part] = value
    if customer == nil { general.sending = sending } else { customer?.sending = sending }
    paths.append(path)
  }

  /// Of the general settings.
  mutating func set<Value>(_ path: String, _ field: WritableKeyPath<GeneralSettings, Value>, _ value: Value) {
    general[keyPath: field] = value
    paths.append(path)
  }

  /// Of a customer's.
  mutating func use(custom: Bool) {
    customer?.useCustom = custom
    paths.append("use_custom")
  }

  var mask: ProtobufFieldMask { ProtobufFieldMask(paths: paths) }
}
