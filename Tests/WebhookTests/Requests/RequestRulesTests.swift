import HTTPTypes
import Testing

@testable import cwlink_webhook

@Suite("A request before its body")
struct RequestRulesTests {
  @Test(
    "JSON is application/json in UTF-8",
    arguments: [
      ("application/json", true), ("Application/JSON; charset=utf-8", true), ("application/json;charset=\"UTF-8\"", true),
      ("application/json; charset=latin1", false), ("text/json", false), ("application/jsonp", false),
      ("application/x-www-form-urlencoded", false),
      ("", false),
    ])
  func types(value: String, isJSON: Bool) {
    #expect(RequestRules.isJSON([.contentType: value]) == isJSON)
    #expect(!RequestRules.isJSON([:]))
  }

  @Test("A length over the limit and a compressed body are refused before anything is read")
  func announced() throws {
    try RequestRules.checkBody([.contentLength: "100"], limit: 100)
    try RequestRules.checkBody([.contentEncoding: "identity"], limit: 100)
    let cases: [(HTTPFields, Problem.Kind)] = [
      ([.contentLength: "101"], .bodyTooLarge), ([.contentLength: "99999999999999999999"], .malformedRequest),
      ([.contentLength: "+5"], .malformedRequest), ([.contentLength: "-0"], .malformedRequest), ([.contentEncoding: "gzip"], .notJSON),
    ]
    for (fields, kind) in cases {
      #expect { try RequestRules.checkBody(fields, limit: 100) } throws: { ($0 as? Problem)?.kind == kind }
    }
  }

  @Test("A key's address gives its path alone: the host is never the callback's choice")
  func keyPaths() {
    #expect(Callback.path(of: "https://evil.example/v4_6_release/apis/3.0/system/keys/7") == "/v4_6_release/apis/3.0/system/keys/7")
    for address in [
      "http://a/b", "https://a", "https:///../b", "https://a/../b", "https://a/b?c", "https://a/b#c", "https://a/%2e%2e/b", "https://a/b c",
      "//a/b",
      "https://a/" + String(repeating: "x", count: 300),
    ] {
      let path = Callback.path(of: address)
      #expect(path == nil, "\(address)")
    }
  }

  @Test("A callback is what changed, without what it changed to")
  func callbacks() throws {
    let body =
      #"{"Action":"Updated","CompanyId":"trainingco","Entity":"{\"id\":250}","FromUrl":"x","ID":250,"MemberId":"a","Metadata":{"key_url":"https://h/k"},"Type":"Company"}"#
    let callback = try Callback(body: Array(body.utf8))
    #expect(callback.type == "company" && callback.action == "updated" && callback.recordID == 250 && callback.keyPath == "/k")
    for wrong in [
      "{}", "[]", body.replacing("250,", with: "-1,"), body.replacing("https", with: "ftp"), body.replacing("\"ID\":250,", with: ""),
    ] {
      #expect(throws: Problem.self) { try Callback(body: Array(wrong.utf8)) }
    }
  }
}
