import HTTPTypes
import Testing

@testable import cwlink_webhook

@Suite("Checks before the body is read")
struct RequestRulesTests {
  @Test(
    "Only application/json in UTF-8 is accepted as JSON",
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

  @Test("A declared length over the limit and a compressed body are rejected before the body is read")
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
}
