import Crypto

/// How a sender signs its deliveries.
public enum SignatureScheme: Sendable, Equatable {
  /// https://www.standardwebhooks.com: id, timestamp and body are signed. The tolerance is the largest difference between the timestamp and now,
  /// in seconds.
  case standardWebhooks(tolerance: Int64)
  /// `X-Hub-Signature-256`: only the body is signed, so neither id nor timestamp can be trusted.
  case hubSignature256
  /// `Authorization: Bearer TOKEN`, for senders that cannot sign. Nothing is signed: whoever sees one delivery can send others.
  case bearerToken
}

/// The result of verifying a delivery.
public enum Verdict: Sendable, Equatable {
  /// The sender has one of the keys.
  ///
  /// - Parameters:
  ///   - id: identifies the delivery, the same on retries; nil if the sender gave none.
  ///   - time: when the delivery was signed, in seconds since 1970; nil if the scheme does not sign a timestamp.
  case accepted(id: String?, time: Int64?)
  case refused(Refusal)

  public enum Refusal: String, Sendable, CaseIterable {
    /// A required header is missing, empty or repeated.
    case missing
    /// A header does not have the required form.
    case malformed
    /// No key produces this signature.
    case mismatch
    /// The signature is valid but too old; it may be a replay.
    case tooOld
    /// The signature is valid but its timestamp is in the future; a clock is wrong.
    case tooNew
  }
}

/// The header fields of a delivery. Names are case-insensitive.
public struct DeliveryHeaders: Sendable {
  private let fields: [(name: String, value: String)]

  public init(_ fields: [(name: String, value: String)]) {
    self.fields = fields.map { ($0.name.lowercased(), $0.value) }
  }

  /// The field's only value. Nil if the field is missing, empty or repeated: of several values, the signed one is unknown.
  public func only(_ name: String) -> String? {
    let found = fields.filter { $0.name == name.lowercased() }
    guard found.count == 1, let value = found.first?.value, !value.isEmpty else { return nil }
    return value
  }

  /// Whether there is a field of this name, whatever its value.
  func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

  /// The id that a sender gave an unsigned delivery, to recognise retries.
  public var deliveryID: String? {
    for name in ["webhook-id", "svix-id", "idempotency-key", "x-github-delivery"] where has(name) { return only(name) }
    return nil
  }
}

/// Verifies the signature of a delivery. Pure: headers, body, keys and time in, verdict out.
public enum SignatureRules {
  /// - Parameters:
  ///   - body: the bytes as received.
  ///   - keys: any of them is accepted, so that a secret can be rotated: add the new one, change the sender, remove the old one.
  ///   - now: seconds since 1970.
  public static func verify(
    _ scheme: SignatureScheme, headers: DeliveryHeaders, body: [UInt8], keys: [SigningKey], now: Int64
  ) -> Verdict {
    switch scheme {
    case .standardWebhooks(let tolerance): standardWebhooks(headers, body, keys, tolerance: tolerance, now: now)
    case .hubSignature256: hubSignature256(headers, body, keys)
    case .bearerToken: bearerToken(headers, keys)
    }
  }

  /// Whether any key produces any of the signatures. Every key is compared with every signature in constant time, so that the time taken does
  /// not reveal which one matched.
  static func matches(_ signatures: [[UInt8]], _ parts: [[UInt8]], _ keys: [SigningKey]) -> Bool {
    var found = false
    for key in keys {
      var code = HMAC<SHA256>(key: key.key)
      for part in parts { code.update(data: part) }
      let expected = code.finalize()
      for signature in signatures where expected == signature { found = true }
    }
    return found
  }

  /// Whether the token is one of the keys. Digests are compared, in constant time, so that the time taken reveals neither a key's length nor how
  /// much of it was right.
  static func isKey(_ token: [UInt8], _ keys: [SigningKey]) -> Bool {
    let digest = SHA256.hash(data: token)
    var found = false
    for key in keys where key.key.withUnsafeBytes({ SHA256.hash(data: $0) }) == digest { found = true }
    return found
  }
}
