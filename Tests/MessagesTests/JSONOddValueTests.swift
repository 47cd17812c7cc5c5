import CwlinkAPI
import LocalRPC
import Testing

@Suite("JSON of unusual values")
struct JSONOddValueTests {
  private func error(_ type: (some RPCMessage).Type, _ json: String) -> RPCStatus? {
    do throws(RPCStatus) { _ = try type.init(json: json) } catch { return error }
    return nil
  }

  @Test("A mask path that JSON cannot represent is refused", arguments: ["", "a,b", "a_", "a__b", "é", "a\0", "a b"])
  func maskWithoutJSON(_ path: String) {
    #expect(throws: RPCStatus.self) { try UpdateCustomerRequest(updateMask: ProtobufFieldMask(paths: [path])).jsonString() }
  }

  @Test("A mask with an invalid field name is refused with the path of the mask", arguments: ["a_", "a__b", "é", #"a\u0000"#, "a b", "_1"])
  func wrongMask(_ name: String) {
    let error = error(UpdateCustomerRequest.self, #"{"updateMask":"displayName,\#(name)"}"#)
    #expect(error?.code == .invalidArgument)
    #expect(error?.fieldViolations.map(\.field) == ["updateMask"])
  }

  @Test("An empty detail is an empty object")
  func emptyDetail() throws {
    let status = GoogleStatus(code: 3, details: [ProtobufAny()])
    #expect(try status.jsonString() == #"{"code":3,"details":[{}]}"#)
    #expect(try GoogleStatus(json: status.jsonString()) == status)
    #expect(throws: RPCStatus.self) { try GoogleStatus(details: [ProtobufAny(typeURL: "", value: [1])]).jsonString() }
  }

  @Test("An empty key is reported in quotes")
  func emptyKey() {
    let atRoot = error(Customer.self, #"{"":1}"#)
    #expect(atRoot?.message == #""" is not a field of cwlink.v1.Customer"#)
    #expect(atRoot?.fieldViolations.map(\.field) == [#""""#])
    #expect(error(Customer.self, #"{"company":{"":1}}"#)?.fieldViolations.map(\.field) == [#"company."""#])
  }
}
