import BridgeCore
import Foundation

extension DoctorRules {
  static func integration(_ facts: DoctorFacts) -> [Finding] {
    let settings = facts.settings
    guard settings.isConfigured else {
      return [
        Finding(
          severity: .problem, subject: "integration",
          message: "is not configured (missing: \(settings.missingFields.joined(separator: ", ")))",
          remedy: "cwlink integration set")
      ]
    }
    var found = connection(facts)
    if !settings.enabled {
      found.append(
        Finding(severity: .warning, subject: "integration", message: "is disabled: nothing is sent", remedy: "cwlink integration enable"))
    }
    if SiteAddressRules.isPlain(settings.site) {
      found.append(
        Finding(
          severity: .warning, subject: "integration", message: "\(settings.site) is plain HTTP: keys and figures travel in the clear",
          remedy: "cwlink integration set --site https://…"))
    }
    if settings.stagedKey.isComplete {
      found.append(
        Finding(
          severity: .warning, subject: "integration", message: "the key \(settings.stagedKey.publicKey) is staged and not in use",
          remedy: "cwlink integration keys switch"))
    }
    if TimeZone(identifier: settings.timeZone) == nil {
      found.append(
        Finding(
          severity: .problem, subject: "integration", message: "this machine knows no time zone '\(settings.timeZone)': days are UTC's",
          remedy: "cwlink integration set --time-zone ZONE"))
    }
    return found
  }

  private static func connection(_ facts: DoctorFacts) -> [Finding] {
    switch facts.connection {
    case .success(let test):
      // That a plain site has no TLS is said once, by the finding about plain HTTP.
      let isPlain = SiteAddressRules.isPlain(facts.settings.site)
      let bad = test.verdicts.filter { $0.outcome == .failed || ($0.outcome == .warning && !(isPlain && $0.check == "tls")) }
      let findings = bad.map { verdict in
        Finding(
          severity: verdict.outcome == .failed ? .problem : .warning, subject: "integration",
          message: "\(verdict.check): \(verdict.message)",
          remedy: verdict.remedy.isEmpty ? "cwlink integration test" : verdict.remedy)
      }
      let passed = Finding(severity: .ok, subject: "integration", message: "the connection to \(facts.settings.site) passes its test")
      return test.passed ? [passed] + findings : findings
    case .failure(let status):
      return [Finding(severity: .problem, subject: "integration", message: status.message, remedy: "cwlink integration set")]
    case nil:
      return []
    }
  }
}
