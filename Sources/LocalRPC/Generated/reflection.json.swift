// swift-format-ignore-file
// Generated from grpc/reflection/v1/reflection.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

extension ServerReflectionRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("host", self.host)
      if case .fileByFilename(let value) = self.messageRequest { object.set("fileByFilename", value) }
      if case .fileContainingSymbol(let value) = self.messageRequest { object.set("fileContainingSymbol", value) }
      if case .fileContainingExtension(let value) = self.messageRequest { try object.set("fileContainingExtension", value) }
      if case .allExtensionNumbersOfType(let value) = self.messageRequest { object.set("allExtensionNumbersOfType", value) }
      if case .listServices(let value) = self.messageRequest { object.set("listServices", value) }
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "host": self.host = try field.text()
        case "fileByFilename", "file_by_filename":
          if field.isNull { break }
          guard self.messageRequest == nil else { throw field.second(of: "message_request") }
          self.messageRequest = .fileByFilename(try field.text())
        case "fileContainingSymbol", "file_containing_symbol":
          if field.isNull { break }
          guard self.messageRequest == nil else { throw field.second(of: "message_request") }
          self.messageRequest = .fileContainingSymbol(try field.text())
        case "fileContainingExtension", "file_containing_extension":
          if field.isNull { break }
          guard self.messageRequest == nil else { throw field.second(of: "message_request") }
          self.messageRequest = try field.message().map { .fileContainingExtension($0) }
        case "allExtensionNumbersOfType", "all_extension_numbers_of_type":
          if field.isNull { break }
          guard self.messageRequest == nil else { throw field.second(of: "message_request") }
          self.messageRequest = .allExtensionNumbersOfType(try field.text())
        case "listServices", "list_services":
          if field.isNull { break }
          guard self.messageRequest == nil else { throw field.second(of: "message_request") }
          self.messageRequest = .listServices(try field.text())
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ExtensionRequest {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("containingType", self.containingType)
      object.put("extensionNumber", self.extensionNumber)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "containingType", "containing_type": self.containingType = try field.text()
        case "extensionNumber", "extension_number": self.extensionNumber = try field.int32()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ServerReflectionResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("validHost", self.validHost)
      try object.put("originalRequest", self.originalRequest)
      if case .fileDescriptorResponse(let value) = self.messageResponse { try object.set("fileDescriptorResponse", value) }
      if case .allExtensionNumbersResponse(let value) = self.messageResponse { try object.set("allExtensionNumbersResponse", value) }
      if case .listServicesResponse(let value) = self.messageResponse { try object.set("listServicesResponse", value) }
      if case .errorResponse(let value) = self.messageResponse { try object.set("errorResponse", value) }
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "validHost", "valid_host": self.validHost = try field.text()
        case "originalRequest", "original_request": self.originalRequest = try field.message()
        case "fileDescriptorResponse", "file_descriptor_response":
          if field.isNull { break }
          guard self.messageResponse == nil else { throw field.second(of: "message_response") }
          self.messageResponse = try field.message().map { .fileDescriptorResponse($0) }
        case "allExtensionNumbersResponse", "all_extension_numbers_response":
          if field.isNull { break }
          guard self.messageResponse == nil else { throw field.second(of: "message_response") }
          self.messageResponse = try field.message().map { .allExtensionNumbersResponse($0) }
        case "listServicesResponse", "list_services_response":
          if field.isNull { break }
          guard self.messageResponse == nil else { throw field.second(of: "message_response") }
          self.messageResponse = try field.message().map { .listServicesResponse($0) }
        case "errorResponse", "error_response":
          if field.isNull { break }
          guard self.messageResponse == nil else { throw field.second(of: "message_response") }
          self.messageResponse = try field.message().map { .errorResponse($0) }
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension FileDescriptorResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("fileDescriptorProto", self.fileDescriptorProto)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "fileDescriptorProto", "file_descriptor_proto": self.fileDescriptorProto = try field.blobs()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ExtensionNumberResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("baseTypeName", self.baseTypeName)
      object.put("extensionNumber", self.extensionNumber)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "baseTypeName", "base_type_name": self.baseTypeName = try field.text()
        case "extensionNumber", "extension_number": self.extensionNumber = try field.int32s()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ListServiceResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      try object.put("service", self.service)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "service": self.service = try field.messages()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ServiceResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("name", self.name)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "name": self.name = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

extension ErrorResponse {
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var object = JSONObject()
      object.put("errorCode", self.errorCode)
      object.put("errorMessage", self.errorMessage)
      return object.value
    }
  }

  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    self.init()
    for field in try jsonValue.fields(of: Self.protoName, at: path) {
      switch field.name {
        case "errorCode", "error_code": self.errorCode = try field.int32()
        case "errorMessage", "error_message": self.errorMessage = try field.text()
        default: throw field.unknown(in: Self.protoName)
      }
    }
  }
}

