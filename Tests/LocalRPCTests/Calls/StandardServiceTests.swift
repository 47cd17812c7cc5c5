import TestSupport
import Testing

@testable import LocalRPC

@Suite("Health and reflection", .timeLimit(.minutes(15)))
struct StandardServiceTests {
  @Test("Check returns each service's state and NOT_FOUND for unknown services")
  func check() async throws {
    let health = HealthService()
    health.set(service: "a.B", .notServing)
    let server = try await TestServer([health.rpcService])
    let client = HealthClient(try await server.client())
    #expect(try await client.check(HealthCheckRequest()).status == .serving)
    #expect(try await client.check(HealthCheckRequest(service: "a.B")).status == .notServing)
    #expect(await status { _ = try await client.check(HealthCheckRequest(service: "c.D")) }?.code == .notFound)
  }

  @Test("Watch sends the state, including SERVICE_UNKNOWN, and each change")
  func watch() async throws {
    let health = HealthService()
    let server = try await TestServer([health.rpcService])
    let client = HealthClient(try await server.client())
    do {
      var states = try await client.watch(HealthCheckRequest(service: "a.B")).makeAsyncIterator()
      #expect(try await states.next()?.status == .serviceUnknown)
      health.set(service: "a.B", .serving)
      #expect(try await states.next()?.status == .serving)
      health.set(service: "a.B", .notServing)
      #expect(try await states.next()?.status == .notServing)
      #expect(health.watcherCount == 1)
    }
    #expect(await eventually { health.watcherCount == 0 })
  }

  @Test(
    "Reflection lists the services and gives the file of a name or a symbol with its imports, under both of its names",
    arguments: ["v1", "v1alpha"])
  func reflection(version: String) async throws {
    let services = [HealthService().rpcService]
    let server = try await TestServer(services + ReflectionService.services(describing: services))
    let client = try await server.client()
    let method = RPCMethod<ServerReflectionRequest, ServerReflectionResponse>(
      service: "grpc.reflection.\(version).ServerReflection", name: "ServerReflectionInfo", kind: .bidirectional)
    try await client.bidirectional(method) { writer, messages in
      var answers = messages.makeAsyncIterator()
      func ask(_ request: ServerReflectionRequest.MessageRequest) async throws -> ServerReflectionResponse.MessageResponse? {
        try await writer.write(ServerReflectionRequest(host: "h", messageRequest: request))
        return try await answers.next()?.messageResponse
      }
      let names = ["grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection"]
      #expect(
        try await ask(.listServices("")) == .listServicesResponse(ListServiceResponse(service: names.map { ServiceResponse(name: $0) })))
      let file = services[0].fileDescriptors
      let expected = ServerReflectionResponse.MessageResponse.fileDescriptorResponse(FileDescriptorResponse(fileDescriptorProto: file))
      #expect(try await ask(.fileByFilename("grpc/health/v1/health.proto")) == expected)
      for symbol in [
        "Health", "Health.Check", "HealthCheckRequest.service", "HealthCheckResponse.ServingStatus", "HealthCheckResponse.SERVING",
      ] {
        #expect(try await ask(.fileContainingSymbol("grpc.health.v1.\(symbol)")) == expected)
      }
      for request in [.fileByFilename("x.proto"), .fileContainingSymbol("x.Y"), .allExtensionNumbersOfType("x.Y")]
        as [ServerReflectionRequest.MessageRequest]
      {
        guard case .errorResponse(let error) = try await ask(request) else {
          Issue.record("no error for \(request)")
          continue
        }
        #expect(error.errorCode == 5)
      }
      writer.finish()
      #expect(try await answers.next() == nil)
    }
  }

  @Test("Invalid descriptor bytes do not break reflection")
  func noDescriptor() {
    var random = SeededGenerator()
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = DescriptorFile(bytes)
    }
    #expect(DescriptorFile([0xFF]) == nil)
  }
}
