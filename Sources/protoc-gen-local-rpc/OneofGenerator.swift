import SwiftProtobufPluginLibrary

/// Generates a oneof as an enum whose cases carry the value.
struct OneofGenerator {
  let oneof: OneofDescriptor
  let naming: Naming

  func generate(_ source: inout Source) {
    source.comment(of: oneof)
    source.block("public enum \(naming.type(oneof)): Sendable, Equatable") { source in
      for field in oneof.fields {
        source.comment(of: field)
        source.line("case \(naming.property(field.name))(\(FieldShape(field, naming).element))")
      }
    }
    source.line()
  }
}
