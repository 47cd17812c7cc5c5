// swift-format-ignore-file
// Generated from google/protobuf/duration.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

package import CLocalRPCMessages

extension ProtobufDuration: WireMessage {
  package typealias CMessage = Google__Protobuf__Duration

  package static func initialize(_ c: UnsafeMutablePointer<Google__Protobuf__Duration>) {
    google__protobuf__duration__init(c)
  }

  package init(_ c: UnsafePointer<Google__Protobuf__Duration>) {
    self.seconds = c.pointee.seconds
    self.nanos = c.pointee.nanos
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Protobuf__Duration>, _ arena: borrowing WireArena) {
    c.pointee.seconds = self.seconds
    c.pointee.nanos = self.nanos
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

