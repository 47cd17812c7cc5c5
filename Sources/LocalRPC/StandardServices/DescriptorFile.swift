/// The parts of a serialized `google.protobuf.FileDescriptorProto` that reflection needs: name, imports, and defined symbols.
struct DescriptorFile {
  let bytes: [UInt8]
  private(set) var name = ""
  private(set) var imports: [String] = []
  /// Full names without a leading dot: messages, fields, enums, their values, services, methods, extensions.
  private(set) var symbols: [String] = []
  /// Extensions, by the extended type.
  private(set) var extensions: [(type: String, number: Int32)] = []

  /// Nil if the bytes are not such a message.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard let fields = ProtoFields(bytes[...]) else { return nil }
    name = fields.text(1)
    imports = fields.texts(3)
    let package = fields.text(2)
    for message in fields.messages(4) { addMessage(message, in: package) }
    for type in fields.messages(5) { addEnum(type, in: package) }
    for service in fields.messages(6) {
      let full = join(package, service.text(1))
      symbols.append(full)
      symbols += service.messages(2).map { join(full, $0.text(1)) }
    }
    for field in fields.messages(7) { addExtension(field, in: package) }
  }

  private mutating func addMessage(_ message: ProtoFields, in scope: String) {
    let full = join(scope, message.text(1))
    symbols.append(full)
    symbols += message.messages(2).map { join(full, $0.text(1)) }
    symbols += message.messages(8).map { join(full, $0.text(1)) }
    for nested in message.messages(3) { addMessage(nested, in: full) }
    for type in message.messages(4) { addEnum(type, in: full) }
    for field in message.messages(6) { addExtension(field, in: full) }
  }

  /// Enum values belong to the enclosing scope of their enum, as in C++.
  private mutating func addEnum(_ type: ProtoFields, in scope: String) {
    symbols.append(join(scope, type.text(1)))
    symbols += type.messages(2).map { join(scope, $0.text(1)) }
  }

  private mutating func addExtension(_ field: ProtoFields, in scope: String) {
    symbols.append(join(scope, field.text(1)))
    let type = field.text(2)
    extensions.append((String(type.drop { $0 == "." }), Int32(truncatingIfNeeded: field.number(3))))
  }

  private func join(_ scope: String, _ name: String) -> String { scope.isEmpty ? name : "\(scope).\(name)" }
}

/// The fields of a serialized message, by number.
struct ProtoFields {
  private var lengths: [UInt64: [ArraySlice<UInt8>]] = [:]
  private var numbers: [UInt64: UInt64] = [:]

  init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while !rest.isEmpty {
      guard let tag = ProtoFields.varint(&rest) else { return nil }
      switch tag & 7 {
      case 0:
        guard let value = ProtoFields.varint(&rest) else { return nil }
        numbers[tag >> 3] = value
      case 1: guard ProtoFields.take(8, &rest) != nil else { return nil }
      case 2:
        guard let count = ProtoFields.varint(&rest), let value = ProtoFields.take(count, &rest) else { return nil }
        lengths[tag >> 3, default: []].append(value)
      case 5: guard ProtoFields.take(4, &rest) != nil else { return nil }
      default: return nil
      }
    }
  }

  func texts(_ field: UInt64) -> [String] { (lengths[field] ?? []).map { String(decoding: $0, as: UTF8.self) } }
  func text(_ field: UInt64) -> String { texts(field).last ?? "" }
  func number(_ field: UInt64) -> UInt64 { numbers[field] ?? 0 }
  func messages(_ field: UInt64) -> [ProtoFields] { (lengths[field] ?? []).compactMap { ProtoFields($0) } }

  private static func take(_ count: UInt64, _ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard count <= UInt64(rest.count) else { return nil }
    defer { rest = rest.dropFirst(Int(count)) }
    return rest.prefix(Int(count))
  }

  private static func varint(_ rest: inout ArraySlice<UInt8>) -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      guard let byte = rest.popFirst() else { return nil }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    return nil
  }
}
