import Testing

@testable import cwlink_sandbox

@Suite("Callback URLs")
struct CallbackURLTests {
  @Test(
    "an absolute http or https URL is parsed",
    arguments: [
      ("http://127.0.0.1:8080/cw?recordId=", false, "127.0.0.1", 8080, "127.0.0.1:8080", "/cw?recordId="),
      ("HTTPS://Example.COM", true, "example.com", 443, "Example.COM", "/"),
      ("http://localhost?x=1&y", false, "localhost", 80, "localhost", "/?x=1&y"),
      ("http://[::1]:65535/", false, "::1", 65_535, "[::1]:65535", "/"),
    ])
  func parts(text: String, isTLS: Bool, host: String, port: Int, authority: String, target: String) throws {
    let url = try #require(CallbackURL(text))
    #expect(url.isTLS == isTLS && url.host == host && url.port == port && url.authority == authority && url.target == target)
  }

  @Test(
    "other URLs are rejected",
    arguments: [
      "", "http://", "http:///x", "/cw?recordId=", "cw", "ftp://a/", "http:a", "http://a b/", "http://a/ü", "http://a/#x", "http://u:p@a/",
      "http://a:0/",
      "http://a:65536/", "http://a:x/", "http://[::1/", "http://a/\"", "http://a/\n", "javascript:http://a/", " http://a/",
    ])
  func refused(text: String) { #expect(CallbackURL(text) == nil) }

  @Test(
    "only loopback addresses are called, whatever a name resolves to",
    arguments: [
      ("127.0.0.1", "127.0.0.1"), ("127.255.0.9", "127.255.0.9"), ("LOCALHOST", "127.0.0.1"), ("[::1]", "::1"), ("example.com", nil),
      ("127.0.0.1.example.com", nil), ("128.0.0.1", nil), ("0.0.0.0", nil), ("10.0.0.1", nil), ("127.1", nil), ("0127.0.0.1", nil),
      ("127.0.0.256", nil), ("127.0.0.01", nil), ("2130706433", nil), ("[::]", nil), ("[::ffff:10.0.0.1]", nil),
      ("localhost.example.com", nil),
      ("127.0.0.1.", nil),
    ])
  func loopback(host: String, address: String?) throws {
    #expect(try #require(CallbackURL("http://\(host):1/")).loopbackAddress == address)
  }

  @Test("the record's id and the action are appended unchanged")
  func appended() {
    #expect(CallbackURL.appending(250, .updated, to: "http://a/cw?recordId=") == "http://a/cw?recordId=250&action=updated")
    #expect(CallbackURL.appending(1, .deleted, to: "http://a/cw/") == "http://a/cw/1&action=deleted")
    // A URL that ends with its port is invalid after ConnectWise has appended to it.
    #expect(CallbackURL(CallbackURL.appending(7, .added, to: "http://a:8080")) == nil)
  }
}
