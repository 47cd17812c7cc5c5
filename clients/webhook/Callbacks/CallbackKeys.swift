import LocalRPC
import WebhookVerification

/// What the daemon, which alone talks to ConnectWise, does for its callbacks.
protocol CallbackKeys: Sendable {
  /// The signing key at a path of the configured ConnectWise host, whatever host the callback names.
  func key(path: String) async throws -> SigningKey
  /// The call that tells the daemon that something changed there.
  func call(_ callback: Callback, requestID: String) throws -> DaemonCall
}
