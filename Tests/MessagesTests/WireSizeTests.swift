import CLocalRPCMessages
import CwlinkAPI
import Testing

@testable import LocalRPC

@Suite("Memory limit of a message")
struct WireSizeTests {
  private func refusal<M: WireMessage>(_: M.Type, _ bytes: [UInt8], unpackedSize: Int = WireLimits().unpackedSize) -> RPCStatus? {
    var limits = WireLimits()
    limits.unpackedSize = unpackedSize
    let arena = WireArena()
    guard let descriptor = M.descriptor(arena) else { return RPCStatus(.internal, "no descriptor") }
    do throws(RPCStatus) {
      try bytes.span.bytes.withUnsafeBytes { (wire) throws(RPCStatus) in try WireCheck.check(wire, as: descriptor, limits: limits) }
    } catch { return error }
    return nil
  }

  private func many(_ bytes: [UInt8], _ count: Int) -> [UInt8] { Array(repeatElement(bytes, count: count).joined()) }

  @Test("Unknown fields, which protobuf-c keeps, are counted")
  func unknownFields() {
    let one = Wire.number(50, 1)
    #expect(refusal(GetCustomerRequest.self, many(one, 16), unpackedSize: 1 << 10) == nil)
    let error = refusal(GetCustomerRequest.self, many(one, 40), unpackedSize: 1 << 10)
    #expect(error?.code == .resourceExhausted)
    #expect(error?.fieldViolations.first?.field == "field 50")
    #expect(refusal(GetCustomerRequest.self, many(one, 2_500_000))?.code == .resourceExhausted)
  }

  @Test("Repeated occurrences of a field are counted, although only the last value is kept")
  func sameField() {
    #expect(refusal(SendNowRequest.self, many(Wire.number(5, 1), 16), unpackedSize: 1 << 10) == nil)
    #expect(refusal(SendNowRequest.self, many(Wire.number(5, 1), 64), unpackedSize: 1 << 10)?.code == .resourceExhausted)
  }

  @Test("Merging a message many times, for which protobuf-c copies its lists each time, is refused")
  func merging() {
    let part = Wire.bytes(1, Wire.text(6, ""))
    #expect(refusal(CreateCustomerRequest.self, many(part, 100)) == nil)
    let error = refusal(CreateCustomerRequest.self, many(part, 20_000))
    #expect(error?.code == .resourceExhausted)
    #expect(error?.fieldViolations.first?.field == "customer")
  }

  @Test("A report of the maximum message size is accepted")
  func largeReport() throws {
    let time = ProtobufTimestamp(seconds: 1_769_846_400)
    let count = Count(
      customerID: "customer-000001", productID: "tmes-standard", quantity: 1_000, asOfTime: time, source: "monitoring", late: true)
    let bytes = try ReportCountsRequest(counts: Array(repeating: count, count: 280_000)).wireBytes()
    #expect(bytes.count > 16_000_000)
    #expect(refusal(ReportCountsRequest.self, bytes) == nil)
  }
}
