import SwiftProtobufPluginLibrary

/// Generates a message's conversions from and to protobuf-c's struct.
struct WireGenerator {
  let message: Descriptor
  let naming: Naming

  func generate(_ source: inout Source) {
    let cType = naming.cType(message.fullName)
    source.block("extension \(naming.type(message)): WireMessage") { source in
      source.block("private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<\(cType)>") { source in
        source.line("let c = arena.allocate(bytes: MemoryLayout<\(cType)>.size).assumingMemoryBound(to: \(cType).self)")
        source.line("\(naming.cFunctions(message.fullName))__init(c)")
        source.line("return c")
      }
      source.line()
      source.block("package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>?") { source in
        source.line("blank(arena).pointee.base.descriptor")
      }
      source.line()
      read(&source, cType)
      source.line()
      fill(&source, cType)
      source.line()
      whole(&source, cType)
    }
    source.line()
  }

  /// Uses concrete types only: generic code would not be specialized across modules.
  private func whole(_ source: inout Source, _ cType: String) {
    source.block("public init(wire: UnsafeRawBufferPointer) throws(RPCStatus)") { source in
      source.line("let arena = WireArena(unpacking: wire.count)")
      source.line("let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)")
      source.line("self.init(c.assumingMemoryBound(to: \(cType).self))")
    }
    source.line()
    source.block("public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus)") { source in
      source.line("let arena = WireArena()")
      source.line("try arena.pack(filled(arena), to: &buffer)")
    }
  }

  // MARK: From C

  private func read(_ source: inout Source, _ cType: String) {
    source.block("package init(_ c: UnsafePointer<\(cType)>)") { source in
      for field in message.fields where field.choice == nil {
        let condition = field.presence.map { "c.pointee.\(naming.cCase($0)).rawValue == \(field.number) ? " }
        source.line("self.\(naming.property(field.name)) = \(condition ?? "")\(value(of: field))\(condition == nil ? "" : " : nil")")
      }
      for oneof in message.choices {
        source.block("switch c.pointee.\(naming.cCase(oneof)).rawValue") { source in
          for field in oneof.fields {
            let property = "self." + naming.property(oneof.name)
            let member = naming.property(field.name)
            let isMessage = FieldShape(field, naming).kind == .message
            source.line(
              "case \(field.number): \(property) = \(isMessage ? "\(value(of: field)).map { .\(member)($0) }" : ".\(member)(\(value(of: field)))")"
            )
          }
          source.line("default: break")
        }
      }
    }
  }

  private func value(of field: FieldDescriptor) -> String {
    let shape = FieldShape(field, naming)
    let c = "c.pointee.\(naming.cField(field))"
    if shape.isRepeated {
      let list = "\(c), c.pointee.n_\(naming.cField(field))"
      return switch shape.kind {
      case .number: "WireList.values(\(list)) { $0 }"
      case .bool: "WireList.values(\(list)) { $0 != 0 }"
      case .choice: "WireList.values(\(list)) { \(shape.element)(rawValue: Int32(truncatingIfNeeded: $0.rawValue)) }"
      case .text: "WireField.texts(\(list))"
      case .bytes: "WireField.blobs(\(list))"
      case .message: "WireList.values(\(list)) { $0.map { \(shape.element)($0) } }"
      }
    }
    return switch shape.kind {
    case .number: c
    case .bool: "\(c) != 0"
    case .choice: "\(shape.element)(rawValue: Int32(truncatingIfNeeded: \(c).rawValue))"
    case .text: "WireField.text(\(c))"
    case .bytes: "WireField.bytes(\(c))"
    case .message: "\(c).map { \(shape.element)($0) }"
    }
  }

  // MARK: To C

  private func fill(_ source: inout Source, _ cType: String) {
    source.block("package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<\(cType)>") { source in
      source.line("let c = Self.blank(arena)")
      for field in message.fields where field.choice == nil {
        let name = "self." + naming.property(field.name)
        if let presence = field.presence {
          source.block("if let value = \(name)") { source in
            source.line("c.pointee.\(naming.cCase(presence)) = .init(rawValue: \(field.number))")
            source.line("c.pointee.\(naming.cField(field)) = \(cValue(of: field, "value"))")
          }
          continue
        }
        if field.isRepeated { source.line("c.pointee.n_\(naming.cField(field)) = \(name).count") }
        source.line("c.pointee.\(naming.cField(field)) = \(cValue(of: field, name))")
      }
      for oneof in message.choices {
        source.block("switch self.\(naming.property(oneof.name))") { source in
          for field in oneof.fields {
            source.line("case .\(naming.property(field.name))(let value):")
            source.line("  c.pointee.\(naming.cCase(oneof)) = .init(rawValue: \(field.number))")
            source.line("  c.pointee.\(naming.cField(field)) = \(cValue(of: field, "value"))")
          }
          source.line("case nil: break")
        }
      }
      source.line("return c")
    }
  }

  private func cValue(of field: FieldDescriptor, _ name: String) -> String {
    let shape = FieldShape(field, naming)
    let place = "\"\(field.fullName)\""
    if shape.isRepeated {
      return switch shape.kind {
      case .number: "arena.list(\(name)) { $0 }"
      case .bool: "arena.list(\(name)) { $0 ? 1 : 0 }"
      case .choice: "arena.list(\(name)) { .init(rawValue: .init(truncatingIfNeeded: $0.rawValue)) }"
      case .text: "arena.texts(\(name), \(place))"
      case .bytes: "arena.blobs(\(name))"
      case .message: "arena.list(\(name)) { $0.filled(arena) }"
      }
    }
    return switch shape.kind {
    case .number: name
    case .bool: "\(name) ? 1 : 0"
    case .choice: ".init(rawValue: .init(truncatingIfNeeded: \(name).rawValue))"
    case .text: "arena.text(\(name), \(place))"
    case .bytes: "arena.bytes(\(name))"
    case .message: field.containingOneof == nil ? "\(name)?.filled(arena)" : "\(name).filled(arena)"
    }
  }
}
