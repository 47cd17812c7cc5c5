import CLocalRPCMessages

/// Looks up a message type's fields by number. Fields usually arrive in order, so the one after the last is tried first.
struct WireFieldLookup {
  private let fields: UnsafePointer<ProtobufCFieldDescriptor>?
  private let count: Int
  private var last = 0

  /// The index of the last field found.
  var index: Int { last }

  init(_ descriptor: UnsafePointer<ProtobufCMessageDescriptor>) {
    fields = descriptor.pointee.fields
    count = Int(descriptor.pointee.n_fields)
  }

  mutating func field(_ number: UInt32) -> UnsafePointer<ProtobufCFieldDescriptor>? {
    guard let fields, count > 0 else { return nil }
    for guess in last..<min(last + 2, count) where fields[guess].id == number {
      last = guess
      return fields + guess
    }
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if fields[middle].id < number { low = middle + 1 } else { high = middle }
    }
    guard low < count, fields[low].id == number else { return nil }
    last = low
    return fields + low
  }

  /// The field's name, "counts[3]". The index is counted only here, so that valid messages do not pay for it.
  func name(_ field: UnsafePointer<ProtobufCFieldDescriptor>, of number: UInt32, at place: UnsafePointer<UInt8>, in whole: WireReader)
    -> String
  {
    let name = String(cString: field.pointee.name)
    guard field.pointee.label == PROTOBUF_C_LABEL_REPEATED else { return name }
    var reader = whole
    var index = 0
    while reader.position < place, let tag = try? reader.tag() {
      if tag.number == number { index += 1 }
      switch tag.type {
      case 0: _ = try? reader.varint()
      case 1: try? reader.skip(8)
      case 2: _ = try? reader.span()
      default: try? reader.skip(4)
      }
    }
    return "\(name)[\(index)]"
  }
}
