package import ConnectWise
package import Foundation

/// Hands out the one client of the configured ConnectWise site, so that its token bucket and its connections are shared.
///
/// The client is made anew when the saved settings change.
package actor SiteConnection {
  /// Makes a client that keeps to the given throttle, or to one of its own.
  package typealias MakeClient = @Sendable (SiteConfiguration, SiteThrottle?) throws(ConnectWiseError) -> ConnectWiseClient

  private let store: Store
  private let sealer: Sealer
  private let makeClient: MakeClient
  private var current: (settings: SiteSettings, client: ConnectWiseClient)?

  package init(store: Store, sealer: Sealer, makeClient: @escaping MakeClient = SiteConnection.overTheNetwork) {
    self.store = store
    self.sealer = sealer
    self.makeClient = makeClient
  }

  /// The client of the saved settings.
  ///
  /// Throws FAILED_PRECONDITION, with the command that mends it, where the integration is not configured or disabled.
  package func client() async throws -> ConnectWiseClient {
    let settings = try await store.read(IntegrationSettings.current)
    guard settings.isConfigured else { throw SiteConnection.notConfigured(settings) }
    guard settings.enabled else {
      throw DomainError.unmet("INTEGRATION_DISABLED", "the integration is disabled", remedy: Remedy(.integrationEnable))
    }
    let wanted = SiteSettings(settings)
    if let current, current.settings == wanted { return current.client }
    let client = try make(wanted)
    current = (wanted, client)
    return client
  }

  /// The integration's time zone, which days and times of day are in.
  package func timeZone() async throws -> TimeZone {
    try await store.read(IntegrationSettings.current).zone
  }

  /// A client for `settings`, to test them with; to the same site it goes at the pace that all requests there share.
  package func client(for settings: IntegrationSettings, key: KeyPair) throws -> ConnectWiseClient {
    try make(SiteSettings(settings, key: key))
  }

  private func make(_ settings: SiteSettings) throws -> ConnectWiseClient {
    let isSamePace =
      current.map { $0.settings.site == settings.site && $0.settings.requestsPerMinute == settings.requestsPerMinute } ?? false
    do {
      let configuration = try settings.configuration(sealer)
      return try makeClient(configuration, isSamePace ? current?.client.throttle : nil)
    } catch let error as ConnectWiseError {
      throw DomainError(error, doing: "be reached with the settings")
    } catch let error as SealingError {
      throw DomainError.unmet("KEY_UNREADABLE", "\(error)", remedy: Remedy(.integrationSetPublicKey))
    }
  }

  @Sendable package static func overTheNetwork(
    _ configuration: SiteConfiguration, _ throttle: SiteThrottle?
  ) throws(ConnectWiseError) -> ConnectWiseClient {
    try ConnectWiseClient(configuration: configuration, throttle: throttle)
  }

  static func notConfigured(_ settings: IntegrationSettings) -> DomainError {
    .unmet(
      "INTEGRATION_NOT_CONFIGURED",
      "the integration is not configured (missing: \(settings.missingFields.joined(separator: ", ")))", remedy: Remedy(.integrationSet))
  }
}
