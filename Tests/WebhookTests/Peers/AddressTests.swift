import TestSupport
import Testing

@testable import cwlink_webhook

@Suite("Addresses and proxies")
struct AddressTests {
  private func trust(_ ranges: String...) throws -> ProxyTrust {
    let list = ranges.map { "'\($0)'" }.joined(separator: ",")
    let configuration = try ReceiverConfiguration(
      json: Array("{ behindProxy: { trustedAddresses: [\(list)] }, routes: [\(ConfigurationTests.route)] }".utf8))
    return try #require(configuration.proxy)
  }

  @Test("An address survives formatting and parsing, and an IPv4-mapped IPv6 address is the IPv4 address")
  func texts() throws {
    for text in ["127.0.0.1", "203.0.113.9", "::1", "2001:db8::7"] { #expect(IPAddress(text)?.description == text) }
    #expect(IPAddress("::ffff:203.0.113.9") == IPAddress("203.0.113.9"))
    for text in ["", "localhost", "1.2.3", "1.2.3.4.5", "01.2.3.4x", "fe80::1%lo", "[::1]", " 127.0.0.1", "127.0.0.1\0x", "::1\0"] {
      #expect(IPAddress(text) == nil)
    }
    #expect(IPAddress("127.9.9.9")?.isLoopback == true && IPAddress("::1")?.isLoopback == true)
    #expect(IPAddress("128.0.0.1")?.isLoopback == false && IPAddress("::")?.isLoopback == false)
  }

  @Test("A network contains the addresses of its family that share its prefix, and no others")
  func ranges() throws {
    var generator = SeededGenerator("ranges")
    for _ in 0..<2_000 {
      let bytes = (0..<4).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let address = try #require(IPAddress(bytes.map(String.init).joined(separator: ".")))
      let bits = Int.random(in: 0...32, using: &generator)
      let range = try #require(IPRange("\(address.masked(bits))/\(bits)"))
      #expect(range.contains(address))
      if bits > 0 {
        var other = bytes
        let bit = Int.random(in: 0..<bits, using: &generator)
        other[bit / 8] ^= 0x80 >> UInt8(bit % 8)
        #expect(!range.contains(try #require(IPAddress(other.map(String.init).joined(separator: ".")))))
      }
      #expect(!range.contains(try #require(IPAddress("2001:db8::1"))))
    }
    for text in ["10.0.0.1/8", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10/8", "x"] { #expect(IPRange(text) == nil) }
  }

  @Test("The client is the right-most address that is not a trusted proxy")
  func rightMost() throws {
    let trust = try trust("10.0.0.0/8", "::1")
    let proxy = try #require(IPAddress("10.0.0.1"))
    let cases: [([String], String)] = [
      ([], "10.0.0.1"), (["203.0.113.9"], "203.0.113.9"), (["198.51.100.1, 203.0.113.9"], "203.0.113.9"),
      (["127.0.0.1", "203.0.113.9, 10.0.0.2"], "203.0.113.9"), (["203.0.113.9:4711,10.9.9.9"], "203.0.113.9"),
      (["[2001:db8::5]:4711"], "2001:db8::5"), (["2001:db8::5"], "2001:db8::5"), (["10.0.0.3, 10.0.0.2"], "10.0.0.3"),
      (["198.51.100.1, rubbish"], "10.0.0.1"), (["198.51.100.1, "], "10.0.0.1"), (["198.51.100.1, rubbish, 10.0.0.2"], "10.0.0.2"),
    ]
    for (lines, client) in cases { #expect(trust.client(peer: proxy, lines: lines).description == client, "\(lines)") }
  }

  @Test("The header of a peer that is not a trusted proxy is ignored")
  func untrusted() throws {
    let trust = try trust("10.0.0.1")
    let peer = try #require(IPAddress("203.0.113.66"))
    #expect(trust.client(peer: peer, lines: ["198.51.100.1"]) == peer)
  }

  @Test("Limits treat an IPv6 /64 as one source")
  func sources() {
    #expect(IPAddress("2001:db8:1:2:3::4")?.source == IPAddress("2001:db8:1:2::"))
    #expect(IPAddress("203.0.113.9")?.source == IPAddress("203.0.113.9"))
  }
}
