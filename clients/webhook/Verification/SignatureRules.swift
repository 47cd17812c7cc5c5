import Crypto

/// Whether a delivery is from who it says it is. Pure: headers, bytes, keys and the time in, a verdict out.
public enum SignatureRules {
  /// - Parameters:
  ///   - body: the bytes as they came, before anything has read them.
  ///   - keys: any of them may have signed: a secret is replaced by adding the new one, changing the sender, and removing the old one.
  ///   - now: seconds since 1970.
  public static func verify(
    _ scheme: SignatureScheme, headers: DeliveryHeaders, body: [UInt8], keys: [SigningKey], now: Int64
  ) -> Verdict {
    switch scheme {
    case .standardWebhooks(let tolerance): standardWebhooks(headers, body, keys, tolerance: tolerance, now: now)
    case .hubSignature256: hubSignature256(headers, body, keys)
    }
  }

  /// Whether one of the keys gives one of the signatures. Every key is tried with every signature, each in constant time, so that the
  /// time it takes says nothing of which were right.
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
}
