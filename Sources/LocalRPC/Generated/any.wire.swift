// swift-format-ignore-file
// Generated from google/protobuf/any.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

package import CLocalRPCMessages

extension ProtobufAny: WireMessage {
  package typealias CMessage = Google__Protobuf__Any

  package static func initialize(_ c: UnsafeMutablePointer<Google__Protobuf__Any>) {
    google__protobuf__any__init(c)
  }

  package init(_ c: UnsafePointer<Google__Protobuf__Any>) {
    self.typeURL = WireField.text(c.pointee.type_url)
    self.value = WireField.bytes(c.pointee.value)
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Protobuf__Any>, _ arena: borrowing WireArena) {
    c.pointee.type_url = arena.text(self.typeURL, "google.protobuf.Any.type_url")
    c.pointee.value = arena.bytes(self.value)
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

