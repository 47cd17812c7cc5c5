import CLocalRPCMessages
import CwlinkAPI
import TestSupport
import Testing

@testable import LocalRPC

@Suite("Wire check")
struct WireCheckTests {
  /// The error of decoding the bytes as `type`.
  private func fault(_ type: (some RPCMessage).Type, _ bytes: [UInt8]) -> (code: RPCCode?, path: String?, message: String) {
    do {
      _ = try type.init(wire: bytes)
      return (nil, nil, "no error")
    } catch {
      return (error.code, error.fieldViolations.first?.field, error.message)
    }
  }

  @Test("A field's path names nested messages and the index in a list")
  func path() throws {
    let good = Wire.bytes(1, Wire.text(1, "a"))
    let bad = Wire.bytes(1, Wire.bytes(1, [0xff]))
    let fault = fault(ReportCountsRequest.self, good + good + good + bad)
    #expect(fault.code == .invalidArgument)
    #expect(fault.path == "counts[3].customer_id")
    #expect(fault.message == "counts[3].customer_id is not valid UTF-8")
  }

  @Test(
    "text that is not valid UTF-8 is refused",
    arguments: [
      [0x80], [0xc0, 0xaf], [0xc1, 0x81], [0xc3], [0xe0, 0x80, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82], [0xf0, 0x80, 0x80, 0x80],
      [0xf4, 0x90, 0x80, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xff], Array("12345678".utf8) + [0xfe], [0xe2, 0x28, 0xa1],
    ] as [[UInt8]])
  func utf8(_ bytes: [UInt8]) {
    #expect(fault(GetCustomerRequest.self, Wire.bytes(1, bytes)).message == "customer_id is not valid UTF-8")
  }

  @Test(
    "characters of every length in UTF-8 are accepted",
    arguments: ["a", "é", "杉", "𝄞", "\u{10ffff}", "\u{7ff}\u{800}\u{ffff}\u{d7ff}\u{e000}", "12345678é"])
  func goodText(_ text: String) throws {
    #expect(try GetCustomerRequest(wire: Wire.text(1, text)).customerID == text)
  }

  @Test("A NUL anywhere in a string is refused", arguments: 0..<20)
  func nul(_ place: Int) {
    var text = Array("abcdefghijklmnopqrst".utf8)
    text[place] = 0
    #expect(fault(GetCustomerRequest.self, Wire.bytes(1, text)).message.hasPrefix("customer_id has a NUL"))
  }

  @Test("A NUL in bytes is accepted")
  func nulInBytes() throws {
    #expect(try ImportCountsRequest(wire: Wire.bytes(1, [0, 1, 0])).data == [0, 1, 0])
  }

  @Test("A message that ends in the middle of a value is refused")
  func cut() {
    #expect(fault(GetCustomerRequest.self, [0x0a]).message == "customer_id ends in the middle of a value")
    #expect(fault(GetCustomerRequest.self, [0x0a, 5, 0x61]).message == "customer_id ends in the middle of a value")
    #expect(fault(GetCustomerRequest.self, [0x80]).message == "cwlink.v1.GetCustomerRequest: ends in the middle of a value")
    #expect(fault(Count.self, [0x18, 0x80]).path == "quantity")
    #expect(fault(PlanLine.self, Wire.tag(11, 1) + [1, 2, 3]).path == "field 11")
  }

  @Test("A length that extends beyond its message into the next field is refused")
  func lengthBeyond() {
    let inner = [0x0a, 0x20, 0x61] as [UInt8]
    #expect(fault(CreateCustomerRequest.self, Wire.bytes(1, inner) + Wire.text(2, String(repeating: "x", count: 60))).path == "customer.id")
  }

  @Test("A length near the maximum does not overflow")
  func hugeLength() {
    #expect(fault(GetCustomerRequest.self, [0x0a] + Wire.varint(.max)).path == "customer_id")
    #expect(fault(GetCustomerRequest.self, Wire.tag(90, 2) + Wire.varint(.max - 1)).path == "field 90")
  }

  @Test("A number longer than 10 bytes is refused")
  func longVarint() {
    #expect(fault(Count.self, [0x18] + [UInt8](repeating: 0x80, count: 10) + [1]).message == "quantity has a number longer than 10 bytes")
    #expect(fault(Count.self, Wire.tag(77, 0) + [UInt8](repeating: 0xff, count: 11)).path == "field 77")
  }

  @Test("A field number of 0 or beyond the range is refused", arguments: [[0x00, 0x01], Wire.varint(1 << 35)])
  func badTag(_ bytes: [UInt8]) {
    #expect(fault(Count.self, bytes).message == "cwlink.v1.Count: has an invalid field number")
  }

  @Test("A group is refused, known field or not")
  func group() {
    #expect(fault(Count.self, Wire.tag(50, 3) + Wire.tag(50, 4)).message == "field 50 has a group, which proto3 does not support")
    #expect(fault(Count.self, Wire.tag(3, 3)).path == "quantity")
  }

  @Test("Wire types 6 and 7 are refused", arguments: [6, 7])
  func unknownWireType(_ type: UInt32) {
    #expect(fault(Count.self, Wire.tag(50, type) + [1]).path == "field 50")
  }

  @Test("A wire type that does not match the field is refused")
  func wrongWireType() {
    #expect(fault(Count.self, Wire.number(1, 5)).message == "customer_id has wire type 0 where 2 (a string) is expected")
    #expect(fault(Count.self, Wire.text(3, "5")).message == "quantity has wire type 2 where 0 (a number) is expected")
    #expect(fault(Count.self, Wire.number(4, 5)).message == "as_of_time has wire type 0 where 2 (a message) is expected")
    #expect(fault(ImportCountsRequest.self, Wire.number(1, 0)).message == "data has wire type 0 where 2 (bytes) is expected")
    #expect(fault(PlanLine.self, Wire.number(20, 5)).message == "old_quantity has wire type 0 where 2 (a string) is expected")
  }

  @Test("A list of numbers may be packed or not")
  func packed() throws {
    let packed = try ExtensionNumberResponse(wire: Wire.bytes(2, [1, 2, 3]))
    let unpacked = try ExtensionNumberResponse(wire: Wire.number(2, 1) + Wire.number(2, 2) + Wire.number(2, 3))
    #expect(packed.extensionNumber == [1, 2, 3])
    #expect(packed == unpacked)
    #expect(try ListDeliveriesRequest(wire: Wire.bytes(1, [1]) + Wire.number(1, 77)).states == [.pending, .unrecognized(77)])
  }

  @Test("A packed list whose length does not match its numbers is refused")
  func badPacked() {
    #expect(
      fault(ExtensionNumberResponse.self, Wire.bytes(2, [1, 0x80])).message
        == "extension_number[0] has a length that does not match its values")
  }

  @Test("Unknown fields of every wire type are skipped")
  func unknownFields() throws {
    let unknown =
      Wire.number(50, 7) + Wire.tag(51, 1) + [0, 0, 0, 0, 0, 0, 0, 0] + Wire.bytes(52, [0xff]) + Wire.tag(53, 5) + [0, 0, 0, 0]
    #expect(try GetCustomerRequest(wire: unknown + Wire.text(1, "a") + unknown) == GetCustomerRequest(customerID: "a"))
  }

  @Test("The last value of a field wins, and messages are merged")
  func repeatedSingular() throws {
    #expect(try GetCustomerRequest(wire: Wire.text(1, "a") + Wire.text(1, "b")).customerID == "b")
    let merged = try CreateCustomerRequest(wire: Wire.bytes(1, Wire.text(1, "a")) + Wire.bytes(1, Wire.text(2, "b")))
    #expect(merged.customer == Customer(id: "a", displayName: "b"))
  }

  @Test("Messages nested deeper than the limit are refused")
  func depth() throws {
    let bytes = Wire.bytes(1, Wire.bytes(5, Wire.text(2, "x")))
    var limits = WireLimits()
    limits.depth = 2
    let error = #expect(throws: RPCStatus.self) { try check(CreateCustomerRequest.self, bytes, limits) }
    #expect(error?.code == .invalidArgument)
    #expect(error?.fieldViolations.first?.field == "customer.company")
    limits.depth = 3
    try check(CreateCustomerRequest.self, bytes, limits)
  }

  @Test("A small message that would take much memory is refused with RESOURCE_EXHAUSTED")
  func unpackedSize() {
    let bytes = Array(repeatElement(Wire.bytes(4, []), count: 2_000_000).joined())
    let fault = fault(Plan.self, bytes)
    #expect(fault.code == .resourceExhausted)
    #expect(fault.path?.hasPrefix("lines[") == true)
    #expect(fault.message.hasSuffix("send smaller requests"))
  }

  @Test("Random damage to valid bytes only causes errors")
  func damage() {
    let seed = UInt64.random(in: 0 ... .max)
    print("damage seed \(seed)")
    var wire = RandomWire(random: SeededGenerator(seed: seed))
    for type in MessageTypes.all {
      for _ in 0..<50 {
        var bytes = MessageTypes.random(type, &wire)
        for _ in 0..<Int.random(in: 1...4, using: &wire.random) where !bytes.isEmpty {
          bytes[Int.random(in: bytes.indices, using: &wire.random)] = UInt8.random(in: 0...255, using: &wire.random)
        }
        survive(type, bytes, seed)
        survive(type, Array(bytes.prefix(bytes.count / 2)), seed)
      }
    }
  }

  /// A decoded message has canonical bytes that decode to the same message.
  private func survive<M: RPCMessage>(_: M.Type, _ bytes: [UInt8], _ seed: UInt64) {
    guard let message = try? M(wire: bytes), let again = try? message.wireBytes() else { return }
    #expect((try? M(wire: again).wireBytes()) == again, "\(M.protoName), seed \(seed)")
  }

  private func check<M: WireMessage>(_: M.Type, _ bytes: [UInt8], _ limits: WireLimits) throws(RPCStatus) {
    let arena = WireArena()
    guard let descriptor = M.descriptor(arena) else { throw RPCStatus(.internal, "no descriptor") }
    try bytes.span.bytes.withUnsafeBytes { (wire) throws(RPCStatus) in try WireCheck.check(wire, as: descriptor, limits: limits) }
  }
}
