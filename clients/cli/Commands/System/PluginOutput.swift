import CwlinkAPI

/// The output of a Nagios plugin: one line with performance data, and the exit status that says how serious it is.
struct PluginOutput: Equatable {
  enum Service: Int32 { case ok, warning, critical, unknown }

  /// What monitoring systems show of a line.
  private static let longestText = 500

  var service: Service
  var text: String
  /// "'label'=value;warning;critical;minimum", separated by spaces.
  var performance = ""

  init(_ findings: [Finding], _ status: Status) {
    let problems = findings.filter { $0.severity == .problem }
    let warnings = findings.filter { $0.severity == .warning }
    service = !problems.isEmpty ? .critical : !warnings.isEmpty ? .warning : .ok
    let counts = [problems.isEmpty ? nil : counted(problems.count, "problem"), warnings.isEmpty ? nil : counted(warnings.count, "warning")]
    let worst = (problems + warnings).first.map { ": \($0.subject): \($0.message)" } ?? ""
    text = findings.isEmpty ? "nothing was checked" : counts.compactMap(\.self).joined(separator: ", ") + worst
    if text.isEmpty { text = "no problems" }
    performance = [
      "problems=\(problems.count);;0;0", "warnings=\(warnings.count);0;;0", "deliveries_pending=\(status.deliveriesPending);;;0",
      "deliveries_waiting=\(status.deliveriesWaiting);;;0", "requests_held=\(status.requestHold == nil ? 0 : 1);;;0;1",
      "customers_enabled=\(status.customersEnabled);;;0",
    ].joined(separator: " ")
  }

  /// The daemon gave no answer.
  init(unknown why: String) {
    service = .unknown
    text = why
  }

  /// The text has no line break, and no "|", which would begin the performance data.
  var line: String {
    let names: [Service: String] = [.ok: "OK", .warning: "WARNING", .critical: "CRITICAL", .unknown: "UNKNOWN"]
    let shown = String(text.plain.unicodeScalars.map { $0 == "|" ? "/" : Character($0) }.prefix(Self.longestText))
    return "CWLINK \(names[service] ?? "UNKNOWN") - \(shown)" + (performance.isEmpty ? "" : " | \(performance)")
  }

  var exitStatus: ProgramStatus {
    switch service {
    case .ok: .done
    case .warning: .refused
    case .critical: .critical
    case .unknown: .notFound
    }
  }
}
