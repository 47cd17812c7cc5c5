import CwlinkAPI
import Foundation
import LocalRPC
import TestSupport
import Testing

@Suite("Strict JSON")
struct JSONStrictnessTests {
  private func error(_ json: String) -> RPCStatus? {
    do throws(RPCStatus) { _ = try ReportCountsRequest(json: json) } catch { return error }
    return nil
  }

  @Test(
    "a field that is set twice is refused with its path: in one spelling or in both, also with escapes and as null",
    arguments: [
      (#"{"requestId":"a","requestId":"b"}"#, "requestId"), (#"{"requestId":"a","request_id":"b"}"#, "request_id"),
      (#"{"request_id":"a","requestId":null}"#, "requestId"), (#"{"requestId":"a","request\u0049d":"b"}"#, "requestId"),
      (#"{"counts":[{},{"quantity":1,"quantity":1}]}"#, "counts[1].quantity"),
      (#"{"counts":[{"customer_id":"a","customerId":"a"}]}"#, "counts[0].customerId"),
    ])
  func twice(json: String, field: String) {
    let error = error(json)
    #expect(error?.code == .invalidArgument && error?.fieldViolations.map(\.field) == [field], "\(json): \(error?.message ?? "accepted")")
  }

  @Test(
    "what is not JSON is refused",
    arguments: [
      "", " ", "{", "{}}", "{,}", #"{"counts":[],}"#, #"{"counts":[{},]}"#, #"{counts:[]}"#, "{'counts':[]}", "{} {}", "// a\n{}", "{/**/}",
      "\u{FEFF}{}", #"{"requestId":"\x"}"#, #"{"requestId":"\u12"}"#, #"{"requestId":"\u+123"}"#, #"{"requestId":"\ud800"}"#,
      "{\"requestId\":\"a\nb\"}", #"{"counts":[{"quantity":01}]}"#, #"{"counts":[{"quantity":+1}]}"#, #"{"counts":[{"quantity":1.}]}"#,
      #"{"counts":[{"quantity":.5}]}"#, #"{"counts":[{"quantity":1e}]}"#, #"{"counts":[{"quantity":NaN}]}"#, #"{"validateOnly":TRUE}"#,
      #"{"validateOnly":truex}"#, #"{"counts":[{"quantity":1e999}]}"#,
    ])
  func invalid(json: String) {
    #expect(error(json)?.message.hasPrefix("the JSON cannot be parsed: ") == true, "\(json)")
  }

  @Test("nesting has a limit, and does not exhaust the stack")
  func depth() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(error(#"{"counts":"# + deep)?.code == .invalidArgument)
  }

  @Test("numbers, escapes and white space mean what Foundation reads")
  func same() throws {
    var random = SeededGenerator()
    for _ in 0..<500 {
      let quantity = random.pick(["0", "-0", "7", "1e2", "1.0", "10000000", "9223372036854775807", "-9223372036854775808", "2.5E1"])
      let escape = random.pick(["\\n", "\\u00e9", "\\ud83d\\ude00", "\\/", "é", "\u{600}", "\\\"", "\\\\"])
      let space = random.pick(["", " ", "\n\t\r "])
      let json = "\(space){\(space)\"counts\"\(space):[{\"quantity\":\(quantity)\(space),\"source\":\"a\(escape)\"}]}\(space)"
      let expected = try JSONDecoder().decode(ReportCountsRequest.self, from: Data(json.utf8))
      let read = try ReportCountsRequest(json: json)
      #expect(
        read == expected && read.counts.first?.source.utf8.elementsEqual(expected.counts.first?.source.utf8 ?? "".utf8) == true, "\(json)")
    }
  }
}
