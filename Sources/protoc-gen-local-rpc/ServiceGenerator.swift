import SwiftProtobufPluginLibrary

/// Generates a service's handler protocol, methods, and client.
struct ServiceGenerator {
  let service: ServiceDescriptor
  let naming: Naming

  func generate(_ source: inout Source) {
    handler(&source)
    registration(&source)
    methods(&source)
    client(&source)
  }

  // MARK: Server

  private func handler(_ source: inout Source) {
    source.comment(of: service)
    source.block("public protocol \(service.name)Handler: Sendable") { source in
      for method in service.methods {
        source.comment(of: method)
        source.line("func \(naming.method(method))(\(handlerParameters(method))) async throws\(handlerResult(method))")
      }
    }
    source.line()
  }

  private func handlerParameters(_ method: MethodDescriptor) -> String {
    let input = naming.type(method.inputType)
    let request = method.clientStreaming ? "_ requests: MessageStream<\(input)>" : "_ request: \(input)"
    let responses = method.serverStreaming ? ", _ responses: MessageWriter<\(naming.type(method.outputType))>" : ""
    return "\(request)\(responses), _ call: ServerCall"
  }

  private func handlerResult(_ method: MethodDescriptor) -> String { method.serverStreaming ? "" : " -> \(naming.type(method.outputType))" }

  private func registration(_ source: inout Source) {
    source.block("extension \(service.name)Handler") { source in
      source.line("/// The service, to be registered with a server.")
      source.block("public var rpcService: RPCService") { source in
        source.line("RPCService(")
        source.line("  name: \"\(service.fullName)\",")
        source.line("  methods: [")
        for method in service.methods {
          let name = naming.method(method)
          let arguments = method.serverStreaming ? "$0, $1, $2" : "$0, $1"
          source.line("    .\(kind(method))(\(service.name)Methods.\(name)) { try await self.\(name)(\(arguments)) },")
        }
        source.line("  ],")
        source.line("  fileDescriptors: ProtoFile.\(DescriptorGenerator.property(service.file)).withImports)")
      }
    }
    source.line()
  }

  private func kind(_ method: MethodDescriptor) -> String {
    switch (method.clientStreaming, method.serverStreaming) {
    case (false, false): "unary"
    case (true, false): "clientStreaming"
    case (false, true): "serverStreaming"
    case (true, true): "bidirectional"
    }
  }

  // MARK: Methods

  private func methods(_ source: inout Source) {
    source.line("/// The methods of \(service.fullName), for clients and servers.")
    source.block("public enum \(service.name)Methods") { source in
      for method in service.methods {
        source.comment(of: method)
        let types = "\(naming.type(method.inputType)), \(naming.type(method.outputType))"
        source.line("public static let \(naming.method(method)) = RPCMethod<\(types)>(")
        source.line("  service: \"\(service.fullName)\", name: \"\(method.name)\", kind: .\(kind(method)))")
      }
      source.line("/// In the order of the proto file.")
      source.line("public static let all: [any AnyRPCMethod] = [\(service.methods.map(naming.method).joined(separator: ", "))]")
    }
    source.line()
  }

  // MARK: Client

  private func client(_ source: inout Source) {
    source.line("/// Calls \(service.fullName). Errors are thrown as RPCStatus.")
    source.block("public struct \(service.name)Client: Sendable") { source in
      source.line("private let client: RPCClient")
      source.line()
      source.line("public init(_ client: RPCClient) { self.client = client }")
      for method in service.methods {
        source.line()
        source.comment(of: method)
        call(method, &source)
      }
    }
    source.line()
  }

  private func call(_ method: MethodDescriptor, _ source: inout Source) {
    let name = naming.method(method)
    let (input, output) = (naming.type(method.inputType), naming.type(method.outputType))
    let options = "_ options: CallOptions = .init()"
    let target = "\(service.name)Methods.\(name)"
    switch (method.clientStreaming, method.serverStreaming) {
    case (false, let streams):
      let result = streams ? "MessageStream<\(output)>" : output
      source.block("public func \(name)(_ request: \(input), \(options)) async throws -> \(result)") { source in
        source.line("try await client.\(kind(method))(\(target), request, options)")
      }
    case (true, false):
      source.line("public func \(name)(")
      source.line("  \(options), _ send: @Sendable (MessageWriter<\(input)>) async throws -> Void")
      source.block(") async throws -> \(output)") { source in source.line("try await client.clientStreaming(\(target), options, send)") }
    case (true, true):
      source.line("public func \(name)<Result: Sendable>(")
      source.line("  \(options), _ body: @Sendable (MessageWriter<\(input)>, MessageStream<\(output)>) async throws -> Result")
      source.block(") async throws -> Result") { source in source.line("try await client.bidirectional(\(target), options, body)") }
    }
  }
}
