import ConnectWise

/// The connection settings of the integration. They are covered by a test, and a change of them requires a new client.
struct SiteSettings: Sendable, Equatable {
  var site: String
  var companyID: String
  var clientID: String
  var key: KeyPair
  var caFile: String
  var proxy: String
  var requestsPerMinute: Int

  /// `key` overrides the key in use.
  init(_ settings: IntegrationSettings, key: KeyPair? = nil) {
    site = settings.site
    companyID = settings.companyID
    clientID = settings.clientID
    self.key = key ?? settings.key
    caFile = settings.caFile
    proxy = settings.proxy
    requestsPerMinute = settings.requestsPerMinute
  }

  /// Decrypts the private key. Throws if there is none, if it was entered for another server (rule 46), or if it was encrypted with another
  /// master key.
  func configuration(_ sealer: Sealer) throws -> SiteConfiguration {
    guard let sealed = key.sealedPrivateKey else { throw SealingError.cannotOpen(IntegrationSettings.privateKeyPurpose) }
    guard key.destination == .site(site, proxy: proxy, caFile: caFile) else {
      throw SealingError.otherDestination(IntegrationSettings.privateKeyPurpose)
    }
    return SiteConfiguration(
      site: site, companyID: companyID, publicKey: key.publicKey,
      privateKey: try sealer.open(sealed, for: IntegrationSettings.privateKeyPurpose),
      clientID: clientID, caFile: caFile.isEmpty ? nil : caFile, proxy: proxy.isEmpty ? nil : proxy, requestsPerMinute: requestsPerMinute)
  }
}
