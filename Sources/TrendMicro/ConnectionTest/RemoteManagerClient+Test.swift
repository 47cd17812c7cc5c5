import CurlTransport

extension RemoteManagerClient {
  /// Checks, one after the other, what pulling Worry-Free seats requires. Changes nothing and repeats nothing.
  ///
  /// Always returns: reachable, clock, signature, customers, usages, vendor_license.
  package func testConnection() async -> [CheckResult] {
    let once = RemoteManagerClient(self, connection.forTest)
    var probe = ConnectionProbe(once.connection, credentialsCheck: "signature", checksClock: true)
    let first: Result<HTTPResponse, TrendMicroError>
    do throws(TrendMicroError) {
      first = .success(try await once.connection.signed(.get, "\(path)/customers?page=1&limit=1", key: key))
    } catch { first = .failure(error) }
    probe.begin(first.map(\.serverTime))
    let canContinue = probe.canContinue
    var found: [RemoteManagerCustomer] = []
    await probe.check("customers", isPossible: canContinue) { () async throws(TrendMicroError) in
      let answer = try VendorAnswer.object(try first.get(), .remoteManager)
      guard answer.hasMember("customers") else { throw .invalidAnswer(.remoteManager, "customers is missing") }
      found = try answer.list("customers").map { (fields) throws(TrendMicroError) in try RemoteManagerCustomer(fields) }
      let total = try answer.object("paging")?.integer("total").map { " (\($0))" } ?? ""
      return "Customers can be read\(total)."
    }
    if canContinue, found.isEmpty {
      probe.add(CheckResult("usages", .skipped, "Not checked, because there is no customer."))
    } else {
      await probe.check("usages", isPossible: canContinue) { () async throws(TrendMicroError) in
        _ = try await once.usages(customerIDs: found.prefix(1).map(\.id))
        return "Used seats can be read."
      }
    }
    await probe.check("vendor_license", isPossible: canContinue) { () async throws(TrendMicroError) in
      _ = try await once.vendorLicenses()
      return "The seats of the account can be read."
    }
    return probe.results
  }
}
