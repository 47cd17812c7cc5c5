package import ConnectWise
package import Foundation

/// Provides the single client of the configured ConnectWise site, so that its token bucket and connections are shared.
///
/// The client is replaced when the saved settings change.
package actor SiteConnection {
  /// Creates a client with the given throttle, or with a new one.
  package typealias MakeClient = @Sendable (SiteConfiguration, SiteThrottle?) throws(ConnectWiseError) -> ConnectWiseClient

  private let store: Store
  private let sealer: Sealer
  private let makeClient: MakeClient
  private var current: (settings: SiteSettings, client: ConnectWiseClient)?

  package init(store: Store, sealer: Sealer, makeClient: @escaping MakeClient = SiteConnection.overTheNetwork()) {
    self.store = store
    self.sealer = sealer
    self.makeClient = makeClient
  }

  /// The client for the saved settings.
  ///
  /// Throws FAILED_PRECONDITION, with the command that fixes it, if the integration is not configured or is disabled.
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

  /// The time zone of days and times of day.
  package func timeZone() async throws -> TimeZone {
    try await store.read(IntegrationSettings.current).zone
  }

  /// Creates a client to test `settings`. For the same site it shares the throttle of all other requests.
  package func client(for settings: IntegrationSettings, key: KeyPair) throws -> ConnectWiseClient {
    try make(SiteSettings(settings, key: key))
  }

  private func make(_ settings: SiteSettings) throws -> ConnectWiseClient {
    let sharesThrottle =
      current.map { $0.settings.site == settings.site && $0.settings.requestsPerMinute == settings.requestsPerMinute } ?? false
    do {
      let configuration = try settings.configuration(sealer)
      return try makeClient(configuration, sharesThrottle ? current?.client.throttle : nil)
    } catch let error as ConnectWiseError {
      throw DomainError(error, doing: "be reached with the settings")
    } catch let error as SealingError {
      throw DomainError.unmet("KEY_UNREADABLE", "\(error)", remedy: Remedy(.integrationSetPublicKey))
    }
  }

  /// Clients that share one division of the budget among callers.
  package static func overTheNetwork() -> MakeClient {
    let lookups = LookupShare()
    return { configuration, throttle throws(ConnectWiseError) in
      try ConnectWiseClient(configuration: configuration, throttle: throttle, admission: lookups)
    }
  }

  static func notConfigured(_ settings: IntegrationSettings) -> DomainError {
    .unmet(
      "INTEGRATION_NOT_CONFIGURED",
      "the integration is not configured (missing: \(settings.missingFields.joined(separator: ", ")))", remedy: Remedy(.integrationSet))
  }
}
