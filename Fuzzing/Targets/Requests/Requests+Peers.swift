import FuzzSupport
import ServiceSupport

@testable import WebhookRequests

/// Who sent a request.
extension Requests {
  private static let trust: ProxyTrust = {
    do throws(ConfigurationError) {
      return try ProxyTrust(ConfigurationValue(json: Array("{ trustedAddresses: ['10.0.0.0/8', '::1'] }".utf8)))
    } catch { fatalError("\(error)") }
  }()

  private static func address(_ text: String) -> IPAddress {
    guard let address = IPAddress(text) else { fatalError("\(text) is no address") }
    return address
  }

  /// Nothing that a client writes makes it another.
  static func checkForwarded(_ input: FuzzInput) {
    var input = input
    var lines: [String] = []
    while !input.isAtEnd { lines.append(input.shortText()) }
    let (proxy, inner, stranger) = (address("10.0.0.1"), address("::1"), address("203.0.113.9"))
    require(trust.client(peer: stranger, lines: lines) == stranger, "who is no proxy speaks for itself alone")
    for word in ["203.0.113.9", " 203.0.113.9:4711 ", "203.0.113.9, 10.7.7.7", "203.0.113.9,[::1]:80"] {
      require(trust.client(peer: proxy, lines: lines + [word]) == stranger, "the proxy's word stands, whatever is left of it: \(word)")
    }
    let client = trust.client(peer: inner, lines: lines)
    let said = lines.flatMap { $0.split(separator: ",") }.compactMap(ProxyTrust.address)
    require(client == inner || said.contains(client), "the client is one of those that were named")
  }

  static func checkAddress(_ input: FuzzInput) {
    var input = input
    let bits = Int(input.byte())
    let text = input.text()
    if let address = IPAddress(text) {
      require(text.utf8.allSatisfy { "0123456789abcdefABCDEF.:".utf8.contains($0) }, "\(text) has nothing but an address")
      require(IPAddress(address.description) == address, "an address's text is that address")
      require(address.bytes.count == (address.isIPv6 ? 16 : 4), "an address has 4 or 16 bytes")
      let masked = address.masked(bits)
      require(masked.masked(bits) == masked && address.source.source == address.source, "what is masked stays so")
      let range = IPRange("\(masked)/\(min(bits, address.bytes.count * 8))")
      require(range?.contains(address) ?? false, "an address is in its networks")
    }
    if let range = IPRange(text) { require(range.contains(range.base), "a network has its own address") }
    _ = ProxyTrust.address(text[...])
  }
}
