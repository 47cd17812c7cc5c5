// swift-format-ignore-file
// Generated from grpc/reflection/v1/reflection.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public struct ServerReflectionRequest: RPCMessage {
  public static var protoName: String { "grpc.reflection.v1.ServerReflectionRequest" }

  public var host: String = ""
  public var messageRequest: MessageRequest? = nil

  public init() {}

  public init(host: String = "", messageRequest: MessageRequest? = nil) {
    self.host = host
    self.messageRequest = messageRequest
  }

  public enum MessageRequest: Sendable, Equatable {
    case fileByFilename(String)
    case fileContainingSymbol(String)
    case fileContainingExtension(ExtensionRequest)
    case allExtensionNumbersOfType(String)
    case listServices(String)
  }

}

public struct ExtensionRequest: RPCMessage {
  public static var protoName: String { "grpc.reflection.v1.ExtensionRequest" }

  public var containingType: String = ""
  public var extensionNumber: Int32 = 0

  public init() {}

  public init(containingType: String = "", extensionNumber: Int32 = 0) {
    self.containingType = containingType
    self.extensionNumber = extensionNumber
  }

}

public struct ServerReflectionResponse: RPCMessage {
  public static var protoName: String { "grpc.reflection.v1.ServerReflectionResponse" }

  public var validHost: String = ""
  public var originalRequest: ServerReflectionRequest? = nil
  public var messageResponse: MessageResponse? = nil

  public init() {}

  public init(validHost: String = "", originalRequest: ServerReflectionRequest? = nil, messageResponse: MessageResponse? = nil) {
    self.validHost = validHost
    self.originalRequest = originalRequest
    self.messageResponse = messageResponse
  }

  public enum MessageResponse: Sendable, Equatable {
    case fileDescriptorResponse(FileDescriptorResponse)
    case allExtensionNumbersResponse(ExtensionNumberResponse)
    case listServicesResponse(ListServiceResponse)
    case errorResponse(ErrorResponse)
  }

}

public struct FileDescriptorResponse: RPCMessage {
  public static var protoName: String { "grpc.reflection.v1.FileDescriptorResponse" }

  public var fileDescriptorProto: [[UInt8]] = []

  public init() {}

  public init(fileDescriptorProto: [[UInt8]] = []) {
    self.fileDescriptorProto = fileDescriptorProto
  }

}

public struct ExtensionNumberResponse: RPCMessage {
  public static var protoName: String { "grpc.reflection.v1.ExtensionNumberResponse" }

  public var baseTypeName: String = ""
  public var extensionNumber: [Int32] = []

  public init() {}

  public init(baseTypeName: String = "", extensionNumber: [Int32] = []) {
    self.baseTypeName = baseTypeName
    self.extensionNumber = extensionNumber
  }

}

public struct ListServiceResponse: RPCMessage {
  public static var protoName: String { "grpc.reflection.v1.ListServiceResponse" }

  public var service: [ServiceResponse] = []

  public init() {}

  public init(service: [ServiceResponse] = []) {
    self.service = service
  }

}

public struct ServiceResponse: RPCMessage {
  public static var protoName: String { "grpc.reflection.v1.ServiceResponse" }

  public var name: String = ""

  public init() {}

  public init(name: String = "") {
    self.name = name
  }

}

public struct ErrorResponse: RPCMessage {
  public static var protoName: String { "grpc.reflection.v1.ErrorResponse" }

  public var errorCode: Int32 = 0
  public var errorMessage: String = ""

  public init() {}

  public init(errorCode: Int32 = 0, errorMessage: String = "") {
    self.errorCode = errorCode
    self.errorMessage = errorMessage
  }

}

