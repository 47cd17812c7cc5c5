import TestSupport
import Testing

@testable import BridgeCore

@Suite("Site addresses")
struct SiteAddressRulesTests {
  @Test("domain names and URLs are valid sites")
  func good() {
    for site in [
      "na.myconnectwise.net", "cw.example.com:8443", "https://na.myconnectwise.net", "http://127.0.0.1:8080", "HTTPS://cw.example.com/",
      "http://localhost", "https://[::1]:8443", "https://[fe80::1]", "cw_1.example.com", "xn--bcher-kva.example",
    ] {
      #expect(SiteAddressRules.problem(with: site) == nil, "\(site)")
    }
  }

  @Test("paths, credentials, other schemes, single words, spaces and other scripts are not valid sites")
  func bad() {
    for site in [
      "", "localhost", "https://", "https://cw.example.com/path", "cw.example.com/path", "https://user:pass@cw.example.com",
      "ftp://cw.example.com",
      "https://cw.example.com?x=1", "https://cw.example.com#x", "cw example.com", "bücher.example", "https://cw.example.com:0",
      "https://cw.example.com:65536", "https://cw.example.com:", "-cw.example.com", "cw..example.com", "https://[zz::1]", "https://a:1:2",
      "https://cw.example.com\\@evil.example", "javascript://x.y",
    ] {
      #expect(SiteAddressRules.problem(with: site) != nil, "\(site)")
    }
    #expect(SiteAddressRules.isPlain("HTTP://x.y") && !SiteAddressRules.isPlain("x.y") && !SiteAddressRules.isPlain("https://x.y"))
  }

  @Test("generated: any text is accepted or rejected without a trap, and an accepted site has at most a host and a port")
  func generated() {
    var random = SeededGenerator("sites")
    let pieces = [
      "http", "https", "://", "a.b", "[", "]", ":", "::1", "8", "@", "/", ".", "-", "é", "localhost", " ", "?", "65535", "99999",
    ]
    for _ in 0..<5000 {
      let site = (0..<Int.random(in: 0...6, using: &random)).map { _ in random.pick(pieces) }.joined()
      if SiteAddressRules.problem(with: site) == nil {
        #expect(!site.contains("@") && !site.contains("?") && !site.contains(" ") && !site.isEmpty)
      }
    }
  }
}
