extension EmailSecurityClient {
  /// Checks, one after the other, what pulling detections requires. Changes nothing and repeats nothing.
  ///
  /// Always returns: reachable, credentials, mail_tracking, policy_events.
  package func testConnection() async -> [CheckResult] {
    let once = EmailSecurityClient(self, connection.forTest)
    var probe = ConnectionProbe(once.connection, credentialsCheck: "credentials", checksClock: false)
    let now = connection.clock.wall().flooredToSecond
    func read(_ log: MailLog) async -> Result<LogPage, TrendMicroError> {
      do throws(TrendMicroError) {
        return .success(try await once.page(LogRequest(log, start: now - .seconds(300), end: now, limit: 1)))
      } catch { return .failure(error) }
    }
    let tracking = await read(.accepted)
    probe.begin(tracking.map(\.serverTime))
    let canContinue = probe.canContinue
    await probe.check("mail_tracking", isPossible: canContinue) { () async throws(TrendMicroError) in
      _ = try tracking.get()
      _ = try await read(.blocked).get()
      return "Mail tracking logs can be read."
    }
    await probe.check("policy_events", isPossible: canContinue) { () async throws(TrendMicroError) in
      _ = try await read(.policyEvents).get()
      return "Policy event logs can be read."
    }
    return probe.results
  }
}
