import LocalRPC

extension RPCMessage {
  /// The message's bytes, the same for the same values.
  func wireBytes() throws(RPCStatus) -> [UInt8] {
    var bytes: [UInt8] = []
    try appendWire(to: &bytes)
    return bytes
  }
}
