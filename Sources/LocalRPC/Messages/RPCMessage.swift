/// A protobuf message as a Swift value. Generated from `proto/`; `Codable` is proto3 JSON.
public protocol RPCMessage: Sendable, Equatable, Codable {
  init()

  /// The full name in proto, "cwlink.v1.Customer".
  static var protoName: String { get }

  /// Validates and decodes the bytes. Unknown fields are dropped.
  ///
  /// Throws INVALID_ARGUMENT if the bytes are not such a message, with the field's path ("customer.company.name") in the message and in a
  /// `google.rpc.BadRequest`; RESOURCE_EXHAUSTED if they would unpack to more than `WireLimits` allow.
  init(wire: UnsafeRawBufferPointer) throws(RPCStatus)

  /// Appends the message's bytes; equal values produce equal bytes.
  ///
  /// Throws INVALID_ARGUMENT if a string contains a NUL, at which protobuf-c would truncate it.
  func appendWire(to buffer: inout [UInt8]) throws(RPCStatus)

  /// The message as JSON, in the order of the proto file, without fields that have their default value.
  ///
  /// Throws INVALID_ARGUMENT if a value has no JSON form, such as a timestamp after the year 9999.
  var jsonValue: JSONValue { get throws(RPCStatus) }

  /// Accepts lowerCamelCase and proto names. Throws INVALID_ARGUMENT with the path of an unknown or invalid field.
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

/// A protobuf enum. It is open: an unknown number is kept as `unrecognized` and survives a round trip.
public protocol RPCEnum: Sendable, Hashable, CaseIterable {
  init(rawValue: Int32)
  var rawValue: Int32 { get }

  /// The name in proto, "STATE_ACTIVE"; nil for a number without one.
  var protoName: String? { get }
}

extension RPCEnum {
  /// By its name in proto, "STATE_ACTIVE".
  public init?(protoName: String) {
    guard let value = Self.allCases.first(where: { $0.protoName == protoName }) else { return nil }
    self = value
  }
}
