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
    client.throttle.setRate(requestsPerMinute: client.configuration.requestsPerMinute)
    current = (wanted, client)
    return client
  }

  /// Why no requests are sent to the site at present; nil if they are, or if the integration is not in use.
  package func hold() async -> SiteHold? { (try? await client())?.hold }

  /// How far the site's clock is ahead of this machine's; nil if it is unknown.
  ///
  /// `asking`: whether a request may be sent if nothing was answered so far.
  package func clockSkew(asking: Bool = false) async -> Duration? {
    guard let client = try? await client() else { return nil }
    if asking, client.throttle.clockSkew == nil { _ = try? await client.systemInfo() }
    return client.throttle.clockSkew
  }

  /// Ends a pause and lets a request be tried at once. Returns what held the requests back.
  ///
  /// Throws like `client()`, and FAILED_PRECONDITION if nothing holds them back.
  package func resume() async throws -> SiteHold {
    let client = try await client()
    guard let hold = client.hold else {
      throw DomainError.unmet("REQUESTS_NOT_HELD", "requests to ConnectWise are not held back", remedy: Remedy(.integrationTest))
    }
    if !Store.isValidating { client.tryNow() }
    return hold
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
    // With another limit per minute too: a pause is the site's, whatever is set here.
    let sharesThrottle = current?.settings.site == settings.site
    do {
      let configuration = try settings.configuration(sealer)
      return try makeClient(configuration, sharesThrottle ? current?.client.throttle : nil)
    } catch let error as ConnectWiseError {
      throw DomainError(error, doing: "be reached with the settings")
    } catch let error as SealingError {
      throw DomainError.unmet("KEY_UNREADABLE", "\(error)", remedy: Remedy(.integrationSetPublicKey))
    }
  }

  /// Clients that share one division of the budget among callers. `observer` receives all their requests.
  package static func overTheNetwork(observer: RequestObserver? = nil) -> MakeClient {
    let lookups = LookupShare()
    return { configuration, throttle throws(ConnectWiseError) in
      try ConnectWiseClient(configuration: configuration, throttle: throttle, admission: lookups, observer: observer)
    }
  }

  static func notConfigured(_ settings: IntegrationSettings) -> DomainError {
    .unmet(
      "INTEGRATION_NOT_CONFIGURED",
      "the integration is not configured (missing: \(settings.missingWords))", remedy: Remedy(.integrationSet))
  }
}
