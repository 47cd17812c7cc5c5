// swift-format-ignore-file
// Generated from google/protobuf/field_mask.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

package import CLocalRPCMessages

extension ProtobufFieldMask: WireMessage {
  package typealias CMessage = Google__Protobuf__FieldMask

  package static func initialize(_ c: UnsafeMutablePointer<Google__Protobuf__FieldMask>) {
    google__protobuf__field_mask__init(c)
  }

  package init(_ c: UnsafePointer<Google__Protobuf__FieldMask>) {
    self.paths = WireField.texts(c.pointee.paths, c.pointee.n_paths)
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Protobuf__FieldMask>, _ arena: borrowing WireArena) {
    c.pointee.n_paths = self.paths.count
    c.pointee.paths = arena.texts(self.paths, "google.protobuf.FieldMask.paths")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

