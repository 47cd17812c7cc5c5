import ConnectWise

/// Which ConnectWise a plan and its deliveries are for: ids mean nothing in another one, and a copy of production has the same.
struct SiteIdentity: Sendable, Equatable, Codable, CustomStringConvertible {
  var site: String
  var companyID: String

  var description: String { "\(companyID) at \(site)" }
}

extension SiteIdentity {
  init(_ client: ConnectWiseClient) {
    self.init(site: client.configuration.site, companyID: client.configuration.companyID)
  }

  init(_ settings: IntegrationSettings) {
    self.init(site: settings.site, companyID: settings.companyID)
  }
}
