/// Recognizes the names and addresses of this machine itself.
public enum Loopback {
  /// Whether `host` is localhost, ::1, or an IPv4 address in 127.0.0.0/8 in its usual form. A name such as 127.example.com is not.
  public static func contains(_ host: String) -> Bool {
    if host.lowercased() == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy(isOctet)
  }

  /// 0 to 255 in decimal, without a sign. With a leading zero some resolvers take it as octal.
  private static func isOctet(_ text: Substring) -> Bool { UInt8(text).map(String.init) == String(text) }
}
