// swift-format-ignore-file
// Generated from google/protobuf/empty.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

package import CLocalRPCMessages

extension ProtobufEmpty: WireMessage {
  package typealias CMessage = Google__Protobuf__Empty

  package static func initialize(_ c: UnsafeMutablePointer<Google__Protobuf__Empty>) {
    google__protobuf__empty__init(c)
  }

  package init(_ c: UnsafePointer<Google__Protobuf__Empty>) {
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Protobuf__Empty>, _ arena: borrowing WireArena) {
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

