package import CLocalRPCMessages

/// Validates a message's bytes before protobuf-c unpacks them, which does not check UTF-8, truncates strings at a NUL, and treats a field of
/// an unexpected type as unknown.
package struct WireCheck {
  let limits: WireLimits
  private var size: WireSize

  init(_ limits: WireLimits) {
    self.limits = limits
    size = WireSize(limit: limits.unpackedSize)
  }

  package static func check(
    _ wire: UnsafeRawBufferPointer, as descriptor: UnsafePointer<ProtobufCMessageDescriptor>, limits: WireLimits = WireLimits()
  ) throws(RPCStatus) {
    guard let start = wire.baseAddress else { return }
    var check = WireCheck(limits)
    do throws(WireFault) {
      try check.message(WireReader(start.assumingMemoryBound(to: UInt8.self), count: wire.count), descriptor, depth: 1)
    } catch {
      throw error.status(of: String(cString: descriptor.pointee.name))
    }
  }

  private mutating func message(
    _ whole: WireReader, _ descriptor: UnsafePointer<ProtobufCMessageDescriptor>, depth: Int
  ) throws(WireFault) {
    guard depth <= limits.depth else { throw .depth(limits.depth) }
    var list = WireFieldList(size)
    try size.add(descriptor.pointee.sizeof_message)
    var reader = whole
    var fields = WireFieldLookup(descriptor)
    while !reader.isAtEnd {
      let start = reader.position
      let (number, type) = try reader.tag()
      guard let field = fields.field(number) else {
        do throws(WireFault) {
          try list.add(to: &size)
          let value = reader.position
          try skip(type, &reader)
          try size.addUnknown(reader.position - value)
        } catch { throw error.within("field \(number)") }
        continue
      }
      do throws(WireFault) {
        try list.add(to: &size)
        if isMerged(field) { try list.addMessage(fields.index, to: &size) }
        try value(field, type, &reader, depth)
      } catch { throw error.within(fields.name(field, of: number, at: start, in: whole)) }
    }
  }

  private func isMerged(_ field: UnsafePointer<ProtobufCFieldDescriptor>) -> Bool {
    field.pointee.type == PROTOBUF_C_TYPE_MESSAGE && field.pointee.label != PROTOBUF_C_LABEL_REPEATED
  }

  private func skip(_ type: UInt32, _ reader: inout WireReader) throws(WireFault) {
    switch type {
    case 0: _ = try reader.varint()
    case 1: try reader.skip(8)
    case 2: _ = try reader.span()
    case 5: try reader.skip(4)
    case 3, 4: throw .group
    default: throw .wireType(type, "0, 1, 2 or 5")
    }
  }

  private mutating func value(
    _ field: UnsafePointer<ProtobufCFieldDescriptor>, _ type: UInt32, _ reader: inout WireReader, _ depth: Int
  ) throws(WireFault) {
    let fieldType = field.pointee.type
    let isRepeated = field.pointee.label == PROTOBUF_C_LABEL_REPEATED
    if isRepeated { try size.add(16) }
    switch fieldType {
    case PROTOBUF_C_TYPE_STRING:
      guard type == 2 else { throw .wireType(type, "2 (a string)") }
      let span = try reader.span()
      // Including the terminating NUL.
      try size.add(span.count + 1)
      try WireText.check(span)
    case PROTOBUF_C_TYPE_BYTES:
      guard type == 2 else { throw .wireType(type, "2 (bytes)") }
      try size.add(try reader.span().count)
    case PROTOBUF_C_TYPE_MESSAGE:
      guard type == 2 else { throw .wireType(type, "2 (a message)") }
      let span = try reader.span()
      guard let inner = field.pointee.descriptor?.assumingMemoryBound(to: ProtobufCMessageDescriptor.self) else { return }
      guard let start = span.baseAddress else { return }
      try message(WireReader(start, count: span.count), inner, depth: depth + 1)
    default:
      let wanted = WireCheck.scalarType(fieldType)
      if type == wanted { return try scalar(wanted, &reader) }
      guard isRepeated, type == 2 else { throw .wireType(type, "\(wanted) (a number)") }
      try packed(wanted, try reader.span())
    }
  }

  private func scalar(_ type: UInt32, _ reader: inout WireReader) throws(WireFault) {
    switch type {
    case 0: _ = try reader.varint()
    case 1: try reader.skip(8)
    default: try reader.skip(4)
    }
  }

  private mutating func packed(_ type: UInt32, _ span: UnsafeBufferPointer<UInt8>) throws(WireFault) {
    guard let start = span.baseAddress else { return }
    try size.add(span.count * 8)
    var reader = WireReader(start, count: span.count)
    while !reader.isAtEnd {
      do throws(WireFault) { try scalar(type, &reader) } catch { throw error.problem == WireFault.cut.problem ? .packed : error }
    }
  }

  private static func scalarType(_ type: ProtobufCType) -> UInt32 {
    switch type {
    case PROTOBUF_C_TYPE_FIXED64, PROTOBUF_C_TYPE_SFIXED64, PROTOBUF_C_TYPE_DOUBLE: 1
    case PROTOBUF_C_TYPE_FIXED32, PROTOBUF_C_TYPE_SFIXED32, PROTOBUF_C_TYPE_FLOAT: 5
    default: 0
    }
  }
}

/// The limits on decoding a message.
package struct WireLimits: Sendable {
  /// The maximum nesting of messages; the outermost counts as 1.
  package var depth = 32
  /// The maximum size of protobuf-c's structs in bytes: two bytes on the wire can expand to a struct of hundreds.
  package var unpackedSize = 128 << 20

  package init() {}
}
