// swift-format-ignore-file
// Generated from grpc/health/v1/health.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CLocalRPCMessages

extension HealthCheckRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Grpc__Health__V1__HealthCheckRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Grpc__Health__V1__HealthCheckRequest>.size).assumingMemoryBound(to: Grpc__Health__V1__HealthCheckRequest.self)
    grpc__health__v1__health_check_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Grpc__Health__V1__HealthCheckRequest>) {
    self.service = WireField.text(c.pointee.service)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Grpc__Health__V1__HealthCheckRequest> {
    let c = Self.blank(arena)
    c.pointee.service = arena.text(self.service, "grpc.health.v1.HealthCheckRequest.service")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Grpc__Health__V1__HealthCheckRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension HealthCheckResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Grpc__Health__V1__HealthCheckResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Grpc__Health__V1__HealthCheckResponse>.size).assumingMemoryBound(to: Grpc__Health__V1__HealthCheckResponse.self)
    grpc__health__v1__health_check_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Grpc__Health__V1__HealthCheckResponse>) {
    self.status = HealthCheckResponse.ServingStatus(rawValue: Int32(truncatingIfNeeded: c.pointee.status.rawValue))
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Grpc__Health__V1__HealthCheckResponse> {
    let c = Self.blank(arena)
    c.pointee.status = .init(rawValue: .init(truncatingIfNeeded: self.status.rawValue))
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Grpc__Health__V1__HealthCheckResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

