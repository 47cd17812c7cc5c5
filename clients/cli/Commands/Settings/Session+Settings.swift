import CwlinkAPI
import LocalRPC

extension Session {
  var settings: SettingsServiceClient { SettingsServiceClient(client) }

  func generalSettings() async throws -> GeneralSettings {
    try await settings.getGeneralSettings(GetGeneralSettingsRequest(), call)
  }

  func customerSettings(_ customer: String) async throws -> CustomerSettings {
    try await settings.getCustomerSettings(GetCustomerSettingsRequest(customerID: customer), call)
  }

  /// Reads the settings, changes them, saves them unless somebody changed them meanwhile, and shows what applies then.
  func change(_ target: SettingsTarget, _ edit: (inout SettingsEdit) throws -> Void) async throws {
    let general = try await generalSettings()
    var customer: CustomerSettings?
    if let id = target.customer { customer = try await customerSettings(id) }
    var changed = SettingsEdit(general: general, customer: customer)
    try edit(&changed)
    if let own = changed.customer {
      try await save(own, changed.mask, target)
    } else {
      try await save(changed.general, changed.mask, target)
    }
  }

  private func save(_ general: GeneralSettings, _ mask: ProtobufFieldMask, _ target: SettingsTarget) async throws {
    var wanted = general
    wanted.etag = target.etag ?? general.etag
    let saved = try await settings.updateGeneralSettings(
      UpdateGeneralSettingsRequest(settings: wanted, updateMask: mask, validateOnly: target.validateOnly), call)
    try show(saved)
    if target.validateOnly { try note("nothing was saved") }
  }

  private func save(_ own: CustomerSettings, _ mask: ProtobufFieldMask, _ target: SettingsTarget) async throws {
    var wanted = own
    wanted.etag = target.etag ?? own.etag
    let saved = try await settings.updateCustomerSettings(
      UpdateCustomerSettingsRequest(settings: wanted, updateMask: mask, validateOnly: target.validateOnly), call)
    if target.validateOnly {
      try show(saved)
      return try note("nothing was saved")
    }
    if json { return try printJSON(saved) }
    try await showEffective(own.customerID)
  }

  /// What applies to a customer: each value, where it comes from, and what is in the way.
  func showEffective(_ customer: String) async throws {
    let effective = try await settings.getEffectiveSettings(GetCustomerSettingsRequest(customerID: customer), call)
    try list(effective.values, of: effective)
    guard !json, !effective.obstacles.isEmpty else { return }
    try print("\nin the way:\n" + effective.obstacles.map { "  " + $0.plain }.joined(separator: "\n"))
  }
}

extension EffectiveValue: Listable {
  static var columns: [Column] { ["SETTING", "VALUE", "FROM", "CHANGE WITH"] }

  var row: [Cell] { [Cell(name), Cell(value), Cell(source.word, source == .default ? .faint : .plain), Cell(command)] }

  var quietForm: String { name }
}
