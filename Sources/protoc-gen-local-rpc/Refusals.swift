import SwiftProtobufPluginLibrary

/// The reason why nothing is generated; printed by protoc.
struct Refusal: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// Checks for constructs that protobuf-c does not support or that could overflow its stack.
enum Refusals {
  static func check(_ file: FileDescriptor) throws {
    guard file.edition == .proto3 else { throw Refusal("\(file.name): only proto3 is supported") }
    for message in file.messages { try check(message) }
  }

  private static func check(_ message: Descriptor) throws {
    for field in message.fields { try check(field) }
    if let loop = recursion(from: message) {
      throw Refusal(
        "\(message.file.name): \(message.fullName) is recursive (\(loop.joined(separator: " → "))): protobuf-c has no recursion limit; use a reference by id instead"
      )
    }
    for nested in message.messages where !nested.options.mapEntry { try check(nested) }
  }

  private static func check(_ field: FieldDescriptor) throws {
    let place = "\(field.file.name): \(field.fullName)"
    if field.isMap {
      throw Refusal(
        "\(place) is a map: protobuf-c does not support maps; use a repeated message with key and value, which has the same wire format")
    }
    if field.containingOneof != nil, field.realContainingOneof == nil {
      throw Refusal("\(place) is optional: protobuf-c does not support that in proto3; use a message, a oneof or a field mask for presence")
    }
    if field.type == .group { throw Refusal("\(place) is a group: use a message") }
  }

  /// The path from a message back to itself, or nil.
  private static func recursion(from start: Descriptor) -> [String]? {
    var seen: Set<String> = []
    func search(_ message: Descriptor, _ way: [String]) -> [String]? {
      for field in message.fields {
        guard field.type == .message, let next = field.messageType else { continue }
        let longer = way + [field.name]
        if next.fullName == start.fullName { return longer + [start.name] }
        guard seen.insert(next.fullName).inserted else { continue }
        if let found = search(next, longer) { return found }
      }
      return nil
    }
    return search(start, [start.name])
  }
}
