import ArgumentParser
import CwlinkAPI
import LocalRPC

/// Settings as read, with the changes to save.
struct SettingsEditor {
  private(set) var general: GeneralSettings
  /// Nil if the general settings are changed.
  private(set) var customer: CustomerSettings?
  private(set) var paths: [String] = []

  init(general: GeneralSettings, customer: CustomerSettings?) {
    self.general = general
    self.customer = customer
  }

  /// The part before the change: the customer's own, or else the general one, so that unspecified settings keep their effective values.
  func part<Part>(_ part: KeyPath<SendingSettings, Part?>) -> Part? {
    customer?.sending?[keyPath: part] ?? general.sending?[keyPath: part]
  }

  /// Sets a part; nil removes it.
  mutating func set<Part>(_ path: String, _ part: WritableKeyPath<SendingSettings, Part?>, _ value: Part?) {
    var sending = (customer == nil ? general.sending : customer?.sending) ?? SendingSettings()
    sending[keyPath: part] = value
    if customer == nil { general.sending = sending } else { customer?.sending = sending }
    paths.append("sending." + path)
  }

  /// Sets a general setting.
  mutating func set<Value>(_ path: String, _ field: WritableKeyPath<GeneralSettings, Value>, _ value: Value) {
    general[keyPath: field] = value
    paths.append(path)
  }

  /// Selects the settings that a customer uses.
  mutating func use(custom: Bool) {
    customer?.useCustom = custom
    paths.append("use_custom")
  }

  var mask: ProtobufFieldMask { ProtobufFieldMask(paths: paths) }
}

/// Whose settings are changed, and how.
struct SettingsTarget: ParsableArguments {
  @Option(
    help: ArgumentHelp("Change this customer's own settings, and use them. Default: change the general settings.", valueName: "id"),
    completion: .customers)
  var customer: String?

  @Option(
    help: ArgumentHelp(
      "Reject the change unless the settings still have this etag. Default: the etag that this command read.", valueName: "etag"))
  var etag: String?

  @OptionGroup var change: ChangeOptions

  func validate() throws {
    if let customer, customer.isEmpty { throw ValidationError("--customer must not be empty.") }
  }

  static let fields =
    FieldNames(GetCustomerSettingsRequest.self, ["customer_id": "--customer"])
    + FieldNames(GetEffectiveSettingsRequest.self, ["customer_id": "--customer"])
    + FieldNames(UpdateGeneralSettingsRequest.self, ["settings.etag": "--etag"])
    + FieldNames(UpdateCustomerSettingsRequest.self, ["settings.customer_id": "--customer", "settings.etag": "--etag"])

  /// Names for fields of the sending settings, which the general and a customer's settings share.
  static func fields(_ names: [String: String]) -> FieldNames {
    names.reduce(FieldNames()) { fields, entry in
      let path = "settings.sending." + entry.key
      return fields + FieldNames(UpdateGeneralSettingsRequest.self, [path: entry.value])
        + FieldNames(UpdateCustomerSettingsRequest.self, [path: entry.value])
    }
  }
}

extension Session {
  private var settings: SettingsServiceClient { SettingsServiceClient(client) }

  func generalSettings() async throws -> GeneralSettings {
    try await settings.getGeneralSettings(GetGeneralSettingsRequest(), call)
  }

  func customerSettings(_ customer: String) async throws -> CustomerSettings {
    try await settings.getCustomerSettings(GetCustomerSettingsRequest(customerID: customer), call)
  }

  /// Reads the settings, edits them, saves them unless they have changed since, and shows the result.
  func change(_ target: SettingsTarget, _ edit: (inout SettingsEditor) throws -> Void) async throws {
    let general = try await generalSettings()
    var customer: CustomerSettings?
    if let id = target.customer { customer = try await customerSettings(id) }
    var editor = SettingsEditor(general: general, customer: customer)
    try edit(&editor)
    if let own = editor.customer {
      try await save(own, editor.mask, target)
    } else {
      try await save(editor.general, editor.mask, target)
    }
  }

  private func save(_ general: GeneralSettings, _ mask: ProtobufFieldMask, _ target: SettingsTarget) async throws {
    var wanted = general
    wanted.etag = target.etag ?? general.etag
    try show(
      try await settings.updateGeneralSettings(
        UpdateGeneralSettingsRequest(settings: wanted, updateMask: mask, validateOnly: target.change.dryRun), call))
  }

  private func save(_ own: CustomerSettings, _ mask: ProtobufFieldMask, _ target: SettingsTarget) async throws {
    var wanted = own
    wanted.etag = target.etag ?? own.etag
    let saved = try await settings.updateCustomerSettings(
      UpdateCustomerSettingsRequest(settings: wanted, updateMask: mask, validateOnly: target.change.dryRun), call)
    if target.change.dryRun { return try show(saved) }
    if json { return try printJSON(saved) }
    try await showEffective(own.customerID)
  }

  /// Shows each effective setting of a customer with its source, and what blocks sending.
  func showEffective(_ customer: String) async throws {
    let effective = try await settings.getEffectiveSettings(GetEffectiveSettingsRequest(customerID: customer), call)
    try list(effective.values, of: effective)
    guard !json, !effective.obstacles.isEmpty else { return }
    try print("\nblocked by:\n" + effective.obstacles.map { "  " + $0.plain }.joined(separator: "\n"))
  }
}
