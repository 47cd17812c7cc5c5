import CwlinkAPI
import FoundationEssentials
import LocalRPC
import Testing

@Suite("JSON")
struct JSONTests {
  private func problem(_ type: (some RPCMessage).Type, _ json: String) -> String {
    do {
      _ = try type.init(json: json)
      return "no error"
    } catch {
      guard error.code == .invalidArgument else { return "wrong code \(error.code.name)" }
      return error.message
    }
  }

  @Test("Fields are in the order of the proto file, without defaults, 64-bit numbers as strings, enums by name")
  func shape() throws {
    let line = PlanLine(
      id: "acme/wfbs", count: PlanLine.BilledCount(quantity: "-1"), agreementID: 9_007_199_254_740_993, oldQuantity: "10",
      newQuantity: "12.5",
      action: .update,
      guards: [Guard(code: .dropToZero, blocks: true)])
    let expected =
      #"{"id":"acme/wfbs","count":{"quantity":"-1"},"agreementId":"9007199254740993","oldQuantity":"10","newQuantity":"12.5","action":"ACTION_UPDATE","#
      + #""guards":[{"code":"CODE_DROP_TO_ZERO","blocks":true}]}"#
    #expect(try line.jsonString() == expected)
  }

  @Test("Pretty JSON is indented by two spaces")
  func pretty() throws {
    let text = try Customer(id: "a", company: Company(id: 1), billedProductIDs: ["x"]).jsonString(pretty: true)
    #expect(text == "{\n  \"id\": \"a\",\n  \"company\": {\n    \"id\": \"1\"\n  },\n  \"billedProductIds\": [\n    \"x\"\n  ]\n}")
  }

  @Test("A number with presence survives the wire and JSON: 0 is not absent, and null is")
  func presence() throws {
    for (quantity, json) in [(nil, #"{"customerId":"a"}"#), (0, #"{"customerId":"a","quantity":"0"}"#)] as [(Int64?, String)] {
      let count = Count(customerID: "a", quantity: quantity)
      #expect(try count.jsonString() == json && Count(json: json) == count)
      #expect(try Count(wire: count.wireBytes()) == count)
    }
    #expect(try Count(json: #"{"customerId":"a","quantity":null}"#) == Count(customerID: "a"))
  }

  @Test("Proto and JSON names are accepted, and numbers as strings or numbers")
  func names() throws {
    let expected = ReportCountsRequest(counts: [Count(customerID: "a", quantity: 5)])
    #expect(try ReportCountsRequest(json: #"{"counts":[{"customerId":"a","quantity":"5"}]}"#) == expected)
    #expect(try ReportCountsRequest(json: #"{"counts":[{"customer_id":"a","quantity":5}]}"#) == expected)
    #expect(try ReportCountsRequest(json: #"{"counts":[{"customer_id":"a","quantity":5.0}]}"#) == expected)
    #expect(try Run(json: #"{"state":"STATE_DONE"}"#) == Run(json: #"{"state":2}"#))
    #expect(try ImportCountsRequest(json: #"{"data":"-_8"}"#).data == [0xfb, 0xff])
    #expect(try ImportCountsRequest(json: #"{"data":"+/8="}"#).data == [0xfb, 0xff])
  }

  @Test("null means the default")
  func null() throws {
    let json = #"{"customer":null,"requestId":null,"validateOnly":null}"#
    #expect(try CreateCustomerRequest(json: json) == CreateCustomerRequest())
    #expect(try ReportCountsRequest(json: #"{"counts":null}"#) == ReportCountsRequest())
    #expect(try ServerReflectionRequest(json: #"{"listServices":null}"#).messageRequest == nil)
  }

  @Test("An error names the path of the invalid field")
  func paths() {
    #expect(
      problem(ReportCountsRequest.self, #"{"counts":[{},{"customerID":"a"}]}"#) == "counts[1].customerID is not a field of cwlink.v1.Count")
    #expect(
      problem(ReportCountsRequest.self, #"{"counts":[{"quantity":"many"}]}"#).hasPrefix(
        "counts[0].quantity is not a whole number from -9223372036854775808"))
    #expect(
      problem(Customer.self, #"{"agreementCount":3000000000}"#).hasPrefix(
        "agreementCount is not a whole number from -2147483648 to 2147483647"))
    #expect(problem(Customer.self, #"{"agreementCount":1.5}"#).hasPrefix("agreementCount is not a whole number"))
    #expect(problem(Customer.self, #"{"id":5}"#) == "id is a number where a string is expected")
    #expect(problem(Customer.self, #"{"enabled":"yes"}"#) == "enabled is a string where a boolean is expected")
    #expect(problem(Customer.self, #"{"company":"x"}"#) == "company is a string where an object (cwlink.v1.Company) is expected")
    #expect(problem(Customer.self, #"{"billedProductIds":"x"}"#) == "billedProductIds is a string where an array is expected")
    #expect(problem(Customer.self, #"{"billedProductIds":[null]}"#) == "billedProductIds[0] is null, which is not allowed in a list")
    #expect(problem(Customer.self, #"{"displayName":"a\u0000b"}"#).hasPrefix("displayName has a NUL character"))
    #expect(problem(ImportCountsRequest.self, #"{"data":"a"}"#) == "data is not base64")
    #expect(
      problem(Run.self, #"{"state":"STATE_GONE"}"#)
        == "state is not one of STATE_UNSPECIFIED, STATE_RUNNING, STATE_DONE, STATE_DONE_WITH_PROBLEMS")
    #expect(problem(Count.self, #"{"asOfTime":"2026-02-30T00:00:00Z"}"#).hasPrefix("asOfTime is not an RFC 3339 time"))
    let both = #"{"listServices":"","fileByFilename":"x"}"#
    #expect(problem(ServerReflectionRequest.self, both).contains("is the second field of the oneof message_request"))
  }

  @Test("The path is also in a BadRequest")
  func violation() {
    let error = #expect(throws: RPCStatus.self) { try Customer(json: #"{"company":{"x":1}}"#) }
    #expect(error?.fieldViolations.map(\.field) == ["company.x"])
  }

  @Test("A text that is not a JSON object is refused", arguments: ["", "{", "[]", "5", "null", "{\"id\":\"a\"} x", "{\"id\" \"a\"}"])
  func noObject(_ json: String) {
    #expect(problem(Customer.self, json).hasPrefix("the JSON "))
  }

  @Test("A message can be part of other Codable values")
  func codable() throws {
    struct Outer: Codable, Equatable { var customers: [Customer] }
    let outer = Outer(customers: [Customer(id: "a", createTime: ProtobufTimestamp(seconds: 1))])
    let data = try JSONEncoder().encode(outer)
    #expect(try JSONDecoder().decode(Outer.self, from: data) == outer)
  }

  @Test("Controls, quotes and line separators are escaped")
  func escapes() throws {
    let text = try Customer(id: "\"\\\n\r\t\u{1b}\u{85}\u{2028}é").jsonString()
    #expect(text == #"{"id":"\"\\\n\r\t\u001b\u0085\u2028é"}"#)
  }

  @Test("A decimal number is text, so that it keeps every digit; a JSON number is refused")
  func decimals() throws {
    for value in ["2.08", "0.0001", "10000000", "-1.5"] {
      #expect(try PlanLine(json: #"{"oldQuantity":"\#(value)"}"#).oldQuantity == value)
    }
    #expect(problem(PlanLine.self, #"{"oldQuantity":2.08}"#) == "oldQuantity is a number where a string is expected")
  }

  @Test("A field mask is one string of JSON names; proto names are accepted too")
  func fieldMask() throws {
    let mask = ProtobufFieldMask(paths: ["display_name", "company.name"])
    #expect(try UpdateCustomerRequest(updateMask: mask).jsonString() == #"{"updateMask":"displayName,company.name"}"#)
    #expect(try UpdateCustomerRequest(json: #"{"updateMask":"displayName,company.name"}"#).updateMask == mask)
    #expect(try UpdateCustomerRequest(json: #"{"update_mask":"display_name,company.name"}"#).updateMask == mask)
    #expect(throws: RPCStatus.self) { try UpdateCustomerRequest(updateMask: ProtobufFieldMask(paths: ["displayName"])).jsonString() }
    #expect(mask.contains("display_name") && mask.contains("company.name.x"))
    #expect(!mask.contains("company") && !mask.contains("display_name2"))
  }

  @Test("A duration is a number of seconds followed by s")
  func duration() throws {
    for (text, seconds, nanos) in [("1.500s", 1, 500_000_000), ("-0.000000001s", 0, -1), ("3s", 3, 0)] as [(String, Int64, Int32)] {
      let info = GoogleRetryInfo(retryDelay: ProtobufDuration(seconds: seconds, nanos: nanos))
      #expect(try info.jsonString() == #"{"retryDelay":"\#(text)"}"#)
      #expect(try GoogleRetryInfo(json: info.jsonString()) == info)
    }
    for text in ["", "s", "1", "1.s", ".5s", "1.0000000001s", "--1s", "315576000001s"] {
      #expect(problem(GoogleRetryInfo.self, #"{"retryDelay":"\#(text)"}"#).hasPrefix("retryDelay is not a duration"), "\(text)")
    }
  }

  @Test("A detail of a known type has its fields, an unknown one its bytes")
  func any() throws {
    let known = GoogleStatus(code: 3, details: [try ProtobufAny(GoogleErrorInfo(reason: "R", domain: "d"))])
    let text = try known.jsonString()
    #expect(text == #"{"code":3,"details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"R","domain":"d"}]}"#)
    #expect(try GoogleStatus(json: text) == known)
    let unknown = GoogleStatus(details: [ProtobufAny(typeURL: "t/x.Y", value: [1, 2])])
    #expect(try GoogleStatus(json: unknown.jsonString()) == unknown)
    #expect(problem(GoogleStatus.self, #"{"details":[{"reason":"R"}]}"#) == #"details[0] has no "@type""#)
  }
}
