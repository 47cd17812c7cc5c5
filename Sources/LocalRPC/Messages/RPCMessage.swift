/// A protobuf message as a Swift value. Generated from `proto/`; `Codable` is proto3 JSON.
public protocol RPCMessage: Sendable, Equatable, Codable {
  init()

  /// The full name in proto, "cwlink.v1.Customer".
  static var protoName: String { get }

  /// Checks the bytes, then takes the value from them. Fields that this program does not know are dropped.
  ///
  /// Throws INVALID_ARGUMENT where the bytes are no such message, with the field's path ("customer.company.name") in the message and in a
  /// `google.rpc.BadRequest`; RESOURCE_EXHAUSTED where they would unpack to more than `WireLimits` allow.
  init(wire: UnsafeRawBufferPointer) throws(RPCStatus)

  /// Appends the message's bytes; equal values give equal bytes.
  ///
  /// Throws INVALID_ARGUMENT where a string holds a NUL, which protobuf-c would cut it at.
  func appendWire(to buffer: inout [UInt8]) throws(RPCStatus)

  /// The message as JSON, in the order of the proto file, without fields that have their default.
  ///
  /// Throws INVALID_ARGUMENT where a value has no JSON: a timestamp after the year 9999.
  var jsonValue: JSONValue { get throws(RPCStatus) }

  /// Takes lowerCamelCase and proto names. Throws INVALID_ARGUMENT with the path of what is unknown or wrong.
  init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus)
}

extension RPCMessage {
  public init(wire bytes: [UInt8]) throws(RPCStatus) {
    self = try bytes.span.bytes.withUnsafeBytes { (wire) throws(RPCStatus) in try Self(wire: wire) }
  }

  /// The message's bytes; see `appendWire(to:)`.
  public func wireBytes() throws(RPCStatus) -> [UInt8] {
    var bytes: [UInt8] = []
    try appendWire(to: &bytes)
    return bytes
  }
}
