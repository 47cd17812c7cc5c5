import Foundation
import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// The value that each method gives a custom enum option of google.protobuf.MethodOptions.
struct MethodOptionTable {
  let option: FieldDescriptor
  /// In the order of the services, by path: "package.Service/Method".
  let values: [(path: String, value: EnumValueDescriptor)]

  /// Throws if no file declares the option, if it is not an enum, or if a method does not set it to a value other than 0.
  init(option name: String, services: [ServiceDescriptor]) throws {
    guard let option = MethodOptionTable.find(name, in: services.map(\.file)) else {
      throw Refusal("option MethodOption=\(name): no imported file declares this extension of google.protobuf.MethodOptions")
    }
    guard option.type == .enum, let choices = option.enumType, !option.isRepeated else {
      throw Refusal("option MethodOption=\(name): the option is not a single enum value")
    }
    self.option = option
    values = try services.flatMap { service in
      try service.methods.map { method in
        let number = try MethodOptionTable.number(of: UInt64(option.number), in: method.options.unknownFields.data)
        guard let number, number != 0, let value = choices.values.first(where: { $0.number == Int32(truncatingIfNeeded: number) }) else {
          throw Refusal("\(service.file.name): \(service.fullName).\(method.name) does not set the option (\(name))")
        }
        return ("\(service.fullName)/\(method.name)", value)
      }
    }
  }

  private static func find(_ name: String, in files: [FileDescriptor]) -> FieldDescriptor? {
    var seen: Set<String> = []
    var waiting = files
    while let file = waiting.popLast() {
      guard seen.insert(file.name).inserted else { continue }
      let found = file.extensions.first { $0.fullName == name && $0.containingType.fullName == "google.protobuf.MethodOptions" }
      if let found { return found }
      waiting += file.dependencies
    }
    return nil
  }

  /// The last varint of a field in an encoded message; nil if the field is absent.
  private static func number(of field: UInt64, in message: Data) throws -> UInt64? {
    var rest = message[...]
    var found: UInt64?
    while !rest.isEmpty {
      let tag = try varint(&rest)
      switch tag & 7 {
      case 0:
        let value = try varint(&rest)
        if tag >> 3 == field { found = value }
      case 1: rest = rest.dropFirst(8)
      case 2: rest = rest.dropFirst(Int(clamping: try varint(&rest)))
      case 5: rest = rest.dropFirst(4)
      default: throw Refusal("a method's options cannot be decoded")
      }
    }
    return found
  }

  private static func varint(_ rest: inout Data.SubSequence) throws -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard let byte = rest.popFirst() else { throw Refusal("a method's options are truncated") }
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
    }
    throw Refusal("a method's options cannot be decoded")
  }
}
