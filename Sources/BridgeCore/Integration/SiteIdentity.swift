package import ConnectWise

/// Identifies the ConnectWise site and company of a plan and its deliveries. Ids are invalid elsewhere, and a copy of production has the
/// same ids.
package struct SiteIdentity: Sendable, Equatable, Codable, CustomStringConvertible {
  package var site: String
  package var companyID: String

  package init(site: String, companyID: String) {
    self.site = site
    self.companyID = companyID
  }

  package var description: String { "\(companyID) at \(site)" }
}

extension SiteIdentity {
  package init(_ client: ConnectWiseClient) {
    self.init(site: client.configuration.site, companyID: client.configuration.companyID)
  }

  package init(_ settings: IntegrationSettings) {
    self.init(site: settings.site, companyID: settings.companyID)
  }
}
