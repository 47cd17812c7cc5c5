import HTTPTypes
import ServiceSupport

/// The reverse proxies that are trusted to name the client.
struct ProxyTrust: Sendable, Equatable {
  var trusted: [IPRange]
  /// The header with the client's address, to which each proxy appends the address it received the request from.
  var header: String

  init(_ value: ConfigurationValue) throws(ConfigurationError) {
    let members = try value.members("trustedAddresses", "clientAddressHeader")
    guard let addresses = members["trustedAddresses"] else { throw value.error("trustedAddresses is required") }
    trusted = []
    for address in try addresses.list() {
      guard let range = IPRange(try address.text()) else {
        throw address.error("is not an address or network; use the form 10.0.0.7 or 10.0.0.0/24")
      }
      trusted.append(range)
    }
    guard !trusted.isEmpty else { throw addresses.error("must list at least one address") }
    header = try members["clientAddressHeader"]?.text() ?? "X-Forwarded-For"
    guard HTTPField.Name(header) != nil, header.lowercased() != "forwarded" else {
      throw ConfigurationError(
        "must be a header that contains only addresses, such as X-Forwarded-For or X-Real-IP", at: "\(value.path).clientAddressHeader")
    }
  }

  func trusts(_ address: IPAddress) -> Bool { trusted.contains { $0.contains(address) } }

  /// The client of a request received from `peer`: the right-most address in the header that is not a trusted proxy. Addresses to the left of
  /// it can be forged.
  ///
  /// - Parameter lines: the header's values, in order.
  func client(peer: IPAddress, lines: [String]) -> IPAddress {
    guard trusts(peer) else { return peer }
    var client = peer
    let entries = lines.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
    for entry in entries.reversed() {
      guard let address = Self.address(entry) else { return client }
      client = address
      guard trusts(address) else { return address }
    }
    return client
  }

  /// "203.0.113.9", "203.0.113.9:4711", "2001:db8::1", "[2001:db8::1]:4711".
  static func address(_ entry: Substring) -> IPAddress? {
    let text = entry.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed()
    let plain = String(text)
    if let address = IPAddress(plain) { return address }
    if plain.hasPrefix("[") {
      guard let end = plain.firstIndex(of: "]") else { return nil }
      return IPAddress(String(plain[plain.index(after: plain.startIndex)..<end]))
    }
    let parts = plain.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && UInt16(parts[1]) != nil ? IPAddress(String(parts[0])) : nil
  }
}
