// swift-format-ignore-file
// Generated from grpc/reflection/v1/reflection.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CLocalRPCMessages

extension ServerReflectionRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Grpc__Reflection__V1__ServerReflectionRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Grpc__Reflection__V1__ServerReflectionRequest>.size).assumingMemoryBound(to: Grpc__Reflection__V1__ServerReflectionRequest.self)
    grpc__reflection__v1__server_reflection_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Grpc__Reflection__V1__ServerReflectionRequest>) {
    self.host = WireField.text(c.pointee.host)
    switch c.pointee.message_request_case.rawValue {
      case 3: self.messageRequest = .fileByFilename(WireField.text(c.pointee.file_by_filename))
      case 4: self.messageRequest = .fileContainingSymbol(WireField.text(c.pointee.file_containing_symbol))
      case 5: self.messageRequest = c.pointee.file_containing_extension.map { ExtensionRequest($0) }.map { .fileContainingExtension($0) }
      case 6: self.messageRequest = .allExtensionNumbersOfType(WireField.text(c.pointee.all_extension_numbers_of_type))
      case 7: self.messageRequest = .listServices(WireField.text(c.pointee.list_services))
      default: break
    }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Grpc__Reflection__V1__ServerReflectionRequest> {
    let c = Self.blank(arena)
    c.pointee.host = arena.text(self.host, "grpc.reflection.v1.ServerReflectionRequest.host")
    switch self.messageRequest {
      case .fileByFilename(let value):
        c.pointee.message_request_case = .init(rawValue: 3)
        c.pointee.file_by_filename = arena.text(value, "grpc.reflection.v1.ServerReflectionRequest.file_by_filename")
      case .fileContainingSymbol(let value):
        c.pointee.message_request_case = .init(rawValue: 4)
        c.pointee.file_containing_symbol = arena.text(value, "grpc.reflection.v1.ServerReflectionRequest.file_containing_symbol")
      case .fileContainingExtension(let value):
        c.pointee.message_request_case = .init(rawValue: 5)
        c.pointee.file_containing_extension = value.filled(arena)
      case .allExtensionNumbersOfType(let value):
        c.pointee.message_request_case = .init(rawValue: 6)
        c.pointee.all_extension_numbers_of_type = arena.text(value, "grpc.reflection.v1.ServerReflectionRequest.all_extension_numbers_of_type")
      case .listServices(let value):
        c.pointee.message_request_case = .init(rawValue: 7)
        c.pointee.list_services = arena.text(value, "grpc.reflection.v1.ServerReflectionRequest.list_services")
      case nil: break
    }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Grpc__Reflection__V1__ServerReflectionRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ExtensionRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Grpc__Reflection__V1__ExtensionRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Grpc__Reflection__V1__ExtensionRequest>.size).assumingMemoryBound(to: Grpc__Reflection__V1__ExtensionRequest.self)
    grpc__reflection__v1__extension_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Grpc__Reflection__V1__ExtensionRequest>) {
    self.containingType = WireField.text(c.pointee.containing_type)
    self.extensionNumber = c.pointee.extension_number
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Grpc__Reflection__V1__ExtensionRequest> {
    let c = Self.blank(arena)
    c.pointee.containing_type = arena.text(self.containingType, "grpc.reflection.v1.ExtensionRequest.containing_type")
    c.pointee.extension_number = self.extensionNumber
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Grpc__Reflection__V1__ExtensionRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ServerReflectionResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Grpc__Reflection__V1__ServerReflectionResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Grpc__Reflection__V1__ServerReflectionResponse>.size).assumingMemoryBound(to: Grpc__Reflection__V1__ServerReflectionResponse.self)
    grpc__reflection__v1__server_reflection_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Grpc__Reflection__V1__ServerReflectionResponse>) {
    self.validHost = WireField.text(c.pointee.valid_host)
    self.originalRequest = c.pointee.original_request.map { ServerReflectionRequest($0) }
    switch c.pointee.message_response_case.rawValue {
      case 4: self.messageResponse = c.pointee.file_descriptor_response.map { FileDescriptorResponse($0) }.map { .fileDescriptorResponse($0) }
      case 5: self.messageResponse = c.pointee.all_extension_numbers_response.map { ExtensionNumberResponse($0) }.map { .allExtensionNumbersResponse($0) }
      case 6: self.messageResponse = c.pointee.list_services_response.map { ListServiceResponse($0) }.map { .listServicesResponse($0) }
      case 7: self.messageResponse = c.pointee.error_response.map { ErrorResponse($0) }.map { .errorResponse($0) }
      default: break
    }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Grpc__Reflection__V1__ServerReflectionResponse> {
    let c = Self.blank(arena)
    c.pointee.valid_host = arena.text(self.validHost, "grpc.reflection.v1.ServerReflectionResponse.valid_host")
    c.pointee.original_request = self.originalRequest?.filled(arena)
    switch self.messageResponse {
      case .fileDescriptorResponse(let value):
        c.pointee.message_response_case = .init(rawValue: 4)
        c.pointee.file_descriptor_response = value.filled(arena)
      case .allExtensionNumbersResponse(let value):
        c.pointee.message_response_case = .init(rawValue: 5)
        c.pointee.all_extension_numbers_response = value.filled(arena)
      case .listServicesResponse(let value):
        c.pointee.message_response_case = .init(rawValue: 6)
        c.pointee.list_services_response = value.filled(arena)
      case .errorResponse(let value):
        c.pointee.message_response_case = .init(rawValue: 7)
        c.pointee.error_response = value.filled(arena)
      case nil: break
    }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Grpc__Reflection__V1__ServerReflectionResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension FileDescriptorResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Grpc__Reflection__V1__FileDescriptorResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Grpc__Reflection__V1__FileDescriptorResponse>.size).assumingMemoryBound(to: Grpc__Reflection__V1__FileDescriptorResponse.self)
    grpc__reflection__v1__file_descriptor_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Grpc__Reflection__V1__FileDescriptorResponse>) {
    self.fileDescriptorProto = WireField.blobs(c.pointee.file_descriptor_proto, c.pointee.n_file_descriptor_proto)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Grpc__Reflection__V1__FileDescriptorResponse> {
    let c = Self.blank(arena)
    c.pointee.n_file_descriptor_proto = self.fileDescriptorProto.count
    c.pointee.file_descriptor_proto = arena.blobs(self.fileDescriptorProto)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Grpc__Reflection__V1__FileDescriptorResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ExtensionNumberResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Grpc__Reflection__V1__ExtensionNumberResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Grpc__Reflection__V1__ExtensionNumberResponse>.size).assumingMemoryBound(to: Grpc__Reflection__V1__ExtensionNumberResponse.self)
    grpc__reflection__v1__extension_number_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Grpc__Reflection__V1__ExtensionNumberResponse>) {
    self.baseTypeName = WireField.text(c.pointee.base_type_name)
    self.extensionNumber = WireList.values(c.pointee.extension_number, c.pointee.n_extension_number) { $0 }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Grpc__Reflection__V1__ExtensionNumberResponse> {
    let c = Self.blank(arena)
    c.pointee.base_type_name = arena.text(self.baseTypeName, "grpc.reflection.v1.ExtensionNumberResponse.base_type_name")
    c.pointee.n_extension_number = self.extensionNumber.count
    c.pointee.extension_number = arena.list(self.extensionNumber) { $0 }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Grpc__Reflection__V1__ExtensionNumberResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListServiceResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Grpc__Reflection__V1__ListServiceResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Grpc__Reflection__V1__ListServiceResponse>.size).assumingMemoryBound(to: Grpc__Reflection__V1__ListServiceResponse.self)
    grpc__reflection__v1__list_service_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Grpc__Reflection__V1__ListServiceResponse>) {
    self.service = WireList.values(c.pointee.service, c.pointee.n_service) { $0.map { ServiceResponse($0) } }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Grpc__Reflection__V1__ListServiceResponse> {
    let c = Self.blank(arena)
    c.pointee.n_service = self.service.count
    c.pointee.service = arena.list(self.service) { $0.filled(arena) }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Grpc__Reflection__V1__ListServiceResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ServiceResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Grpc__Reflection__V1__ServiceResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Grpc__Reflection__V1__ServiceResponse>.size).assumingMemoryBound(to: Grpc__Reflection__V1__ServiceResponse.self)
    grpc__reflection__v1__service_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Grpc__Reflection__V1__ServiceResponse>) {
    self.name = WireField.text(c.pointee.name)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Grpc__Reflection__V1__ServiceResponse> {
    let c = Self.blank(arena)
    c.pointee.name = arena.text(self.name, "grpc.reflection.v1.ServiceResponse.name")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Grpc__Reflection__V1__ServiceResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ErrorResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Grpc__Reflection__V1__ErrorResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Grpc__Reflection__V1__ErrorResponse>.size).assumingMemoryBound(to: Grpc__Reflection__V1__ErrorResponse.self)
    grpc__reflection__v1__error_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Grpc__Reflection__V1__ErrorResponse>) {
    self.errorCode = c.pointee.error_code
    self.errorMessage = WireField.text(c.pointee.error_message)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Grpc__Reflection__V1__ErrorResponse> {
    let c = Self.blank(arena)
    c.pointee.error_code = self.errorCode
    c.pointee.error_message = arena.text(self.errorMessage, "grpc.reflection.v1.ErrorResponse.error_message")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Grpc__Reflection__V1__ErrorResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

