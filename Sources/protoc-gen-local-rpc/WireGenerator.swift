import SwiftProtobufPluginLibrary

/// A message's conversions from and to protobuf-c's struct.
struct WireGenerator {
  let message: Descriptor
  let naming: Naming

  func generate(_ source: inout Source) {
    let cType = naming.cType(message.fullName)
    source.block("extension \(naming.type(message)): WireMessage") { source in
      source.line("package typealias CMessage = \(cType)")
      source.line()
      source.block("package static func initialize(_ c: UnsafeMutablePointer<\(cType)>)") { source in
        source.line("\(naming.cFunctions(message.fullName))__init(c)")
      }
      source.line()
      read(&source, cType)
      source.line()
      fill(&source, cType)
      source.line()
      source.line("public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }")
      source.line()
      source.line("public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }")
    }
    source.line()
  }

  // MARK: From C

  private func read(_ source: inout Source, _ cType: String) {
    source.block("package init(_ c: UnsafePointer<\(cType)>)") { source in
      for field in message.fields where field.containingOneof == nil {
        source.line("self.\(naming.property(field.name)) = \(value(of: field))")
      }
      for oneof in message.oneofs {
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
      case .number: "WireField.numbers(\(list))"
      case .bool: "WireField.numbers(\(list)).map { $0 != 0 }"
      case .choice: "WireField.numbers(\(list)).map { \(shape.element)(rawValue: Int32(truncatingIfNeeded: $0.rawValue)) }"
      case .text: "WireField.texts(\(list))"
      case .bytes: "WireField.blobs(\(list))"
      case .message: "WireField.messages(\(list))"
      }
    }
    return switch shape.kind {
    case .number: c
    case .bool: "\(c) != 0"
    case .choice: "\(shape.element)(rawValue: Int32(truncatingIfNeeded: \(c).rawValue))"
    case .text: "WireField.text(\(c))"
    case .bytes: "WireField.bytes(\(c))"
    case .message: "WireField.message(\(c), as: \(shape.element).self)"
    }
  }

  // MARK: To C

  private func fill(_ source: inout Source, _ cType: String) {
    source.block("package func fill(_ c: UnsafeMutablePointer<\(cType)>, _ arena: borrowing WireArena)") { source in
      for field in message.fields where field.containingOneof == nil {
        let name = "self." + naming.property(field.name)
        if field.isRepeated { source.line("c.pointee.n_\(naming.cField(field)) = \(name).count") }
        source.line("c.pointee.\(naming.cField(field)) = \(cValue(of: field, name))")
      }
      for oneof in message.oneofs {
        source.block("switch self.\(naming.property(oneof.name))") { source in
          for field in oneof.fields {
            source.line("case .\(naming.property(field.name))(let value):")
            source.line("  c.pointee.\(naming.cCase(oneof)) = .init(rawValue: \(field.number))")
            source.line("  c.pointee.\(naming.cField(field)) = \(cValue(of: field, "value"))")
          }
          source.line("case nil: break")
        }
      }
    }
  }

  private func cValue(of field: FieldDescriptor, _ name: String) -> String {
    let shape = FieldShape(field, naming)
    let place = "\"\(field.fullName)\""
    if shape.isRepeated {
      return switch shape.kind {
      case .number: "arena.numbers(\(name))"
      case .bool: "arena.numbers(\(name).map { $0 ? 1 : 0 })"
      case .choice: "arena.numbers(\(name).map { .init(rawValue: .init(truncatingIfNeeded: $0.rawValue)) })"
      case .text: "arena.texts(\(name), \(place))"
      case .bytes: "arena.blobs(\(name))"
      case .message: "arena.messages(\(name))"
      }
    }
    return switch shape.kind {
    case .number: name
    case .bool: "\(name) ? 1 : 0"
    case .choice: ".init(rawValue: .init(truncatingIfNeeded: \(name).rawValue))"
    case .text: "arena.text(\(name), \(place))"
    case .bytes: "arena.bytes(\(name))"
    case .message: "arena.message(\(name))"
    }
  }
}
