import LocalRPC

extension Session {
  /// Calls a method that is only known by name; prints every answer as JSON.
  func call(_ method: any AnyRPCMethod, _ requests: RequestTexts) async throws {
    try await callOpened(method, requests)
  }

  private func callOpened<Method: AnyRPCMethod>(_ opened: Method, _ requests: RequestTexts) async throws {
    let method = RPCMethod<Method.Request, Method.Response>(service: opened.service, name: opened.name, kind: opened.kind)
    switch method.kind {
    case .unary:
      try printJSON(try await client.unary(method, try request(requests), call))
    case .serverStreaming:
      for try await answer in try await client.serverStreaming(method, try request(requests), openEndedCall) { try printJSONLine(answer) }
    case .clientStreaming:
      try printJSON(
        try await client.clientStreaming(method, openEndedCall) { writer in try await Self.send(requests, to: writer) })
    case .bidirectional:
      try await client.bidirectional(method, openEndedCall) { writer, answers in
        async let sending: Void = Self.sendAll(requests, to: writer)
        for try await answer in answers { try printJSONLine(answer) }
        try await sending
      }
    }
  }

  private func request<Message: RPCMessage>(_ requests: RequestTexts) throws -> Message {
    try Message(json: requests.single())
  }

  /// Says that nothing more comes, too, so that the answers end even where a request is wrong.
  private static func sendAll<Message: RPCMessage>(_ requests: RequestTexts, to writer: MessageWriter<Message>) async throws {
    defer { writer.finish() }
    try await send(requests, to: writer)
  }

  /// A line that is no such message is named by its number, and ends the call.
  private static func send<Message: RPCMessage>(_ requests: RequestTexts, to writer: MessageWriter<Message>) async throws {
    var number = 0
    while let text = try requests.next() {
      number += 1
      try await writer.write(try message(text, number))
    }
  }

  private static func message<Message: RPCMessage>(_ text: String, _ number: Int) throws -> Message {
    do throws(RPCStatus) { return try Message(json: text) } catch {
      throw RPCStatus(error.code, "request \(number): \(error.message)", details: error.details)
    }
  }
}
