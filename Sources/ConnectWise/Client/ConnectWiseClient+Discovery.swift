import CurlTransport
import FoundationEssentials

extension ConnectWiseClient {
  /// Where the interface is: asked once, then remembered.
  func endpoint() async throws(ConnectWiseError) -> Endpoint {
    if let endpoint = known.withLock({ $0 }) { return endpoint }
    return try await discover()
  }

  /// Whether the interface is now elsewhere than where a 404 came from.
  func hasMoved(from old: Endpoint) async throws(ConnectWiseError) -> Bool {
    if let endpoint = known.withLock({ $0 }), endpoint.base != old.base { return true }
    return try await discover().base != old.base
  }

  private func discover() async throws(ConnectWiseError) -> Endpoint {
    let endpoint = try await repeating(isRead: true) { () async throws(ConnectWiseError) in
      try self.endpoint(of: try await self.exchange(self.discoveryRequest, isRead: true))
    }
    known.withLock { $0 = endpoint }
    return endpoint
  }

  var discoveryRequest: HTTPRequest {
    HTTPRequest(
      .get, "\(address.origin)/login/companyinfo/\(RequestURL.encode(configuration.companyID))", headers: ["Accept": "application/json"])
  }

  func endpoint(of response: HTTPResponse) throws(ConnectWiseError) -> Endpoint {
    // An on-premise server may have no discovery; its interface is always in the same place.
    if response.status == 404 { return Endpoint(onPremise: address) }
    if let error = ConnectWiseError(response, isRead: true) {
      if error.isTransient || error.kind == .discovery { throw error }
      throw ConnectWiseError(
        .discovery, status: response.status, code: error.code, message: "The site refuses to say where its interface is: \(error.message)",
        remedy: "Check the site; \(address.authority) may be another server.")
    }
    // `null`, which is JSON, is the answer for a company that the site does not know.
    guard let info = try? JSONDecoder().decode(CompanyInfo?.self, from: Data(response.body)), info.isPlausible else {
      if response.isJSONNull { throw unknownCompany }
      throw ConnectWiseError(
        .discovery, status: response.status, message: "\(address.authority) does not answer as a ConnectWise site does.",
        remedy: "Check the site; it is the name in the address bar when a member signs in.")
    }
    return try Endpoint(info, at: address)
  }

  private var unknownCompany: ConnectWiseError {
    ConnectWiseError(
      .unknownCompany, message: "\(address.authority) does not know the company “\(configuration.companyID)”.",
      remedy: "Check the company ID, which is the one members sign in with, and the site's region.")
  }
}

extension HTTPResponse {
  fileprivate var isJSONNull: Bool {
    String(decoding: body, as: UTF8.self).filter { !$0.isWhitespace } == "null"
  }
}
