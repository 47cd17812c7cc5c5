import CurlTransport

extension LicensingClient {
  /// Checks, one after the other, what pulling licences requires. Changes nothing and repeats nothing.
  ///
  /// Always returns: reachable, clock, signature, customers, subscriptions, service_plans, reports.
  package func testConnection() async -> [CheckResult] {
    let once = LicensingClient(self, connection.forTest)
    var probe = ConnectionProbe(once.connection, credentialsCheck: "signature", checksClock: true)
    let plans = await once.firstAnswer("/LMPI/v2/me/serviceplans")
    probe.begin(plans.map(\.serverTime))
    let canContinue = probe.canContinue
    let now = connection.clock.wall()
    await probe.check("customers", isPossible: canContinue) { () async throws(TrendMicroError) in
      let total = try await once.total("/LMPI/v3/customers", TimeWindow.until(now).query("created"), list: "customers")
      return "Customers can be read\(total)."
    }
    await probe.check("subscriptions", isPossible: canContinue) { () async throws(TrendMicroError) in
      let total = try await once.total(
        "/LMPI/v2.5/customers/subscriptions", TimeWindow.until(now).query("created"), list: "subscriptions")
      return "Subscriptions can be read\(total)."
    }
    await probe.check("service_plans", isPossible: canContinue) { () async throws(TrendMicroError) in
      "Service plans can be read (\(try await once.servicePlans().count))."
    }
    await probe.check("reports", isPossible: canContinue) { () async throws(TrendMicroError) in
      guard let month = ReportMonth.latestClosed(at: now) else { return "There is no closed month yet." }
      return "The summary report of \(month) can be read (\(try await once.summary(of: month).count) rows)."
    }
    return probe.results
  }

  private func firstAnswer(_ target: String) async -> Result<HTTPResponse, TrendMicroError> {
    do throws(TrendMicroError) { return .success(try await connection.signed(.get, target, key: key)) } catch { return .failure(error) }
  }

  /// " (12)", from a page of one row.
  private func total(_ path: String, _ query: [(name: String, value: String)], list: String) async throws(TrendMicroError) -> String {
    try await connection.total(path, query, list: list, key: key)
  }
}

extension ServiceConnection {
  /// Requests a page of one row, and returns the total as " (12)"; empty if the service does not say it.
  func total(
    _ path: String, _ query: [(name: String, value: String)], list: String, key: AccessKey
  ) async throws(TrendMicroError) -> String {
    let items = query + [("page", "1"), ("limit", "1")]
    let answer = try await signedObject(.get, "\(path)?\(PercentEncoding.query(items))", key: key)
    guard answer.hasMember(list) else { throw .invalidAnswer(service, "\(list) is missing") }
    _ = try answer.list(list)
    return try answer.object("paging")?.integer("total").map { " (\($0))" } ?? ""
  }
}
