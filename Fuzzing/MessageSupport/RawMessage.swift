package import LocalRPC

/// A message whose wire form is its bytes.
package struct RawMessage: RPCMessage {
  package static let protoName = "fuzz.Raw"
  package var bytes: [UInt8] = []

  package init() {}
  package init(_ bytes: [UInt8]) { self.bytes = bytes }
  package init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { bytes = Array(wire) }
  package func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { buffer += bytes }

  package var jsonValue: JSONValue { get throws(RPCStatus) { throw RPCStatus(.unimplemented, "no JSON") } }
  package init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) { throw RPCStatus(.unimplemented, "no JSON") }
}
