import BridgeCore
import Foundation

extension DoctorRules {
  static func integration(_ facts: DoctorFacts) -> [Finding] {
    let settings = facts.settings
    guard settings.isConfigured else {
      return [
        Finding(
          severity: .problem, subject: "integration",
          message: "is not configured (missing: \(settings.missingWords))",
          remedy: Remedy(.integrationSet).command)
      ]
    }
    var found = connection(facts)
    if !settings.enabled {
      found.append(
        Finding(
          severity: .warning, subject: "integration", message: "is disabled: nothing is sent", remedy: Remedy(.integrationEnable).command))
    }
    if SiteAddressRules.isPlain(settings.site) {
      found.append(
        Finding(
          severity: .warning, subject: "integration", message: "\(settings.site) is plain HTTP: keys and figures are sent unencrypted",
          remedy: Remedy(.integrationSetSite).command))
    }
    if settings.stagedKey.isComplete {
      let isUsable = settings.stagedKey.destination == settings.destination
      found.append(
        Finding(
          severity: .warning, subject: "integration",
          message: "the key \(settings.stagedKey.publicKey) is staged and not in use"
            + (isUsable ? "" : "; it was entered for another site, proxy or CA file, and must be staged again"),
          remedy: (isUsable ? Remedy(.integrationKeysSwitch) : Remedy(.integrationKeysStage, settings.stagedKey.publicKey)).command))
    }
    if TimeZone(identifier: settings.timeZone) == nil {
      found.append(
        Finding(
          severity: .problem, subject: "integration",
          message: "the time zone '\(settings.timeZone)' is unknown on this machine: UTC is used",
          remedy: Remedy(.integrationSetTimeZone).command))
    }
    return found
  }

  private static func connection(_ facts: DoctorFacts) -> [Finding] {
    switch facts.connection {
    case .success(let test):
      // The finding about plain HTTP covers the missing TLS.
      let isPlain = SiteAddressRules.isPlain(facts.settings.site)
      let bad = test.verdicts.filter { $0.outcome == .failed || ($0.outcome == .warning && !(isPlain && $0.check == "tls")) }
      let findings = bad.map { verdict in
        Finding(
          severity: verdict.outcome == .failed ? .problem : .warning, subject: "integration",
          message: "\(verdict.check): \(verdict.message)",
          remedy: verdict.remedy.isEmpty ? Remedy(.integrationTest).command : verdict.remedy)
      }
      let passed = Finding(severity: .ok, subject: "integration", message: "the connection to \(facts.settings.site) passes its test")
      return test.passed ? [passed] + findings : findings
    case .failure(let status):
      return [
        Finding(
          severity: .problem, subject: "integration", message: status.message,
          remedy: status.remedy?.command ?? (status.advice.isEmpty ? Remedy(.integrationTest).command : status.advice))
      ]
    case nil:
      return []
    }
  }
}
