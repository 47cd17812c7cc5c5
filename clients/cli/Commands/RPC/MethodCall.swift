import LocalRPC

extension Session {
  /// Calls a method that is known only by its name, and prints every response as JSON.
  func call(_ method: any AnyRPCMethod, _ requests: RequestReader) async throws {
    try await callOpened(method, requests)
  }

  private func callOpened<Method: AnyRPCMethod>(_ opened: Method, _ requests: RequestReader) async throws {
    let method = RPCMethod<Method.Request, Method.Response>(service: opened.service, name: opened.name, kind: opened.kind)
    switch method.kind {
    case .unary:
      try printJSON(try await client.unary(method, try request(requests), call))
    case .serverStreaming:
      for try await response in try await client.serverStreaming(method, try request(requests), openEndedCall) {
        try printJSONLine(response)
      }
    case .clientStreaming:
      try printJSON(
        try await client.clientStreaming(method, openEndedCall) { writer in try await Self.send(requests, to: writer) })
    case .bidirectional:
      try await client.bidirectional(method, openEndedCall) { writer, responses in
        async let sending: Void = Self.sendAll(requests, to: writer)
        for try await response in responses { try printJSONLine(response) }
        try await sending
      }
    }
  }

  private func request<Message: RPCMessage>(_ requests: RequestReader) throws -> Message {
    try Message(json: requests.single())
  }

  /// Ends the stream even if a request is invalid, so that the responses end too.
  private static func sendAll<Message: RPCMessage>(_ requests: RequestReader, to writer: MessageWriter<Message>) async throws {
    defer { writer.finish() }
    try await send(requests, to: writer)
  }

  /// An invalid request ends the call; the error names its number.
  private static func send<Message: RPCMessage>(_ requests: RequestReader, to writer: MessageWriter<Message>) async throws {
    var number = 0
    while let text = try requests.next() {
      number += 1
      try await writer.write(try message(text, number))
    }
  }

  private static func message<Message: RPCMessage>(_ text: String, _ number: Int) throws -> Message {
    do throws(RPCStatus) { return try Message(json: text) } catch {
      guard let problem = error.fieldViolations.first else { throw RPCStatus(error.code, "request \(number): \(error.message)") }
      throw RPCStatus(error.code, field: "request \(number): \(problem.field)", problem.description)
    }
  }
}
