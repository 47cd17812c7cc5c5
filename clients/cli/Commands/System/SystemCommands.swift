import ArgumentParser
import CwlinkAPI

struct StatusCommand: ClientCommand {
  static let configuration = CommandConfiguration(commandName: "status", abstract: "Show the state of the daemon.")

  @OptionGroup var global: GlobalOptions

  func run(in session: Session) async throws {
    try session.show(try await session.system.getStatus(GetStatusRequest(), session.call))
  }
}

extension Status: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add("daemon", "\(version), running since \(LocalTime.text(startTime))")
    facts.add("you", "\(callerName), role \(callerRole.label)")
    if integrationConfigured {
      facts.add(
        "integration", "\(site), \(integrationEnabled ? "enabled" : "disabled: cwlink integration enable")",
        integrationEnabled ? .good : .warning)
    } else {
      facts.add(
        "integration",
        "not configured: cwlink integration set --site SITE --company-id COMPANY --public-key KEY --client-id GUID --private-key-file FILE",
        .warning)
    }
    facts.add("customers", "\(customers), \(customersEnabled) enabled")
    facts.add(
      "deliveries", "\(deliveriesPending) pending\(heldText), \(deliveriesWaiting) need attention",
      deliveriesWaiting > 0 ? .warning : .plain)
    facts.add("requests", requestsText, requestHold == nil ? .plain : .bad)
    if let worstProblem {
      let others = problems > 1 ? ", and \(problems - 1) more" : ""
      facts.add("problems", "\(worstProblem.subject): \(worstProblem.message)\(others): cwlink doctor", .bad)
    }
    if schedulePaused {
      facts.add(
        "schedule", "paused\(deliveriesPaused ? ", with all deliveries" : ""): cwlink schedule list, cwlink schedule resume", .warning)
    }
    if let drift, drift.agreements > 0 { facts.add("drift", drift.summary, drift.findings > 0 ? .warning : .plain) }
    if databaseBytes > 0 { facts.add("database", Bytes.text(databaseBytes)) }
    facts.add("time zone", timeZone)
    if demonstrationClock { facts.add("clock", "\(LocalTime.text(time)), demonstration clock", .warning) }
    return facts
  }

  /// Until when the pending deliveries wait; the requests' line says why. E-mail is sent meanwhile.
  private var heldText: String {
    guard deliveriesPending > 0, integrationConfigured, integrationEnabled, let requestHold else { return "" }
    return " (those to ConnectWise are held back" + (requestHold.nextAttemptTime.map { " until \(LocalTime.text($0))" } ?? "") + ")"
  }

  /// Whether requests to ConnectWise are sent.
  private var requestsText: String {
    guard integrationConfigured && integrationEnabled else {
      return "none: the integration is \(integrationConfigured ? "disabled" : "not configured")"
    }
    guard let requestHold else { return breaker == .closed ? "sent to ConnectWise" : breaker.label }
    let next =
      requestHold.nextAttemptTime.map { "next attempt at \(LocalTime.text($0)), or: cwlink integration resume" }
      ?? "the next request is tried"
    return "\(requestHold.message) (\(next))"
  }
}

struct DoctorCommand: ClientCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check the integration for problems, and show how to fix each.",
    discussion: """
      Changes nothing. Exits with 8 if a problem is found; warnings alone exit with 0. With --nagios, exits with 0 if all is well, 1 for warnings, 2 \
      for problems and 3 if the daemon gives no answer.
      """)

  @Flag(help: "Print one line with performance data, and exit as a Nagios plugin.")
  var nagios = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if nagios, global.json { throw CommandError(.usage, "--nagios and --json cannot be combined") }
  }

  mutating func run() async throws {
    guard nagios else { return try await call() }
    let context = ProcessContext.current
    let output: PluginOutput
    do {
      output = try await answer()
    } catch {
      guard let report = ErrorReport(error) else { throw error }
      output = PluginOutput(unknown: report.headline)
    }
    try context.print(output.line)
    throw ExitCode(output.exitStatus.rawValue)
  }

  private func answer() async throws -> PluginOutput {
    var output = PluginOutput(unknown: "no answer")
    try await Session.with(global) { session in
      let findings = try await session.system.runDoctor(RunDoctorRequest(), session.call).findings
      output = PluginOutput(findings, try await session.system.getStatus(GetStatusRequest(), session.call))
    }
    return output
  }

  func run(in session: Session) async throws {
    let response = try await session.system.runDoctor(RunDoctorRequest(), session.call)
    try session.list(response.findings, of: response)
    if response.findings.contains(where: { $0.severity == .problem }) { try session.endWithProblems() }
  }
}

extension Finding: Listable {
  static var columns: [Column] { ["RESULT", "SUBJECT", "FINDING"] }

  var row: [Cell] {
    switch severity {
    case .ok: [Cell("ok", .good), Cell(subject), Cell(message)]
    case .warning: [Cell("warning", .warning), Cell(subject), Cell(message)]
    case .problem: [Cell("problem", .bad), Cell(subject), Cell(message)]
    case .unspecified, .unrecognized: [Cell(severity.label), Cell(subject), Cell(message)]
    }
  }

  var quietForm: String { subject }
  var notes: [String] { remedy.isEmpty ? [] : ["fix: \(remedy)"] }
}
