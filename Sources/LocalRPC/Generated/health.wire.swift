// swift-format-ignore-file
// Generated from grpc/health/v1/health.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

package import CLocalRPCMessages

extension HealthCheckRequest: WireMessage {
  package typealias CMessage = Grpc__Health__V1__HealthCheckRequest

  package static func initialize(_ c: UnsafeMutablePointer<Grpc__Health__V1__HealthCheckRequest>) {
    grpc__health__v1__health_check_request__init(c)
  }

  package init(_ c: UnsafePointer<Grpc__Health__V1__HealthCheckRequest>) {
    self.service = WireField.text(c.pointee.service)
  }

  package func fill(_ c: UnsafeMutablePointer<Grpc__Health__V1__HealthCheckRequest>, _ arena: borrowing WireArena) {
    c.pointee.service = arena.text(self.service, "grpc.health.v1.HealthCheckRequest.service")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension HealthCheckResponse: WireMessage {
  package typealias CMessage = Grpc__Health__V1__HealthCheckResponse

  package static func initialize(_ c: UnsafeMutablePointer<Grpc__Health__V1__HealthCheckResponse>) {
    grpc__health__v1__health_check_response__init(c)
  }

  package init(_ c: UnsafePointer<Grpc__Health__V1__HealthCheckResponse>) {
    self.status = HealthCheckResponse.ServingStatus(rawValue: Int32(truncatingIfNeeded: c.pointee.status.rawValue))
  }

  package func fill(_ c: UnsafeMutablePointer<Grpc__Health__V1__HealthCheckResponse>, _ arena: borrowing WireArena) {
    c.pointee.status = .init(rawValue: .init(truncatingIfNeeded: self.status.rawValue))
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

