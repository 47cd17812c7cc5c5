import LocalRPC
import Testing

@Suite("Status details")
struct StatusDetailsTests {
  private let status = RPCStatus.invalidArgument(field: "customer.id", "is empty", reason: "REQUIRED", remedy: "give one with --id")
    .errorInfo(reason: "NO_ID", domain: "cwlink", metadata: ["customer": "a\0b"])

  @Test("A field, a reason and a remedy can be read back")
  func reading() {
    #expect(status.code == .invalidArgument)
    #expect(status.message == "customer.id is empty: give one with --id")
    #expect(status.fieldViolations == [.init(field: "customer.id", description: "is empty", reason: "REQUIRED")])
    #expect(status.errorInfo?.reason == "NO_ID")
    #expect(status.errorInfo?.metadata == [.init(key: "customer", value: "a␀b")])
    #expect(status.remedies == ["give one with --id"])
    #expect(status.remedy("more").details.count == 4)
  }

  @Test("Details are sent as google.rpc.Status")
  func travel() throws {
    let bytes = try #require(status.detailsBin())
    let wire = try GoogleStatus(wire: bytes)
    #expect(wire.code == 3)
    #expect(wire.message == status.message)
    #expect(wire.details.map(\.typeURL) == ["BadRequest", "Help", "ErrorInfo"].map { "type.googleapis.com/google.rpc.\($0)" })
    #expect(RPCStatus(code: .invalidArgument, message: status.message, detailsBin: bytes) == status)
  }

  @Test("Without details there is no trailer, and an invalid trailer is ignored")
  func none() {
    #expect(RPCStatus(.notFound, "x").detailsBin() == nil)
    #expect(RPCStatus(code: .notFound, message: "x", detailsBin: nil) == RPCStatus(.notFound, "x"))
    #expect(RPCStatus(code: .notFound, message: "x", detailsBin: [0xff, 0xff]) == RPCStatus(.notFound, "x"))
  }

  @Test("Several fields can be invalid at once")
  func several() {
    let status = RPCStatus.invalidArgument([.init(field: "a", description: "is bad"), .init(field: "b", description: "is worse")])
    #expect(status.message == "a is bad; b is worse")
    #expect(status.fieldViolations.map(\.field) == ["a", "b"])
  }

  @Test("A NUL in a message is replaced by a visible character")
  func nul() throws {
    let status = RPCStatus(.internal, "a\0b").remedy("r")
    #expect(try GoogleStatus(wire: #require(status.detailsBin())).message == "a␀b")
  }
}
