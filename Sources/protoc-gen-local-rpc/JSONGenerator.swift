import SwiftProtobufPluginLibrary

/// Generates a message's conversions from and to proto3 JSON.
struct JSONGenerator {
  let message: Descriptor
  let naming: Naming

  func generate(_ source: inout Source) {
    source.block("extension \(naming.type(message))") { source in
      write(&source)
      source.line()
      read(&source)
    }
    source.line()
  }

  private func write(_ source: inout Source) {
    source.block("public var jsonValue: JSONValue") { source in
      source.block("get throws(RPCStatus)") { source in
        if message.fields.isEmpty { return source.line(".object([])") }
        source.line("var object = JSONObject()")
        for field in message.fields { put(field, &source) }
        source.line("return object.value")
      }
    }
  }

  private func put(_ field: FieldDescriptor, _ source: inout Source) {
    let name = naming.property(field.name)
    let key = "\"\(jsonName(field))\""
    if field.presence != nil {
      return source.line("if let value = self.\(name) { \(attempt(field))object.set(\(key), value) }")
    }
    guard let oneof = field.choice else { return source.line("\(attempt(field))object.put(\(key), self.\(name))") }
    source.line("if case .\(name)(let value) = self.\(naming.property(oneof.name)) { \(attempt(field))object.set(\(key), value) }")
  }

  /// Only writing a message can fail: a timestamp's year may have five digits.
  private func attempt(_ field: FieldDescriptor) -> String { FieldShape(field, naming).kind == .message ? "try " : "" }

  private func read(_ source: inout Source) {
    source.block("public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus)") { source in
      source.line("self.init()")
      source.block("for field in try jsonValue.fields(of: Self.protoName, at: path)") { source in
        source.block("switch field.name") { source in
          for field in message.fields { take(field, &source) }
          source.line("default: throw field.unknown(in: Self.protoName)")
        }
      }
    }
  }

  private func take(_ field: FieldDescriptor, _ source: inout Source) {
    let shape = FieldShape(field, naming)
    let names = jsonName(field) == field.name ? "\"\(field.name)\"" : "\"\(jsonName(field))\", \"\(field.name)\""
    let property = naming.property(field.name)
    if shape.isPresence, shape.kind != .message {
      return source.line("case \(names): self.\(property) = field.isNull ? nil : try field.\(shape.jsonReader)()")
    }
    guard let oneof = field.choice else {
      return source.line("case \(names): self.\(property) = try field.\(shape.jsonReader)()")
    }
    let target = "self." + naming.property(oneof.name)
    source.line("case \(names):")
    source.line("  if field.isNull { break }")
    source.line("  guard \(target) == nil else { throw field.second(of: \"\(oneof.name)\") }")
    source.line(
      "  \(target) = \(shape.kind == .message ? "try field.message().map { .\(property)($0) }" : ".\(property)(try field.\(shape.jsonReader)())")"
    )
  }

  private func jsonName(_ field: FieldDescriptor) -> String { field.jsonName ?? Naming.lowerCamel(field.name) }
}
