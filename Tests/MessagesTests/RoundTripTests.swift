import CwlinkAPI
import LocalRPC
import TestSupport
import Testing

@Suite("Round trips")
struct RoundTripTests {
  static let seed = UInt64.random(in: 0 ... .max)

  init() { print("RoundTripTests seed \(Self.seed)") }

  @Test("Every message type encodes to the bytes that it was decoded from")
  func wire() throws {
    var wire = RandomWire(random: SeededGenerator(seed: Self.seed))
    #expect(MessageTypes.all.count > 80)
    for type in MessageTypes.all {
      for _ in 0..<100 { try check(type, MessageTypes.random(type, &wire)) }
    }
  }

  private func check<M: WireMessage>(_: M.Type, _ bytes: [UInt8]) throws {
    let message = try M(wire: bytes)
    #expect(try message.wireBytes() == bytes, "\(M.protoName), seed \(Self.seed)")
    #expect(try M(wire: message.wireBytes()) == message)
  }

  @Test("Every message type survives its JSON, pretty or not")
  func json() throws {
    var wire = RandomWire(random: SeededGenerator(seed: Self.seed))
    for type in MessageTypes.all where type.protoName != "google.rpc.Status" {
      for _ in 0..<20 { try checkJSON(type, MessageTypes.random(type, &wire)) }
    }
  }

  private func checkJSON<M: WireMessage>(_: M.Type, _ bytes: [UInt8]) throws {
    let message = try M(wire: bytes)
    for pretty in [true, false] {
      let text = try message.jsonString(pretty: pretty)
      #expect(try M(json: text) == message, "\(M.protoName), seed \(Self.seed): \(text)")
    }
  }

  @Test("An empty message has no bytes, and is {} in JSON")
  func empty() throws {
    for type in MessageTypes.all { try checkEmpty(type) }
  }

  private func checkEmpty<M: WireMessage>(_: M.Type) throws {
    #expect(try M().wireBytes() == [])
    #expect(try M(wire: []) == M())
    #expect(try M().jsonString() == "{}")
    let error = #expect(throws: RPCStatus.self) { try M(json: #"{"noSuchField":1}"#) }
    #expect(error?.fieldViolations.first?.field == "noSuchField", "\(M.protoName)")
  }

  @Test("An empty member of a oneof is kept")
  func emptyOneof() throws {
    let request = ServerReflectionRequest(messageRequest: .listServices(""))
    #expect(try request.wireBytes() == [0x3a, 0])
    #expect(try ServerReflectionRequest(wire: [0x3a, 0]) == request)
    #expect(try request.jsonString() == #"{"listServices":""}"#)
  }

  @Test("An unknown enum number is kept")
  func openEnums() throws {
    let bytes = Wire.number(5, 99)
    let run = try Run(wire: bytes)
    #expect(run.state == .unrecognized(99))
    #expect(run.state.protoName == nil)
    #expect(try run.wireBytes() == bytes)
    #expect(try run.jsonString() == #"{"state":99}"#)
    #expect(try Run(json: #"{"state":99}"#) == run)
    #expect(Run.State(protoName: "STATE_DONE") == .done)
    #expect(Run.State(protoName: "DONE") == nil)
    #expect(Run.State.allCases.map(\.rawValue) == [0, 1, 2, 3])
  }

  @Test("A string with a NUL is refused and not truncated, and nothing is appended")
  func nul() throws {
    var buffer: [UInt8] = [1, 2]
    let error = #expect(throws: RPCStatus.self) { try Customer(company: Company(name: "a\0b")).appendWire(to: &buffer) }
    #expect(error?.code == .invalidArgument)
    #expect(error?.fieldViolations.first?.field == "cwlink.v1.Company.name")
    #expect(buffer == [1, 2])
  }

  @Test("A message is appended to the buffer's content")
  func append() throws {
    var buffer: [UInt8] = [9]
    try GetCustomerRequest(customerID: "a").appendWire(to: &buffer)
    #expect(buffer == [9, 0x0a, 1, 0x61])
  }
}
