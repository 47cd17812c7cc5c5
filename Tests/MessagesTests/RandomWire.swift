import TestSupport
import CLocalRPCMessages

/// Random but canonical wire bytes of a message type, made from protobuf-c's descriptor only: fields are in order, and none has its default.
/// Decoding and encoding them must return the same bytes.
struct RandomWire {
  var random: SeededGenerator

  mutating func message(_ descriptor: UnsafePointer<ProtobufCMessageDescriptor>, depth: Int = 0) -> [UInt8] {
    let name = String(cString: descriptor.pointee.name)
    let fields = UnsafeBufferPointer(start: descriptor.pointee.fields, count: Int(descriptor.pointee.n_fields))
    var bytes: [UInt8] = []
    var usedOneofs: Set<UInt32> = []
    for field in fields where Int.random(in: 0..<4, using: &random) > 0 {
      let isOneof = field.flags & PROTOBUF_C_FIELD_FLAG_ONEOF.rawValue != 0
      if isOneof, !usedOneofs.insert(field.quantifier_offset).inserted { continue }
      bytes += values(field, of: name, depth, isOneof)
    }
    return bytes
  }

  private mutating func values(_ field: ProtobufCFieldDescriptor, of message: String, _ depth: Int, _ isOneof: Bool) -> [UInt8] {
    guard field.label == PROTOBUF_C_LABEL_REPEATED else { return tagged(field, message, depth, mayBeDefault: isOneof) }
    let count = Int.random(in: 0..<4, using: &random)
    guard field.flags & PROTOBUF_C_FIELD_FLAG_PACKED.rawValue != 0 else {
      return (0..<count).flatMap { _ in tagged(field, message, depth, mayBeDefault: true) }
    }
    let packed = (0..<count).flatMap { _ in scalar(field, message, mayBeDefault: true).bytes }
    return count == 0 ? [] : Wire.tag(field.id, 2) + Wire.varint(UInt64(packed.count)) + packed
  }

  private mutating func tagged(_ field: ProtobufCFieldDescriptor, _ message: String, _ depth: Int, mayBeDefault: Bool) -> [UInt8] {
    switch field.type {
    case PROTOBUF_C_TYPE_MESSAGE:
      guard depth < 4, let inner = field.descriptor?.assumingMemoryBound(to: ProtobufCMessageDescriptor.self) else { return [] }
      return Wire.bytes(field.id, self.message(inner, depth: depth + 1))
    case PROTOBUF_C_TYPE_STRING:
      let text = message == "google.protobuf.FieldMask" ? random.path() : random.text(mayBeEmpty: mayBeDefault)
      return Wire.bytes(field.id, Array(text.utf8))
    case PROTOBUF_C_TYPE_BYTES:
      let count = Int.random(in: (mayBeDefault ? 0 : 1)..<20, using: &random)
      return Wire.bytes(field.id, (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
    default:
      let (type, bytes) = scalar(field, message, mayBeDefault: mayBeDefault)
      return Wire.tag(field.id, type) + bytes
    }
  }

  private mutating func scalar(_ field: ProtobufCFieldDescriptor, _ message: String, mayBeDefault: Bool) -> (type: UInt32, bytes: [UInt8]) {
    let lowest = mayBeDefault ? 0 : 1
    if message.hasSuffix(".Timestamp") || message.hasSuffix(".Duration") {
      return (0, Wire.varint(UInt64(Int.random(in: 1..<1_000_000_000, using: &random))))
    }
    switch field.type {
    case PROTOBUF_C_TYPE_BOOL: return (0, Wire.varint(UInt64(Int.random(in: lowest...1, using: &random))))
    case PROTOBUF_C_TYPE_INT32:
      let value = Bool.random(using: &random) ? Int32.random(in: .min...(-1), using: &random) : Int32.random(in: 1 ... .max, using: &random)
      return (0, Wire.varint(UInt64(bitPattern: Int64(value))))
    case PROTOBUF_C_TYPE_ENUM: return (0, Wire.varint(UInt64(Int.random(in: lowest..<12, using: &random))))
    case PROTOBUF_C_TYPE_UINT32: return (0, Wire.varint(UInt64(UInt32.random(in: 1 ... .max, using: &random))))
    case PROTOBUF_C_TYPE_INT64, PROTOBUF_C_TYPE_UINT64: return (0, Wire.varint(UInt64.random(in: 1 ... .max, using: &random)))
    case PROTOBUF_C_TYPE_DOUBLE:
      let value = Double.random(in: 0.001...1e9, using: &random) * (Bool.random(using: &random) ? 1 : -1)
      return (1, withUnsafeBytes(of: value.bitPattern.littleEndian) { Array($0) })
    default:
      // No proto file uses this type yet; the invalid wire type makes the test fail once one does.
      return (7, [])
    }
  }
}
