extension HTTPRequest {
  /// Refuses what would be sent otherwise than it reads.
  func check() throws(TransportError) {
    let scheme = url.prefix { $0 != ":" }.lowercased()
    guard ["http", "https"].contains(scheme), url.dropFirst(scheme.count).hasPrefix("://") else {
      throw .unusable("The URL does not begin with https:// or http://.", "Give an absolute URL.")
    }
    guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw .unusable("The URL holds a space, a control character or a character beyond ASCII.", "Percent-encode it.")
    }
    for field in headers.fields {
      guard !field.name.isEmpty, field.name.utf8.allSatisfy(Self.isToken) else {
        throw .unusable("The header name “\(field.name)” is not a token.", "Use letters, digits and hyphens.")
      }
      guard !field.value.utf8.contains(where: { $0 == 0x0D || $0 == 0x0A || $0 == 0 }) else {
        throw .unusable("The value of the header \(field.name) holds a line break or a NUL.", "Remove it.")
      }
    }
    if let credentials {
      guard !credentials.user.contains(":") else {
        throw .unusable("The user name holds a colon, which ends a user name in Basic authentication.", "Correct the user name.")
      }
      guard !credentials.user.utf8.contains(0), !credentials.password.reveal().utf8.contains(0) else {
        throw .unusable("The credentials hold a NUL character.", "Enter them again.")
      }
    }
  }

  private static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "~"): true
    default: false
    }
  }
}

extension TransportConfiguration {
  func check() throws(TransportError) {
    guard let proxy else { return }
    guard ["http://", "https://"].contains(where: { proxy.lowercased().hasPrefix($0) }) else {
      throw .unusable("The proxy “\(proxy)” is not a URL.", "Give it as http://host:port.")
    }
    guard !proxy.contains("@") else {
      throw .unusable("The proxy's URL holds a user or a password.", "Use a proxy that needs none: a URL is no place for a secret.")
    }
  }
}

extension TransportError {
  /// Nothing was tried, since the request or the settings cannot be used.
  static func unusable(_ message: String, _ remedy: String) -> TransportError {
    TransportError(.request, mayHaveBeenReceived: false, message: message, remedy: remedy)
  }
}
