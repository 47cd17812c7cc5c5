// swift-format-ignore-file
// Generated from google/rpc/status.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

package import CLocalRPCMessages

extension GoogleStatus: WireMessage {
  package typealias CMessage = Google__Rpc__Status

  package static func initialize(_ c: UnsafeMutablePointer<Google__Rpc__Status>) {
    google__rpc__status__init(c)
  }

  package init(_ c: UnsafePointer<Google__Rpc__Status>) {
    self.code = c.pointee.code
    self.message = WireField.text(c.pointee.message)
    self.details = WireField.messages(c.pointee.details, c.pointee.n_details)
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Rpc__Status>, _ arena: borrowing WireArena) {
    c.pointee.code = self.code
    c.pointee.message = arena.text(self.message, "google.rpc.Status.message")
    c.pointee.n_details = self.details.count
    c.pointee.details = arena.messages(self.details)
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

