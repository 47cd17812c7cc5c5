import CurlTransport

extension ConnectWiseClient {
  /// Checks, one after the other, everything that the integration requires. Writes nothing and retries nothing.
  ///
  /// Always returns every verdict in the same order: dns, tcp, tls, discovery, company, client_id, keys, api_version, then the rights,
  /// those for tickets last. A missing right that only tickets require is a warning.
  public func testConnection() async -> [Verdict] {
    let once = forTest
    var verdicts: [Verdict] = []
    let endpoint = await once.testSite(&verdicts)
    let isSignedIn = await once.testMember(at: endpoint, &verdicts)
    await once.testRights(at: isSignedIn ? endpoint : nil, &verdicts)
    return verdicts
  }

  /// dns, tcp, tls, discovery, company: from one unauthenticated request.
  private func testSite(_ verdicts: inout [Verdict]) async -> Endpoint? {
    let response: HTTPResponse
    do {
      response = try await exchange(discoveryRequest, discovery)
    } catch {
      verdicts += Verdict.ofBrokenConnection(error, address: address, proxy: configuration.proxy)
      return nil
    }
    verdicts += Verdict.ofConnection(address: address, proxy: configuration.proxy)
    do {
      let endpoint = try endpoint(of: response)
      known.withLock { $0 = endpoint }
      if endpoint.isDiscovered {
        verdicts.append(Verdict("discovery", .passed, "The REST API is at \(endpoint.base)."))
        verdicts.append(
          Verdict("company", .passed, "The site knows “\(configuration.companyID)”\(endpoint.companyName.map { ", \($0)" } ?? "")."))
      } else {
        verdicts.append(
          Verdict(
            "discovery", .warning, "\(address.authority) has no discovery; the REST API is assumed to be at \(endpoint.base).",
            remedy: "No action is required for an on-premise server; otherwise check the site."))
        verdicts.append(Verdict("company", .skipped, "Without discovery the company is checked together with the keys."))
      }
      return endpoint
    } catch {
      let isCompany = error.kind == .unknownCompany
      verdicts.append(
        isCompany ? Verdict("discovery", .passed, "\(address.authority) is a ConnectWise site.") : .failed("discovery", error))
      verdicts.append(isCompany ? .failed("company", error) : .skipped("company"))
      return nil
    }
  }

  /// client_id, keys, api_version: from the cheapest authenticated request.
  private func testMember(at endpoint: Endpoint?, _ verdicts: inout [Verdict]) async -> Bool {
    let isGUID = configuration.clientID.isGUID
    if !isGUID {
      verdicts.append(
        Verdict(
          "client_id", .failed, "The client ID is not a GUID.",
          remedy: "Copy it from developer.connectwise.com, where each integration has its own: 8-4-4-4-12 hexadecimal digits."))
    }
    guard let endpoint, isGUID else {
      verdicts += (isGUID ? ["client_id"] : []).map { .skipped($0) } + [.skipped("keys"), .skipped("api_version")]
      return false
    }
    do {
      let request = try request(.get("/system/info"), at: endpoint)
      let response = try await exchange(request, Admission(key: key, path: "/system/info", isTest: true))
      verdicts += Verdict.ofMember(response, version: configuration.apiVersion)
    } catch {
      verdicts += [.failed("client_id", error), .skipped("keys"), .skipped("api_version")]
    }
    return verdicts.suffix(3).allSatisfy { $0.outcome == .passed || $0.outcome == .warning }
  }
}

extension Verdict {
  static func failed(_ check: String, _ error: ConnectWiseError) -> Verdict {
    Verdict(check, .failed, error.message, remedy: error.remedy)
  }

  static func skipped(_ check: String) -> Verdict {
    Verdict(check, .skipped, "Not checked, because an earlier check failed.")
  }
}

extension String {
  /// 8-4-4-4-12 hexadecimal digits.
  fileprivate var isGUID: Bool {
    let groups = split(separator: "-", omittingEmptySubsequences: false)
    return groups.map(\.count) == [8, 4, 4, 4, 12]
      && groups.joined().utf8.allSatisfy { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66) || (0x30...0x39).contains($0) }
  }
}
