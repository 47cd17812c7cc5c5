import CurlTransport
import FoundationEssentials

extension ConnectWiseClient {
  /// The base URL of the REST API, discovered once and then cached.
  func endpoint() async throws(ConnectWiseError) -> Endpoint {
    if let endpoint = known.withLock({ $0 }) { return endpoint }
    return try await discover()
  }

  /// Whether the base URL differs from the one that answered 404.
  func hasMoved(from old: Endpoint) async throws(ConnectWiseError) -> Bool {
    if let endpoint = known.withLock({ $0 }), endpoint.base != old.base { return true }
    return try await discover().base != old.base
  }

  private func discover() async throws(ConnectWiseError) -> Endpoint {
    let endpoint = try await retrying(isRead: true) { () async throws(ConnectWiseError) in
      try self.endpoint(of: try await self.exchange(self.discoveryRequest, self.discovery))
    }
    known.withLock { $0 = endpoint }
    return endpoint
  }

  var discovery: Admission { Admission(key: key, path: "/login/companyinfo", isTest: isTest, isDiscovery: true) }

  /// A wrong company or site fails for every request alike.
  func outcome(ofDiscovery response: HTTPResponse) -> SiteOutcome {
    do throws(ConnectWiseError) {
      _ = try endpoint(of: response)
      return .answered
    } catch {
      switch error.kind {
      case .unknownCompany, .discovery: return .rejected(error)
      case .server: return .serverError(error)
      default: return .reached
      }
    }
  }

  var discoveryRequest: HTTPRequest {
    HTTPRequest(
      .get, "\(address.origin)/login/companyinfo/\(RequestURL.encode(configuration.companyID))", headers: ["Accept": "application/json"],
      timeout: requestTimeout)
  }

  func endpoint(of response: HTTPResponse) throws(ConnectWiseError) -> Endpoint {
    // On-premise servers may have no discovery; their base URL is fixed.
    if response.status == 404 { return Endpoint(onPremise: address) }
    if let error = ConnectWiseError(response, isRead: true) {
      if error.isTransient || error.kind == .discovery { throw error }
      throw ConnectWiseError(
        .discovery, status: response.status, code: error.code, message: "The site refused the discovery request: \(error.message)",
        remedy: "Check the site; \(address.authority) may be a different server.")
    }
    // The response for an unknown company is `null`, which is valid JSON.
    guard let info = try? JSONDecoder().decode(CompanyInfo?.self, from: Data(response.body)), info.isPlausible else {
      if response.isJSONNull { throw unknownCompany }
      throw ConnectWiseError(
        .discovery, status: response.status, message: "\(address.authority) does not respond like a ConnectWise site.",
        remedy: "Check the site; it is the host name in the browser's address bar when a member signs in.")
    }
    return try Endpoint(info, at: address)
  }

  private var unknownCompany: ConnectWiseError {
    ConnectWiseError(
      .unknownCompany, message: "\(address.authority) does not know the company “\(configuration.companyID)”.",
      remedy: "Check the company ID, which members use to sign in, and the region of the site.")
  }
}

extension HTTPResponse {
  fileprivate var isJSONNull: Bool {
    String(decoding: body, as: UTF8.self).filter { !$0.isWhitespace } == "null"
  }
}
