import BridgeTestSupport
import CwlinkAPI
import LocalRPC
import Testing

@testable import Bridge

@Suite("Guard settings over the API")
struct GuardServiceTests {
  @Test("those of a product precede those of all products; what is not set comes from the next level; an outdated etag is refused")
  func levels() async throws {
    try await APIFixture.with { fixture in
      let guards = GuardServiceClient(fixture.client)
      func set(_ settings: CwlinkAPI.GuardSettings, _ mask: [String]) async throws -> CwlinkAPI.GuardSettings {
        try await guards.updateGuardSettings(
          UpdateGuardSettingsRequest(guardSettings: settings, updateMask: ProtobufFieldMask(paths: mask)))
      }
      func value(_ name: String, _ settings: CwlinkAPI.GuardSettings) -> String? {
        settings.effective.first { $0.name == name }.map { "\($0.value) \($0.level)" }
      }
      let first = try await guards.getGuardSettings(GetGuardSettingsRequest())
      #expect(value("drop-to-zero", first) == "ask default" && value("stale-days", first) == "10 default" && first.updateTime == nil)
      let general = try await set(
        CwlinkAPI.GuardSettings(
          modes: [CwlinkAPI.GuardMode(guard: .dropToZero, mode: .block)], changePercent: "12.5", etag: first.etag),
        ["modes", "change_percent"])
      #expect(value("drop-to-zero", general) == "block general" && value("change-percent", general) == "12.5 general")
      let product = try await set(
        CwlinkAPI.GuardSettings(productID: "wfbs", modes: [CwlinkAPI.GuardMode(guard: .dropToZero, mode: .off)]), ["modes"])
      #expect(value("drop-to-zero", product) == "off product" && value("change-percent", product) == "12.5 general")
      #expect(value("drop-to-zero", try await guards.getGuardSettings(GetGuardSettingsRequest())) == "block general")
      let removed = try await set(CwlinkAPI.GuardSettings(productID: "wfbs"), ["modes"])
      #expect(value("drop-to-zero", removed) == "block general")
      let stale = await status { _ = try await set(CwlinkAPI.GuardSettings(changeSeats: "1", etag: first.etag), ["change_seats"]) }
      #expect(stale?.kind == .aborted)
    }
  }

  @Test("a mode or a threshold that is not possible is refused by its field, and nothing is changed")
  func refused() async throws {
    try await APIFixture.with { fixture in
      let guards = GuardServiceClient(fixture.client)
      let before = try await fixture.snapshot()
      let cases: [(CwlinkAPI.GuardSettings, String)] = [
        (CwlinkAPI.GuardSettings(modes: [CwlinkAPI.GuardMode(guard: .periodBilled, mode: .off)]), "guard_settings.modes[0].mode"),
        (CwlinkAPI.GuardSettings(modes: [CwlinkAPI.GuardMode(guard: .companyUnknown, mode: .ask)]), "guard_settings.modes[0].mode"),
        (CwlinkAPI.GuardSettings(modes: [CwlinkAPI.GuardMode(mode: .ask)]), "guard_settings.modes[0].guard"),
        (CwlinkAPI.GuardSettings(changePercent: "much"), "guard_settings.change_percent"),
        (CwlinkAPI.GuardSettings(creationSeats: "-1"), "guard_settings.creation_seats"),
        (CwlinkAPI.GuardSettings(staleDays: 4_000), "guard_settings.stale_days"),
      ]
      for (settings, field) in cases {
        let refused = await status {
          _ = try await guards.updateGuardSettings(UpdateGuardSettingsRequest(guardSettings: settings))
        }
        #expect(refused?.kind == .invalidArgument && refused?.fields == [field], "\(field): \(String(describing: refused))")
      }
      #expect(try await fixture.snapshot() == before)
    }
  }
}
