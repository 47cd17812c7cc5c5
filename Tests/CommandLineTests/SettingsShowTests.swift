import CwlinkAPI
import LocalRPC
import Testing

@testable import cwlink

/// What is said of settings, and of what applies to a customer.
@Suite struct SettingsShowTests {
  private let scripted = ScriptedSettings()

  @Test("What is set, and what is not, is shown in words")
  func show() async throws {
    try await scripted.with { daemon in
      let general = try await daemon.run(["settings", "show"])
      #expect(general.output.contains("billing                   on day 31 (the last day of a shorter month), with e-mail"))
      #expect(general.output.contains("figures of hes            weekly on friday, into a ticket: spam"))
      #expect(general.output.contains("figures of tmes-standard  not set: nothing is sent by itself"))
      #expect(general.output.contains("report board              Security"))
      let customer = try await daemon.run(["settings", "show", "--customer", "alder"])
      #expect(customer.output.contains("summaries                 off; otherwise daily"))
      #expect(customer.output.contains("billing                   not set: the general one applies"))
      let json = try await daemon.run(["settings", "show", "--json"])
      #expect(try GeneralSettings(json: json.output).etag == "g7")
    }
  }

  @Test("What applies to a customer can be asked for by itself, and as JSON")
  func effectiveSettings() async throws {
    try await scripted.with { daemon in
      let outcome = try await daemon.run(["customers", "show", "alder", "--effective"])
      #expect(outcome.output.contains("billing.day") && outcome.output.contains("in the way:"))
      let json = try await daemon.run(["customers", "show", "alder", "--effective", "--json"])
      #expect(try EffectiveSettings(json: json.output).values.first?.source == .customer)
    }
  }

  @Test("A customer is shown with the settings in use and what is in the way")
  func customerShow() async throws {
    let answer = Answer(CustomerServiceMethods.getCustomer) { _ in
      Customer(
        id: "alder", billedProductIDs: ["wfbs"], useCustomSettings: false, obstacles: ["first; run: cwlink a", "second; run: cwlink b"])
    }
    try await ScriptedDaemon.with([answer.entry]) { daemon in
      let output = try await daemon.run(["customers", "show", "alder"]).output
      #expect(output.contains("settings         general\n"))
      #expect(output.contains("wfbs (kept; all are billed while the general settings are in use)"))
      #expect(output.contains("in the way       first; run: cwlink a\n                 second; run: cwlink b"))
    }
  }
}
