import CLocalRPCMessages

/// An independent parser of wire bytes, which uses protobuf-c's descriptor and no code of `WireCheck`.
struct WireReading {
  private(set) var isWellFormed = true
  /// The outermost message has depth 1.
  private(set) var depth = 0

  init(_ wire: UnsafeRawBufferPointer, as descriptor: UnsafePointer<ProtobufCMessageDescriptor>) {
    read(wire[...], descriptor, 1)
  }

  private mutating func read(_ wire: Slice<UnsafeRawBufferPointer>, _ descriptor: UnsafePointer<ProtobufCMessageDescriptor>, _ depth: Int) {
    self.depth = max(self.depth, depth)
    var rest = wire
    while !rest.isEmpty, isWellFormed {
      guard let tag = varint(&rest), tag >> 3 != 0, tag >> 3 < 1 << 29 else { return fail() }
      let field = UnsafeBufferPointer(start: descriptor.pointee.fields, count: Int(descriptor.pointee.n_fields)).first { $0.id == tag >> 3 }
      guard let value = value(Int(tag & 7), &rest) else { return fail() }
      if let field { read(value, Int(tag & 7), field, depth) }
    }
  }

  private mutating func read(_ value: Slice<UnsafeRawBufferPointer>, _ type: Int, _ field: ProtobufCFieldDescriptor, _ depth: Int) {
    switch field.type {
    case PROTOBUF_C_TYPE_STRING:
      guard type == 2, !value.contains(0), String(validating: value, as: UTF8.self) != nil else { return fail() }
    case PROTOBUF_C_TYPE_BYTES:
      if type != 2 { fail() }
    case PROTOBUF_C_TYPE_MESSAGE:
      guard type == 2, let inner = field.descriptor else { return fail() }
      read(value, inner.assumingMemoryBound(to: ProtobufCMessageDescriptor.self), depth + 1)
    default:
      let own = WireReading.wireType(field.type)
      if type == own { return }
      guard type == 2, field.label == PROTOBUF_C_LABEL_REPEATED else { return fail() }
      var packed = value
      while !packed.isEmpty {
        guard self.value(own, &packed) != nil else { return fail() }
      }
    }
  }

  /// The value's bytes without the length; nil if there is none.
  private func value(_ type: Int, _ rest: inout Slice<UnsafeRawBufferPointer>) -> Slice<UnsafeRawBufferPointer>? {
    var count: Int
    switch type {
    case 0:
      let start = rest
      guard varint(&rest) != nil else { return nil }
      return start[start.startIndex..<rest.startIndex]
    case 1: count = 8
    case 5: count = 4
    case 2:
      guard let length = varint(&rest), length <= UInt64(rest.count) else { return nil }
      count = Int(length)
    default: return nil
    }
    guard count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  private func varint(_ rest: inout Slice<UnsafeRawBufferPointer>) -> UInt64? {
    let bytes = rest.prefix(10)
    guard let last = bytes.firstIndex(where: { $0 < 128 }) else { return nil }
    rest = rest[(last + 1)...]
    return bytes[...last].reversed().reduce(0) { $0 << 7 | UInt64($1 & 127) }
  }

  private mutating func fail() { isWellFormed = false }

  private static func wireType(_ type: ProtobufCType) -> Int {
    switch type {
    case PROTOBUF_C_TYPE_DOUBLE, PROTOBUF_C_TYPE_FIXED64, PROTOBUF_C_TYPE_SFIXED64: 1
    case PROTOBUF_C_TYPE_FLOAT, PROTOBUF_C_TYPE_FIXED32, PROTOBUF_C_TYPE_SFIXED32: 5
    default: 0
    }
  }
}
