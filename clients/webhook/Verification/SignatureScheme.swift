/// How a sender signs its deliveries.
public enum SignatureScheme: Sendable, Equatable {
  /// https://www.standardwebhooks.com: id, time and body are signed. Times further from now than so many seconds, either way, are refused.
  case standardWebhooks(tolerance: Int64)
  /// `X-Hub-Signature-256`: the body alone is signed, so neither id nor time can be trusted.
  case hubSignature256
}
