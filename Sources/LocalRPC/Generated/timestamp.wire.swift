// swift-format-ignore-file
// Generated from google/protobuf/timestamp.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

package import CLocalRPCMessages

extension ProtobufTimestamp: WireMessage {
  package typealias CMessage = Google__Protobuf__Timestamp

  package static func initialize(_ c: UnsafeMutablePointer<Google__Protobuf__Timestamp>) {
    google__protobuf__timestamp__init(c)
  }

  package init(_ c: UnsafePointer<Google__Protobuf__Timestamp>) {
    self.seconds = c.pointee.seconds
    self.nanos = c.pointee.nanos
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Protobuf__Timestamp>, _ arena: borrowing WireArena) {
    c.pointee.seconds = self.seconds
    c.pointee.nanos = self.nanos
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

