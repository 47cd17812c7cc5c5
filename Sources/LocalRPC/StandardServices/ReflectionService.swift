/// `grpc.reflection.v1.ServerReflection`: describes the server's services to clients that have no proto files.
public struct ReflectionService: ServerReflectionHandler {
  private let names: [String]
  private let files: [String: DescriptorFile]
  private let fileOfSymbol: [String: String]

  /// The services to register in addition to those described: reflection itself, and the same under its former name, `v1alpha`, which many
  /// tools still use.
  public static func services(describing services: [RPCService]) -> [RPCService] {
    let own = ReflectionService(describing: []).rpcService
    let current = ReflectionService(describing: services + [own]).rpcService
    let former = "grpc.reflection.v1alpha.ServerReflection"
    return [current, RPCService(name: former, methods: current.methods.map { $0.renamed(service: former) }, fileDescriptors: [])]
  }

  init(describing services: [RPCService]) {
    names = services.map(\.name).sorted()
    var files: [String: DescriptorFile] = [:]
    var symbols: [String: String] = [:]
    for bytes in services.flatMap(\.fileDescriptors) {
      guard let file = DescriptorFile(bytes), files[file.name] == nil else { continue }
      files[file.name] = file
      for symbol in file.symbols { symbols[symbol] = file.name }
    }
    self.files = files
    fileOfSymbol = symbols
  }

  public func serverReflectionInfo(
    _ requests: MessageStream<ServerReflectionRequest>, _ responses: MessageWriter<ServerReflectionResponse>, _ call: ServerCall
  ) async throws {
    // Clients keep this stream open for their whole lifetime.
    call.endWhenDraining()
    for try await request in requests {
      let response = request.messageRequest.map(answer) ?? error(.invalidArgument, "The request is empty.")
      try await responses.write(ServerReflectionResponse(validHost: request.host, originalRequest: request, messageResponse: response))
    }
  }

  func answer(_ request: ServerReflectionRequest.MessageRequest) -> ServerReflectionResponse.MessageResponse {
    switch request {
    case .listServices:
      return .listServicesResponse(ListServiceResponse(service: names.map { ServiceResponse(name: $0) }))
    case .fileByFilename(let name):
      return files[name].map(descriptors) ?? error(.notFound, "The file \(name) does not exist.")
    case .fileContainingSymbol(let symbol):
      let plain = String(symbol.drop { $0 == "." })
      return fileOfSymbol[plain].flatMap { files[$0] }.map(descriptors) ?? error(.notFound, "The symbol \(symbol) does not exist.")
    case .fileContainingExtension(let wanted):
      let file = files.values.first { file in
        file.extensions.contains { $0.type == wanted.containingType && $0.number == wanted.extensionNumber }
      }
      return file.map(descriptors) ?? error(.notFound, "\(wanted.containingType) has no extension \(wanted.extensionNumber).")
    case .allExtensionNumbersOfType(let type):
      guard fileOfSymbol[type] != nil else { return error(.notFound, "The type \(type) does not exist.") }
      let numbers = files.values.flatMap(\.extensions).filter { $0.type == type }.map(\.number)
      return .allExtensionNumbersResponse(ExtensionNumberResponse(baseTypeName: type, extensionNumber: numbers.sorted()))
    }
  }

  /// The file, followed by its transitive imports.
  private func descriptors(_ file: DescriptorFile) -> ServerReflectionResponse.MessageResponse {
    var seen: Set<String> = []
    var list: [[UInt8]] = []
    var waiting = [file]
    while let next = waiting.popLast() {
      guard seen.insert(next.name).inserted else { continue }
      list.append(next.bytes)
      waiting += next.imports.compactMap { files[$0] }
    }
    return .fileDescriptorResponse(FileDescriptorResponse(fileDescriptorProto: list))
  }

  private func error(_ code: RPCCode, _ message: String) -> ServerReflectionResponse.MessageResponse {
    .errorResponse(ErrorResponse(errorCode: Int32(code.rawValue), errorMessage: message))
  }
}
