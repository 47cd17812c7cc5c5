import FuzzSupport
import ServiceSupport

@testable import WebhookRequests

/// The client's address.
extension Requests {
  private static let trust: ProxyTrust = {
    do throws(ConfigurationError) {
      return try ProxyTrust(ConfigurationValue(json: Array("{ trustedAddresses: ['10.0.0.0/8', '::1'] }".utf8)))
    } catch { fatalError("\(error)") }
  }()

  private static func address(_ text: String) -> IPAddress {
    guard let address = IPAddress(text) else { fatalError("\(text) is not an address") }
    return address
  }

  /// A client cannot forge its address.
  static func checkForwarded(_ input: FuzzInput) {
    var input = input
    var lines: [String] = []
    while !input.isAtEnd { lines.append(input.shortText()) }
    let (proxy, inner, stranger) = (address("10.0.0.1"), address("::1"), address("203.0.113.9"))
    require(trust.client(peer: stranger, lines: lines) == stranger, "the header of an untrusted peer is ignored")
    for word in ["203.0.113.9", " 203.0.113.9:4711 ", "203.0.113.9, 10.7.7.7", "203.0.113.9,[::1]:80"] {
      require(
        trust.client(peer: proxy, lines: lines + [word]) == stranger,
        "the address added by the proxy is used, whatever precedes it: \(word)")
    }
    let client = trust.client(peer: inner, lines: lines)
    let said = lines.flatMap { $0.split(separator: ",") }.compactMap(ProxyTrust.address)
    require(client == inner || said.contains(client), "the client is one of the forwarded addresses")
  }

  static func checkAddress(_ input: FuzzInput) {
    var input = input
    let bits = Int(input.byte())
    let text = input.text()
    if let address = IPAddress(text) {
      require(text.utf8.allSatisfy { "0123456789abcdefABCDEF.:".utf8.contains($0) }, "\(text) has only characters of an address")
      require(IPAddress(address.description) == address, "an address's text is parsed to the same address")
      require(address.bytes.count == (address.isIPv6 ? 16 : 4), "an address has 4 or 16 bytes")
      let masked = address.masked(bits)
      require(masked.masked(bits) == masked && address.source.source == address.source, "masking is idempotent")
      let range = IPRange("\(masked)/\(min(bits, address.bytes.count * 8))")
      require(range?.contains(address) ?? false, "an address is in its networks")
    }
    if let range = IPRange(text) { require(range.contains(range.base), "a network contains its base address") }
    _ = ProxyTrust.address(text[...])
  }
}
