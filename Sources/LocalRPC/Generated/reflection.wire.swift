// swift-format-ignore-file
// Generated from grpc/reflection/v1/reflection.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

package import CLocalRPCMessages

extension ServerReflectionRequest: WireMessage {
  package typealias CMessage = Grpc__Reflection__V1__ServerReflectionRequest

  package static func initialize(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__ServerReflectionRequest>) {
    grpc__reflection__v1__server_reflection_request__init(c)
  }

  package init(_ c: UnsafePointer<Grpc__Reflection__V1__ServerReflectionRequest>) {
    self.host = WireField.text(c.pointee.host)
    switch c.pointee.message_request_case.rawValue {
      case 3: self.messageRequest = .fileByFilename(WireField.text(c.pointee.file_by_filename))
      case 4: self.messageRequest = .fileContainingSymbol(WireField.text(c.pointee.file_containing_symbol))
      case 5: self.messageRequest = WireField.message(c.pointee.file_containing_extension, as: ExtensionRequest.self).map { .fileContainingExtension($0) }
      case 6: self.messageRequest = .allExtensionNumbersOfType(WireField.text(c.pointee.all_extension_numbers_of_type))
      case 7: self.messageRequest = .listServices(WireField.text(c.pointee.list_services))
      default: break
    }
  }

  package func fill(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__ServerReflectionRequest>, _ arena: borrowing WireArena) {
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
        c.pointee.file_containing_extension = arena.message(value)
      case .allExtensionNumbersOfType(let value):
        c.pointee.message_request_case = .init(rawValue: 6)
        c.pointee.all_extension_numbers_of_type = arena.text(value, "grpc.reflection.v1.ServerReflectionRequest.all_extension_numbers_of_type")
      case .listServices(let value):
        c.pointee.message_request_case = .init(rawValue: 7)
        c.pointee.list_services = arena.text(value, "grpc.reflection.v1.ServerReflectionRequest.list_services")
      case nil: break
    }
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ExtensionRequest: WireMessage {
  package typealias CMessage = Grpc__Reflection__V1__ExtensionRequest

  package static func initialize(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__ExtensionRequest>) {
    grpc__reflection__v1__extension_request__init(c)
  }

  package init(_ c: UnsafePointer<Grpc__Reflection__V1__ExtensionRequest>) {
    self.containingType = WireField.text(c.pointee.containing_type)
    self.extensionNumber = c.pointee.extension_number
  }

  package func fill(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__ExtensionRequest>, _ arena: borrowing WireArena) {
    c.pointee.containing_type = arena.text(self.containingType, "grpc.reflection.v1.ExtensionRequest.containing_type")
    c.pointee.extension_number = self.extensionNumber
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ServerReflectionResponse: WireMessage {
  package typealias CMessage = Grpc__Reflection__V1__ServerReflectionResponse

  package static func initialize(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__ServerReflectionResponse>) {
    grpc__reflection__v1__server_reflection_response__init(c)
  }

  package init(_ c: UnsafePointer<Grpc__Reflection__V1__ServerReflectionResponse>) {
    self.validHost = WireField.text(c.pointee.valid_host)
    self.originalRequest = WireField.message(c.pointee.original_request, as: ServerReflectionRequest.self)
    switch c.pointee.message_response_case.rawValue {
      case 4: self.messageResponse = WireField.message(c.pointee.file_descriptor_response, as: FileDescriptorResponse.self).map { .fileDescriptorResponse($0) }
      case 5: self.messageResponse = WireField.message(c.pointee.all_extension_numbers_response, as: ExtensionNumberResponse.self).map { .allExtensionNumbersResponse($0) }
      case 6: self.messageResponse = WireField.message(c.pointee.list_services_response, as: ListServiceResponse.self).map { .listServicesResponse($0) }
      case 7: self.messageResponse = WireField.message(c.pointee.error_response, as: ErrorResponse.self).map { .errorResponse($0) }
      default: break
    }
  }

  package func fill(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__ServerReflectionResponse>, _ arena: borrowing WireArena) {
    c.pointee.valid_host = arena.text(self.validHost, "grpc.reflection.v1.ServerReflectionResponse.valid_host")
    c.pointee.original_request = arena.message(self.originalRequest)
    switch self.messageResponse {
      case .fileDescriptorResponse(let value):
        c.pointee.message_response_case = .init(rawValue: 4)
        c.pointee.file_descriptor_response = arena.message(value)
      case .allExtensionNumbersResponse(let value):
        c.pointee.message_response_case = .init(rawValue: 5)
        c.pointee.all_extension_numbers_response = arena.message(value)
      case .listServicesResponse(let value):
        c.pointee.message_response_case = .init(rawValue: 6)
        c.pointee.list_services_response = arena.message(value)
      case .errorResponse(let value):
        c.pointee.message_response_case = .init(rawValue: 7)
        c.pointee.error_response = arena.message(value)
      case nil: break
    }
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension FileDescriptorResponse: WireMessage {
  package typealias CMessage = Grpc__Reflection__V1__FileDescriptorResponse

  package static func initialize(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__FileDescriptorResponse>) {
    grpc__reflection__v1__file_descriptor_response__init(c)
  }

  package init(_ c: UnsafePointer<Grpc__Reflection__V1__FileDescriptorResponse>) {
    self.fileDescriptorProto = WireField.blobs(c.pointee.file_descriptor_proto, c.pointee.n_file_descriptor_proto)
  }

  package func fill(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__FileDescriptorResponse>, _ arena: borrowing WireArena) {
    c.pointee.n_file_descriptor_proto = self.fileDescriptorProto.count
    c.pointee.file_descriptor_proto = arena.blobs(self.fileDescriptorProto)
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ExtensionNumberResponse: WireMessage {
  package typealias CMessage = Grpc__Reflection__V1__ExtensionNumberResponse

  package static func initialize(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__ExtensionNumberResponse>) {
    grpc__reflection__v1__extension_number_response__init(c)
  }

  package init(_ c: UnsafePointer<Grpc__Reflection__V1__ExtensionNumberResponse>) {
    self.baseTypeName = WireField.text(c.pointee.base_type_name)
    self.extensionNumber = WireField.numbers(c.pointee.extension_number, c.pointee.n_extension_number)
  }

  package func fill(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__ExtensionNumberResponse>, _ arena: borrowing WireArena) {
    c.pointee.base_type_name = arena.text(self.baseTypeName, "grpc.reflection.v1.ExtensionNumberResponse.base_type_name")
    c.pointee.n_extension_number = self.extensionNumber.count
    c.pointee.extension_number = arena.numbers(self.extensionNumber)
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListServiceResponse: WireMessage {
  package typealias CMessage = Grpc__Reflection__V1__ListServiceResponse

  package static func initialize(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__ListServiceResponse>) {
    grpc__reflection__v1__list_service_response__init(c)
  }

  package init(_ c: UnsafePointer<Grpc__Reflection__V1__ListServiceResponse>) {
    self.service = WireField.messages(c.pointee.service, c.pointee.n_service)
  }

  package func fill(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__ListServiceResponse>, _ arena: borrowing WireArena) {
    c.pointee.n_service = self.service.count
    c.pointee.service = arena.messages(self.service)
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ServiceResponse: WireMessage {
  package typealias CMessage = Grpc__Reflection__V1__ServiceResponse

  package static func initialize(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__ServiceResponse>) {
    grpc__reflection__v1__service_response__init(c)
  }

  package init(_ c: UnsafePointer<Grpc__Reflection__V1__ServiceResponse>) {
    self.name = WireField.text(c.pointee.name)
  }

  package func fill(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__ServiceResponse>, _ arena: borrowing WireArena) {
    c.pointee.name = arena.text(self.name, "grpc.reflection.v1.ServiceResponse.name")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ErrorResponse: WireMessage {
  package typealias CMessage = Grpc__Reflection__V1__ErrorResponse

  package static func initialize(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__ErrorResponse>) {
    grpc__reflection__v1__error_response__init(c)
  }

  package init(_ c: UnsafePointer<Grpc__Reflection__V1__ErrorResponse>) {
    self.errorCode = c.pointee.error_code
    self.errorMessage = WireField.text(c.pointee.error_message)
  }

  package func fill(_ c: UnsafeMutablePointer<Grpc__Reflection__V1__ErrorResponse>, _ arena: borrowing WireArena) {
    c.pointee.error_code = self.errorCode
    c.pointee.error_message = arena.text(self.errorMessage, "grpc.reflection.v1.ErrorResponse.error_message")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

