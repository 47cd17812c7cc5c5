import CwlinkAPI
import LocalRPC
import Testing
import LocalRPCTestSupport

@testable import cwlink

/// Output of the general, the custom and the effective settings.
@Suite struct SettingsShowTests {
  private let scripted = ScriptedSettings()

  @Test("Settings are shown with their values, and unset ones as such")
  func show() async throws {
    try await scripted.with { daemon in
      let general = try await daemon.run(["settings", "show"])
      #expect(general.output.contains("billing                   on day 31 (the last day in shorter months), with e-mail"))
      #expect(general.output.contains("figures of hes            weekly on friday, as a ticket: spam"))
      #expect(general.output.contains("figures of tmes-standard  not set: nothing is sent"))
      #expect(general.output.contains("report board              Security"))
      let customer = try await daemon.run(["settings", "show", "--customer", "alder"])
      #expect(customer.output.contains("summaries                 disabled; daily"))
      #expect(customer.output.contains("billing                   not set: the general settings apply"))
      let json = try await daemon.run(["settings", "show", "--json"])
      #expect(try GeneralSettings(json: json.output).etag == "g7")
    }
  }

  @Test("The effective settings of a customer can be shown, also as JSON")
  func effectiveSettings() async throws {
    try await scripted.with { daemon in
      let outcome = try await daemon.run(["customers", "show", "alder", "--effective"])
      #expect(outcome.output.contains("billing.day") && outcome.output.contains("blocked by:"))
      let json = try await daemon.run(["customers", "show", "alder", "--effective", "--json"])
      #expect(try EffectiveSettings(json: json.output).values.first?.source == .customer)
    }
  }

  @Test("A customer is shown with the settings in use and what blocks it")
  func customerShow() async throws {
    let answer = Answer(CustomerServiceMethods.getCustomer) { _ in
      Customer(
        id: "alder", billedProductIDs: ["wfbs"], useCustomSettings: false, obstacles: ["first; run: cwlink a", "second; run: cwlink b"])
    }
    try await ScriptedDaemon.with([answer.entry]) { daemon in
      let output = try await daemon.run(["customers", "show", "alder"]).output
      #expect(output.contains("settings         general\n"))
      #expect(output.contains("wfbs (not in use: the general settings bill all products)"))
      #expect(output.contains("blocked by       first; run: cwlink a\n                 second; run: cwlink b"))
    }
  }
}
