import SwiftProtobufPluginLibrary

/// Generates a message's value type.
struct MessageGenerator {
  let message: Descriptor
  let naming: Naming

  func generate(_ source: inout Source) {
    let name = naming.type(message).split(separator: ".").last.map(String.init) ?? message.name
    source.comment(of: message)
    source.block("public struct \(name): RPCMessage") { source in
      source.line("public static var protoName: String { \"\(message.fullName)\" }")
      source.line()
      properties(&source)
      source.line("public init() {}")
      source.line()
      memberwise(&source)
      for choice in message.enums { EnumGenerator(choice: choice, naming: naming).generate(&source) }
      for oneof in message.choices { OneofGenerator(oneof: oneof, naming: naming).generate(&source) }
      for nested in message.messages { MessageGenerator(message: nested, naming: naming).generate(&source) }
    }
    source.line()
  }

  /// Fields in the order of the proto file; a oneof is at the position of its first member.
  private var members: [Member] {
    var seen: Set<String> = []
    return message.fields.compactMap { field in
      guard let oneof = field.choice else {
        let shape = FieldShape(field, naming)
        return Member(
          name: naming.property(field.name), type: shape.type, initial: shape.initial,
          origin: field.presence.map { $0 as any ProvidesSourceCodeLocation } ?? field)
      }
      guard seen.insert(oneof.name).inserted else { return nil }
      return Member(name: naming.property(oneof.name), type: naming.type(oneof) + "?", initial: "nil", origin: oneof)
    }
  }

  private struct Member {
    let name: String
    let type: String
    let initial: String
    let origin: any ProvidesSourceCodeLocation
  }

  private func properties(_ source: inout Source) {
    for member in members {
      source.comment(of: member.origin)
      source.line("public var \(member.name): \(member.type) = \(member.initial)")
    }
    if !members.isEmpty { source.line() }
  }

  private func memberwise(_ source: inout Source) {
    guard !members.isEmpty else { return }
    let parameters = members.map { "\($0.name): \($0.type) = \($0.initial)" }.joined(separator: ", ")
    source.block("public init(\(parameters))") { source in
      for member in members { source.line("self.\(member.name) = \(member.name)") }
    }
    source.line()
  }
}
