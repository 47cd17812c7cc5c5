import CwlinkAPI
import LocalRPC
import Testing
import LocalRPCTestSupport

@testable import cwlink

@Suite struct RPCCommandTests {
  private static let get = Answer(CustomerServiceMethods.getCustomer) { Customer(id: $0.customerID, displayName: "杉") }

  private static let stream = ScriptedMethod(
    "cwlink.v1.UsageService",
    .clientStreaming(UsageServiceMethods.streamCounts) { messages, _ in
      var accepted = 0
      for try await message in messages { accepted += message.counts.count }
      return ReportCountsResponse(accepted: Int64(accepted))
    }
  )

  private static let watch = ScriptedMethod(
    "cwlink.v1.ActivityService",
    .serverStreaming(ActivityServiceMethods.watchActivity) { request, writer, _ in
      guard case .afterID(let after) = request.start else { throw RPCStatus(.invalidArgument, "\(request)") }
      for id in 1...3 { try await writer.write(ActivityEntry(id: after + Int64(id))) }
    }
  )

  @Test("A unary call reads and prints JSON; the request may come from standard input")
  func unary() async throws {
    try await ScriptedDaemon.with([Self.get.entry]) { daemon in
      let outcome = try await daemon.run(["rpc", "CustomerService/GetCustomer", #"{"customerId":"alder"}"#])
      #expect(outcome.output == "{\"id\":\"alder\",\"displayName\":\"杉\"}\n")
      let piped = try await daemon.run(
        ["rpc", "cwlink.v1.CustomerService/GetCustomer", "-"], TestContext(input: ["{\n\"customer_id\":", "\"b\"}"]))
      #expect(piped.output.contains(#""id":"b""#))
      #expect(try await daemon.run(["rpc", "CustomerService/GetCustomer"]).status == .done)
    }
  }

  @Test("JSON that does not fit the message is rejected with the path")
  func wrongJSON() async throws {
    try await ScriptedDaemon.with([Self.get.entry, Self.stream]) { daemon in
      let outcome = try await daemon.run(["rpc", "CustomerService/GetCustomer", #"{"customer":"alder"}"#])
      #expect(outcome.status == .refused)
      #expect(outcome.diagnostics.contains("customer"))
      let second = try await daemon.run(["rpc", "UsageService/StreamCounts", "{}", #"{"counts":7}"#])
      #expect(second.status == .refused)
      #expect(second.diagnostics.contains("request 2: counts"))
      #expect(throws: (any Error).self) { try Cwlink.parseAsRoot(["rpc", "CustomerService/GetCustomer", "{}", "{}"]) }
    }
  }

  @Test("Streams have one request or response per line")
  func streams() async throws {
    try await ScriptedDaemon.with([Self.stream, Self.watch]) { daemon in
      let lines = "{\"counts\":[{},{}]}\n\n{\"counts\":[{}]}\n"
      #expect(
        try await daemon.run(["rpc", "UsageService/StreamCounts", "-"], TestContext(input: [lines])).output == "{\"accepted\":\"3\"}\n"
      )
      let answers = try await daemon.run(["rpc", "ActivityService/WatchActivity", #"{"afterId":"4"}"#])
      #expect(answers.output == "{\"id\":\"5\"}\n{\"id\":\"6\"}\n{\"id\":\"7\"}\n")
    }
  }

  private static let reflection = ScriptedMethod(
    "grpc.reflection.v1.ServerReflection",
    .bidirectional(ServerReflectionMethods.serverReflectionInfo) { requests, writer, _ in
      for try await request in requests { try await writer.write(ServerReflectionResponse(validHost: request.host)) }
    }
  )

  @Test("Requests and responses are independent; an invalid request ends both")
  func bidirectional() async throws {
    try await ScriptedDaemon.with([Self.reflection]) { daemon in
      let arguments = ["rpc", "ServerReflection/ServerReflectionInfo"]
      let outcome = try await daemon.run(arguments + [#"{"host":"a"}"#, #"{"host":"b"}"#])
      #expect(outcome.output == "{\"validHost\":\"a\"}\n{\"validHost\":\"b\"}\n")
      let wrong = try await daemon.run(arguments + [#"{"host":"a"}"#, "{"])
      #expect(wrong.status == .refused)
      #expect(wrong.diagnostics.contains("request 2"))
    }
  }

  @Test("Listing the methods needs no daemon")
  func list() async throws {
    let outcome = try await run(["rpc", "--list"])
    #expect(outcome.output.contains("cwlink.v1.BillingService/WatchRun  "))
    #expect(try await run(["rpc", "--list", "--json"]).output.hasPrefix(#"{"methods":[{"method":"cwlink.v1."#))
    #expect(throws: (any Error).self) { try Cwlink.parseAsRoot(["rpc", "Nothing/Near"]) }
  }
}
