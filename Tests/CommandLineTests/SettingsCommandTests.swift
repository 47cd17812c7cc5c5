import CwlinkAPI
import LocalRPC
import Testing

@testable import cwlink

/// The settings commands: they read, change exactly what was given, save with the etag that they read, and show the result.
@Suite struct SettingsCommandTests {
  private let scripted = ScriptedSettings()

  @Test("General billing: only the given values change, and the etag that was read is sent")
  func billing() async throws {
    try await scripted.with { daemon in
      let outcome = try await daemon.run(["settings", "set", "--billing-day", "15"])
      #expect(outcome.status == .done && outcome.output.contains("billing                   on day 15, with e-mail"))
      #expect(scripted.saveGeneral.requests.first?.updateMask?.paths == ["sending.billing"])
      #expect(scripted.saveGeneral.requests.first?.settings?.sending?.billing == BillingSettings(enabled: true, day: 15, mail: true))
      #expect(scripted.saveGeneral.requests.first?.settings?.etag == "g7")
      _ = try await daemon.run([
        "settings", "set", "--no-billing", "--no-billing-mail", "--time-of-day", "22:30", "--etag", "g1", "--dry-run",
      ])
      let last = scripted.saveGeneral.requests.last
      #expect(last?.updateMask?.paths == ["sending.billing", "time_of_day"] && last?.settings?.etag == "g1" && last?.validateOnly == true)
      #expect(
        last?.settings?.sending?.billing == BillingSettings(enabled: false, day: 31, mail: false) && last?.settings?.timeOfDay == "22:30")
    }
  }

  @Test("Another board resets the type and status; on the same board unspecified values stay")
  func route() async throws {
    try await scripted.with { daemon in
      _ = try await daemon.run(["settings", "set", "--report-board", "Alerts", "--report-type", "Mail"])
      #expect(scripted.saveGeneral.requests.last?.settings?.reportRoute == TicketRoute(board: "Alerts", type: "Mail", priority: "High"))
      _ = try await daemon.run(["settings", "set", "--report-status", "Open"])
      #expect(scripted.saveGeneral.requests.last?.settings?.reportRoute == TicketRoute(board: "Security", status: "Open", priority: "High"))
      #expect(scripted.saveGeneral.requests.last?.updateMask?.paths == ["report_route"])
      _ = try await daemon.run(["settings", "set", "--report-board", ""])
      #expect(scripted.saveGeneral.requests.last?.settings?.reportRoute == TicketRoute())
    }
  }

  @Test("A customer's first own settings start with the general ones; the effective settings and what blocks them are shown")
  func customer() async throws {
    try await scripted.with { daemon in
      let outcome = try await daemon.run(["settings", "set", "--billing-day", "15", "--customer", "alder"])
      #expect(outcome.status == .done)
      #expect(outcome.output.contains("SETTING      VALUE  SOURCE    CHANGE WITH"))
      #expect(outcome.output.contains("billing.day  15     customer  cwlink settings set --customer alder"))
      #expect(outcome.output.contains("blocked by:\n  the customer is disabled; run: cwlink customers set alder --enable"))
      let sent = scripted.saveCustomer.requests.first
      #expect(sent?.updateMask?.paths == ["sending.billing"] && sent?.settings?.etag == "c3" && sent?.settings?.customerID == "alder")
      #expect(sent?.settings?.sending?.billing == BillingSettings(enabled: true, day: 15, mail: true))
      #expect(scripted.saveGeneral.requests.isEmpty)
      let json = try await daemon.run(["settings", "set", "--billing-day", "15", "--customer", "alder", "--json"])
      #expect(try CustomerSettings(json: json.output).sending?.billing?.day == 15)
      let checked = try await daemon.run(["settings", "set", "--billing-day", "15", "--customer", "alder", "--dry-run"])
      #expect(checked.output.contains("in use") && checked.diagnostics.contains("dry run: nothing was changed"))
      #expect(scripted.effective.requests.count == 1, "a dry run shows no effective settings")
    }
  }

  @Test("Figures: frequency, items and destinations; the first settings of a product require a frequency")
  func figures() async throws {
    try await scripted.with { daemon in
      let outcome = try await daemon.run(
        ["settings", "figures", "set", "hes", "--monthly", "31", "--item", "phishing", "--item", "business_email_compromise", "--mail"])
      #expect(
        outcome.output.contains(
          "figures of hes            monthly on day 31 (the last day in shorter months), as a ticket, by e-mail: phishing, business email compromise"
        ))
      #expect(scripted.saveGeneral.requests.last?.updateMask?.paths == ["sending.hosted_email_security"])
      #expect(
        scripted.saveGeneral.requests.last?.settings?.sending?.hostedEmailSecurity
          == FigureSettings(
            enabled: true, items: [.phishing, .businessEmailCompromise], cadence: Cadence(frequency: .monthly, dayOfMonth: 31),
            ticket: true,
            mail: true))
      _ = try await daemon.run(["settings", "figures", "set", "hes", "--all-items", "--disable", "--no-ticket", "--customer", "alder"])
      #expect(
        scripted.saveCustomer.requests.last?.settings?.sending?.hostedEmailSecurity
          == FigureSettings(enabled: false, cadence: Cadence(frequency: .weekly, weekday: .friday)))
      let first = try await daemon.run(["settings", "figures", "set", "tmes-advanced", "--ticket"])
      #expect(first.status == .usage && first.diagnostics.contains("--weekly WEEKDAY"))
      _ = try await daemon.run(["settings", "figures", "set", "tmes-advanced", "--ticket", "--weekly", "monday"])
      #expect(
        scripted.saveGeneral.requests.last?.settings?.sending?.emailSecurityAdvanced
          == FigureSettings(enabled: true, cadence: Cadence(frequency: .weekly, weekday: .monday), ticket: true))
    }
  }

  @Test("Summaries, removed parts, and the settings in use")
  func others() async throws {
    try await scripted.with { daemon in
      _ = try await daemon.run(["settings", "summaries", "set", "--monthly", "1"])
      #expect(
        scripted.saveGeneral.requests.last?.settings?.sending?.executiveSummary
          == SummarySettings(enabled: true, cadence: Cadence(frequency: .monthly, dayOfMonth: 1)))
      _ = try await daemon.run(["settings", "summaries", "set", "--enable", "--customer", "alder"])
      #expect(
        scripted.saveCustomer.requests.last?.settings?.sending?.executiveSummary
          == SummarySettings(enabled: true, cadence: Cadence(frequency: .daily)))
      _ = try await daemon.run(["settings", "remove", "billing", "hes", "report-route", "time-of-day", "--yes"])
      #expect(
        scripted.saveGeneral.requests.last?.updateMask?.paths == [
          "sending.billing", "sending.hosted_email_security", "report_route", "time_of_day",
        ])
      #expect(
        scripted.saveGeneral.requests.last?.settings?.sending?.billing == nil
          && scripted.saveGeneral.requests.last?.settings?.reportRoute == nil)
      _ = try await daemon.run(["settings", "remove", "summaries", "--customer", "alder", "--yes"])
      #expect(scripted.saveCustomer.requests.last?.updateMask?.paths == ["sending.executive_summary"])
      #expect(scripted.saveCustomer.requests.last?.settings?.sending?.executiveSummary == nil)
      _ = try await daemon.run(["settings", "use", "custom", "--customer", "alder"])
      #expect(
        scripted.saveCustomer.requests.last?.updateMask?.paths == ["use_custom"]
          && scripted.saveCustomer.requests.last?.settings?.useCustom == true)
      _ = try await daemon.run(["settings", "use", "general", "--customer", "alder"])
      #expect(scripted.saveCustomer.requests.last?.settings?.useCustom == false)
    }
  }
}
