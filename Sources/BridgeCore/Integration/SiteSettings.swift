import ConnectWise

/// The part of the integration's settings that a connection depends on: what a test covers, and what asks for another client.
struct SiteSettings: Sendable, Equatable {
  var site: String
  var companyID: String
  var clientID: String
  var key: KeyPair
  var caFile: String
  var proxy: String
  var requestsPerMinute: Int

  /// `key` is the one to connect with where it is not the one in use.
  init(_ settings: IntegrationSettings, key: KeyPair? = nil) {
    site = settings.site
    companyID = settings.companyID
    clientID = settings.clientID
    self.key = key ?? settings.key
    caFile = settings.caFile
    proxy = settings.proxy
    requestsPerMinute = settings.requestsPerMinute
  }

  /// Opens the private key. Throws where there is none, or where it does not open with this master key.
  func configuration(_ sealer: Sealer) throws -> SiteConfiguration {
    guard let sealed = key.sealedPrivateKey else { throw SealingError.cannotOpen(IntegrationSettings.privateKeyPurpose) }
    return SiteConfiguration(
      site: site, companyID: companyID, publicKey: key.publicKey,
      privateKey: try sealer.open(sealed, for: IntegrationSettings.privateKeyPurpose),
      clientID: clientID, caFile: caFile.isEmpty ? nil : caFile, proxy: proxy.isEmpty ? nil : proxy, requestsPerMinute: requestsPerMinute)
  }
}
