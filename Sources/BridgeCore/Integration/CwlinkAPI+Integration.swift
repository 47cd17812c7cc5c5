package import ConnectWise
package import CwlinkAPI
package import LocalRPC

extension IntegrationChange {
  package init(_ wanted: Integration, _ mask: ProtobufFieldMask?) throws(DomainError) {
    let mask = try FieldMask(
      mask,
      of: [
        "enabled": wanted.enabled, "site": !wanted.site.isEmpty, "company_id": !wanted.companyID.isEmpty,
        "public_key": !wanted.publicKey.isEmpty,
        "client_id": !wanted.clientID.isEmpty, "time_zone": !wanted.timeZone.isEmpty, "ca_file": !wanted.caFile.isEmpty,
        "proxy": !wanted.proxy.isEmpty, "requests_per_minute": wanted.requestsPerMinute != 0,
      ])
    enabled = mask.value("enabled", wanted.enabled)
    site = mask.value("site", wanted.site)
    companyID = mask.value("company_id", wanted.companyID)
    publicKey = mask.value("public_key", wanted.publicKey)
    clientID = mask.value("client_id", wanted.clientID)
    timeZone = mask.value("time_zone", wanted.timeZone)
    caFile = mask.value("ca_file", wanted.caFile)
    proxy = mask.value("proxy", wanted.proxy)
    requestsPerMinute = mask.value("requests_per_minute", Int(wanted.requestsPerMinute))
  }
}

extension Integration {
  init(_ settings: IntegrationSettings) {
    self.init(
      enabled: settings.enabled, site: settings.site, companyID: settings.companyID, publicKey: settings.key.publicKey,
      clientID: settings.clientID, privateKeySet: settings.key.sealedPrivateKey != nil, stagedPublicKey: settings.stagedKey.publicKey,
      previousPublicKey: settings.previousKey.publicKey, timeZone: settings.timeZone, caFile: settings.caFile, proxy: settings.proxy,
      requestsPerMinute: Int32(clamping: settings.requestsPerMinute), lastTest: settings.lastTest.map { CwlinkAPI.ConnectionTest($0) },
      updateTime: settings.revision == 0 ? nil : ProtobufTimestamp(settings.updateTime), etag: settings.etag)
  }
}

extension RequestHold {
  package init(_ hold: SiteHold, at now: Instant) {
    let reason: Reason =
      switch hold.reason {
      case .rejected: .rejected
      case .notAnswering: .notAnswering
      case .rateLimited: .rateLimited
      }
    self.init(
      reason: reason, message: hold.message,
      nextAttemptTime: hold.remaining > .zero ? ProtobufTimestamp(now.adding(hold.remaining)) : nil)
  }
}

extension UpdateIntegrationResponse {
  init(_ outcome: IntegrationService.Outcome) {
    self.init(integration: Integration(outcome.settings), test: outcome.test.map { CwlinkAPI.ConnectionTest($0) })
  }
}

extension CwlinkAPI.ConnectionTest {
  package init(_ test: ConnectionTest) {
    self.init(
      passed: test.passed,
      verdicts: test.verdicts.map {
        CwlinkAPI.Verdict(
          check: .init($0.check), outcome: .init(rawValue: Int32($0.outcome.rawValue)), message: $0.message, remedy: $0.remedy)
      },
      testTime: ProtobufTimestamp(test.time))
  }
}

extension CwlinkAPI.Verdict.Check {
  /// From the name that is stored with a test, "dns" or "right:companies"; a name that is not known is unspecified.
  init(_ name: String) {
    let number = "CHECK_" + name.replacing(":", with: "_").uppercased()
    self = Self.allCases.first { $0.protoName == number } ?? .unspecified
  }
}
