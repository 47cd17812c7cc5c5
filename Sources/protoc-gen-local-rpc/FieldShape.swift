import SwiftProtobufPluginLibrary

/// The Swift form of a field.
struct FieldShape {
  enum Kind { case number, bool, choice, text, bytes, message }

  let kind: Kind
  /// One value's Swift type.
  let element: String
  private let json: String
  let isRepeated: Bool
  /// Whether an absent value is told apart from the default.
  let isPresence: Bool

  init(_ field: FieldDescriptor, _ naming: Naming) {
    isRepeated = field.isRepeated
    isPresence = field.presence != nil
    switch field.type {
    case .int32, .sint32, .sfixed32: (kind, element, json) = (.number, "Int32", "int32")
    case .uint32, .fixed32: (kind, element, json) = (.number, "UInt32", "uint32")
    case .int64, .sint64, .sfixed64: (kind, element, json) = (.number, "Int64", "int64")
    case .uint64, .fixed64: (kind, element, json) = (.number, "UInt64", "uint64")
    case .float: (kind, element, json) = (.number, "Float", "float")
    case .double: (kind, element, json) = (.number, "Double", "double")
    case .bool: (kind, element, json) = (.bool, "Bool", "bool")
    case .enum: (kind, element, json) = (.choice, naming.type(field.enumType), "choice")
    case .bytes: (kind, element, json) = (.bytes, "[UInt8]", "bytes")
    case .message, .group: (kind, element, json) = (.message, naming.type(field.messageType), "message")
    case .string: (kind, element, json) = (.text, "String", "text")
    }
  }

  /// The name of the runtime's JSON reader for the value or list.
  var jsonReader: String {
    guard isRepeated else { return json }
    return kind == .bytes ? "blobs" : json + "s"
  }

  /// The property's type.
  var type: String {
    if isRepeated { return "[\(element)]" }
    return kind == .message || isPresence ? element + "?" : element
  }

  /// The property's default.
  var initial: String {
    if isRepeated { return "[]" }
    if isPresence { return "nil" }
    return switch kind {
    case .number: "0"
    case .bool: "false"
    case .choice: ".init(rawValue: 0)"
    case .text: "\"\""
    case .bytes: "[]"
    case .message: "nil"
    }
  }
}

/// A oneof with a single member is how a scalar gets presence, since protobuf-c has no `optional`: its member becomes an optional property. On
/// the wire and in JSON it is the same as the plain field.
extension FieldDescriptor {
  /// The oneof of several members that the field is one of.
  var choice: OneofDescriptor? { containingOneof.flatMap { $0.isPresence ? nil : $0 } }

  /// The oneof that only gives the field presence.
  var presence: OneofDescriptor? { containingOneof.flatMap { $0.isPresence ? $0 : nil } }
}

extension OneofDescriptor {
  var isPresence: Bool { fields.count == 1 }
}

extension Descriptor {
  /// The oneofs of several members.
  var choices: [OneofDescriptor] { oneofs.filter { !$0.isPresence } }
}
