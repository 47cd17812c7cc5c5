package import CurlTransport

/// The credentials of the Licensing Management Platform and of Remote Manager.
package struct AccessKey: Sendable, Equatable {
  /// A GUID.
  package var token: Secret
  /// 10 to 100 characters; used as text.
  package var secretKey: Secret

  package init(token: Secret, secretKey: Secret) {
    self.token = token
    self.secretKey = secretKey
  }

  /// Throws if a part cannot be right; the error's `field` names it.
  package func validate() throws(TrendMicroError) {
    let token = token.reveal()
    guard Self.isGUID(token) else {
      throw .invalidSetting("access_token", "The access token is not a GUID.", "Paste it as issued: 8-4-4-4-12 hexadecimal digits.")
    }
    let secret = secretKey.reveal()
    guard (10...100).contains(secret.unicodeScalars.count), secret.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw .invalidSetting(
        "secret_key", "The secret key does not have 10 to 100 characters, or contains a space or a line break.",
        "Paste the complete key again.")
    }
  }

  private static func isGUID(_ text: String) -> Bool {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    return groups.map(\.count) == [8, 4, 4, 4, 12]
      && groups.joined().utf8.allSatisfy { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66) || (0x30...0x39).contains($0) }
  }
}
