import BridgeCore
package import CwlinkAPI
import ExactDecimal
package import LocalRPC

/// Translates between the API and the guard settings.
package struct GuardHarness: GuardServiceHandler {
  private let service: GuardService

  package init(_ service: GuardService) { self.service = service }

  package func getGuardSettings(_ request: GetGuardSettingsRequest, _ call: ServerCall) async throws -> CwlinkAPI.GuardSettings {
    CwlinkAPI.GuardSettings(try await service.settings(product: request.productID))
  }

  package func updateGuardSettings(_ request: UpdateGuardSettingsRequest, _ call: ServerCall) async throws -> CwlinkAPI.GuardSettings {
    let wanted = request.guardSettings ?? CwlinkAPI.GuardSettings()
    let change = try GuardSettingsChange(wanted, request.updateMask)
    return try await Store.validating(request.validateOnly) {
      CwlinkAPI.GuardSettings(
        try await service.update(product: wanted.productID, etag: wanted.etag, by: Caller(call.peer)) { change.apply(to: &$0) })
    }
  }
}

/// A requested change; the outer nil leaves a field unchanged, the inner one removes the setting.
struct GuardSettingsChange: Sendable, Equatable {
  var modes: [Guard.Code: GuardMode]?
  var changePercent: ExactDecimal??
  var changeSeats: ExactDecimal??
  var creationSeats: ExactDecimal??
  var staleDays: Int??

  init(_ wanted: CwlinkAPI.GuardSettings, _ mask: ProtobufFieldMask?) throws(DomainError) {
    let mask = try FieldMask(
      mask,
      of: [
        "modes": !wanted.modes.isEmpty, "change_percent": !wanted.changePercent.isEmpty, "change_seats": !wanted.changeSeats.isEmpty,
        "creation_seats": !wanted.creationSeats.isEmpty, "stale_days": wanted.staleDays != nil,
      ])
    var found = FieldViolations()
    if let wanted = mask.value("modes", wanted.modes) {
      var modes: [Guard.Code: GuardMode] = [:]
      for (index, mode) in wanted.enumerated() { Self.add(mode, at: index, to: &modes, &found) }
      found.requireDistinct(wanted.map { $0.guard.protoName ?? String($0.guard.rawValue) }, "guard_settings.modes", member: "guard")
      self.modes = modes
    }
    func decimal(_ field: String, _ text: String) -> ExactDecimal?? {
      guard let text = mask.value(field, text) else { return nil }
      if text.isEmpty { return .some(nil) }
      do throws(ExactDecimal.ParseError) { return .some(try ExactDecimal(parsing: text)) } catch {
        found.add("guard_settings.\(field)", "'\(text)' \(error)")
        return nil
      }
    }
    changePercent = decimal("change_percent", wanted.changePercent)
    changeSeats = decimal("change_seats", wanted.changeSeats)
    creationSeats = decimal("creation_seats", wanted.creationSeats)
    staleDays = mask.value("stale_days", wanted.staleDays).map { $0.map(Int.init) }
    try found.throwIfAny()
  }

  private static func add(
    _ wanted: CwlinkAPI.GuardMode, at index: Int, to modes: inout [Guard.Code: GuardMode], _ found: inout FieldViolations
  ) {
    let field = "guard_settings.modes[\(index)]"
    guard let code = Guard.Code(wanted.guard) else {
      return found.add("\(field).guard", "\(wanted.guard.rawValue) is not a guard; see: \(Remedy(.settingsGuardsShow))")
    }
    guard let mode = GuardMode(rawValue: Int(wanted.mode.rawValue)) else {
      return found.add("\(field).mode", "\(wanted.mode.rawValue) is not one of its values, 1 to \(GuardMode.allCases.count)")
    }
    if let problem = GuardSettingsRules.problem(code, mode) { return found.add("\(field).mode", problem) }
    modes[code] = mode
  }

  func apply(to settings: inout GuardSettings) {
    modes.map { settings.modes = $0 }
    changePercent.map { settings.changePercent = $0 }
    changeSeats.map { settings.changeSeats = $0 }
    creationSeats.map { settings.creationSeats = $0 }
    staleDays.map { settings.staleDays = $0 }
  }
}

extension CwlinkAPI.GuardSettings {
  init(_ view: GuardService.View) {
    let (record, settings) = (view.record, view.record.settings)
    self.init(
      productID: record.productID,
      modes: Guard.Code.adjustable.compactMap { code in
        settings.modes[code].map { CwlinkAPI.GuardMode(guard: .init(code), mode: .init(rawValue: Int32($0.rawValue))) }
      },
      changePercent: settings.changePercent?.description ?? "", changeSeats: settings.changeSeats?.description ?? "",
      creationSeats: settings.creationSeats?.description ?? "", staleDays: settings.staleDays.map { Int32(clamping: $0) },
      effective: view.policy.entries.map { entry in
        GuardSetting(
          name: entry.name, value: entry.value, level: .init(rawValue: Int32(entry.level.rawValue)),
          guard: entry.code.map { .init($0) } ?? .unspecified,
          possibleModes: entry.code.map { code in code.possibleModes.map { .init(rawValue: Int32($0.rawValue)) } } ?? [],
          whyNotOff: entry.code?.whyNotOff ?? "")
      },
      updateTime: record.revision == 0 ? nil : ProtobufTimestamp(record.updateTime), etag: record.etag)
  }
}

extension Guard.Code {
  /// Nil if it is unspecified or of a later version.
  init?(_ code: CwlinkAPI.Guard.Code) {
    guard let found = Guard.Code.allCases.first(where: { "CODE_" + $0.rawValue == code.protoName }) else { return nil }
    self = found
  }
}
