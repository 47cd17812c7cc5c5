import CurlTransport

/// Identifies the credentials of a client without containing them.
struct SiteKey: Sendable, Hashable {
  private let digest: Int

  init(_ configuration: SiteConfiguration) {
    var hasher = Hasher()
    for part in [configuration.companyID, configuration.publicKey, configuration.privateKey.reveal(), configuration.clientID] {
      hasher.combine(part)
    }
    digest = hasher.finalize()
  }
}

/// What a request asks of the throttle.
struct Admission: Sendable {
  /// Of the client that sends it.
  var key: SiteKey?
  /// Without its query.
  var path = ""
  /// A connection test is sent even if the site is held, to find out whether it still should be.
  var isTest = false
  /// The discovery is sent without the key, so that its answer says nothing about the key.
  var isDiscovery = false
  /// What the request is, for the limits.
  var use = SiteThrottle.Use.independent
}

/// How the site treated a request.
enum SiteOutcome: Sendable {
  /// The API accepts the key.
  case answered
  /// Something answered, which need not have looked at the key: the rate limiter, or a gateway.
  case reached
  /// A server error (5xx).
  case serverError(ConnectWiseError)
  /// No complete response. `weight` is how many failures it counts for.
  case unanswered(ConnectWiseError, weight: Int)
  /// The site rejects the key, the company or the client ID.
  case rejected(ConnectWiseError)
}
