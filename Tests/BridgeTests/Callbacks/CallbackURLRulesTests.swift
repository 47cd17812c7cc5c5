import LocalRPC
import Testing

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

@Suite("Callback URLs")
struct CallbackURLRulesTests {
  @Test(
    "the URL ends with the parameter that the record's id is appended to",
    arguments: [
      ("https://hooks.example.com/connectwise", "https://hooks.example.com/connectwise?recordId="),
      ("HTTPS://Hooks.Example.com:8443/CW", "https://hooks.example.com:8443/CW?recordId="),
      ("https://hooks.example.com/connectwise?recordId=", "https://hooks.example.com/connectwise?recordId="),
      ("https://[2001:db8::1]/connectwise", "https://[2001:db8::1]/connectwise?recordId="),
    ])
  func normalized(url: String, normalized: String) throws {
    #expect(try CallbackURLRules.normalized(url, isSitePlain: false) == normalized)
    #expect(try CallbackURLRules.normalized(normalized, isSitePlain: false) == normalized, "normalising is idempotent")
  }

  @Test(
    "a URL that ConnectWise cannot reach, or that contains credentials, is rejected with its field",
    arguments: [
      "", "hooks.example.com/connectwise", "http://hooks.example.com/connectwise", "ftp://hooks.example.com/x", "https://hooks.example.com",
      "https://hooks.example.com/", "https://user:password@hooks.example.com/x", "https://hooks.example.com/x?token=1",
      "https://hooks.example.com/x?recordId=1", "https://hooks.example.com/x#y", "https://hooks.example.com/a b", "https://hooks_/é",
      "https://127.0.0.1/connectwise", "https://localhost:8443/connectwise", "https://[::1]/connectwise", "https://-a-/x", "https:///x",
      "https://hooks.example.com:0/x", "https://hooks.example.com/" + String(repeating: "x", count: 1_000),
    ])
  func refused(url: String) {
    #expect {
      try CallbackURLRules.normalized(url, isSitePlain: false)
    } throws: { error in
      (error as? DomainError)?.kind == .invalidArgument && (error as? DomainError)?.fields == ["url"]
    }
  }

  @Test("if the site itself uses plain HTTP, the callback URL may use it too, also on loopback")
  func plain() throws {
    #expect(
      try CallbackURLRules.normalized("http://127.0.0.1:8080/cw", isSitePlain: true) == "http://127.0.0.1:8080/cw?recordId=")
  }

  @Test("another integration's URL is shown without the parts that may contain a secret")
  func foreign() {
    #expect(CallbackURLRules.shownForeign("https://a:b@h.example/x?token=secret#y") == "https://h.example/x")
    #expect(CallbackURLRules.shownForeign("https://h.example/x/y") == "https://h.example/x/y")
    #expect(CallbackURLRules.shownForeign("https://h.example/x@y") == "https://h.example/x@y")
    for mark in ["\u{301}", "\u{200D}"] {
      #expect(CallbackURLRules.shownForeign("https://a:b@\(mark)h.example/x?\(mark)token=secret") == "https://\(mark)h.example/x")
      #expect(!CallbackURLRules.shownForeign("https://h.example/x#\(mark)secret").contains("secret"))
    }
  }
}
