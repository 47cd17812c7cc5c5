import LocalRPC
import TestSupport
import Testing

/// An error that must not be disclosed to callers.
private struct Inner: Error { let secret = "the password is swordfish" }

@Suite("How calls end", .timeLimit(.minutes(15)))
struct EndingTests {
  private func answering(_ body: @escaping @Sendable (Blob, ServerCall) async throws -> Blob) async throws -> TestServer {
    try await TestServer([Echo.replacing(.unary(Echo.unary, body), named: "Unary")])
  }

  @Test("A handler's status reaches the caller with code, message and details", arguments: RPCCode.allCases.dropFirst())
  func statuses(code: RPCCode) async throws {
    let server = try await answering { _, _ in
      throw RPCStatus(code, "100% wrong: 杉\n", details: [.init(typeURL: "type.googleapis.com/x.Y", value: [1, 0, 255])])
    }
    let client = try await server.client()
    let status = await status { _ = try await client.unary(Echo.unary, Blob()) }
    #expect(status == RPCStatus(code, "100% wrong: 杉\n", details: [.init(typeURL: "type.googleapis.com/x.Y", value: [1, 0, 255])]))
  }

  @Test("Messages sent before an error are read before the error, however late")
  func lastWords() async throws {
    let server = try await TestServer([
      Echo.replacing(
        .serverStreaming(Echo.serverStream) { _, responses, _ in
          for word in ["a", "b", "c"] { try await responses.write(Blob(word)) }
          throw RPCStatus(.aborted, "enough")
        }, named: "ServerStream")
    ])
    let client = try await server.client()
    let ended = Gate()
    var options = CallOptions()
    options.receivedMetadata = { _, _ in ended.open() }
    var words = try await client.serverStreaming(Echo.serverStream, Blob(), options).makeAsyncIterator()
    await ended.wait()
    for word in ["a", "b", "c"] { #expect(try await words.next()?.text == word) }
    #expect(await status { _ = try await words.next() } == RPCStatus(.aborted, "enough"))
  }

  @Test("Any other error is UNKNOWN and discloses nothing; a CancellationError is CANCELLED")
  func neutral() async throws {
    let server = try await answering { request, _ in
      if request.text == "cancel" { throw CancellationError() }
      throw Inner()
    }
    let client = try await server.client()
    let unknown = await status { _ = try await client.unary(Echo.unary, Blob()) }
    #expect(unknown?.code == .unknown)
    #expect(unknown?.message.contains("swordfish") == false)
    #expect(await status { _ = try await client.unary(Echo.unary, Blob("cancel")) }?.code == .cancelled)
  }

  @Test("A request that cannot be decoded ends with the decoder's status")
  func undecodable() async throws {
    let server = try await TestServer()
    let client = try await server.client()
    let status = await status { _ = try await client.unary(Echo.unary, Blob("undecodable")) }
    #expect(status == RPCStatus(.invalidArgument, "blob is undecodable"))
  }

  @Test("An unknown service or method is UNIMPLEMENTED, and the error names it")
  func unknownMethod() async throws {
    let server = try await TestServer()
    let client = try await server.client()
    for (service, name) in [("test.v1.Echo", "Nothing"), ("test.v1.Nobody", "Unary")] {
      let method = RPCMethod<Blob, Blob>(service: service, name: name, kind: .unary)
      let status = await status { _ = try await client.unary(method, Blob()) }
      #expect(status?.code == .unimplemented)
      #expect(status?.message.contains("\(service)/\(name)") == true)
    }
  }

  @Test("An error thrown after messages arrives after them")
  func errorAfterMessages() async throws {
    let handler = RPCMethodHandler.serverStreaming(Echo.serverStream) { _, responses, _ in
      try await responses.write(Blob("one"))
      throw RPCStatus(.aborted, "no more")
    }
    let server = try await TestServer([Echo.replacing(handler, named: "ServerStream")])
    let client = try await server.client()
    let messages = try await client.serverStreaming(Echo.serverStream, Blob())
    var iterator = messages.makeAsyncIterator()
    #expect(try await iterator.next()?.text == "one")
    #expect(await status { _ = try await iterator.next() } == RPCStatus(.aborted, "no more"))
  }

  @Test("A handler that finishes its messages and then throws ends the call with its error")
  func errorAfterFinish() async throws {
    let isFinishSent = Gate()
    let handler = RPCMethodHandler.serverStreaming(Echo.serverStream) { _, responses, _ in
      try await responses.write(Blob("one"))
      responses.finish()
      await isFinishSent.wait()
      throw RPCStatus(.aborted, "no more")
    }
    let server = try await TestServer([Echo.replacing(handler, named: "ServerStream")])
    let client = try await server.client()
    var iterator = try await client.serverStreaming(Echo.serverStream, Blob()).makeAsyncIterator()
    #expect(try await iterator.next()?.text == "one")
    isFinishSent.open()
    #expect(await status { _ = try await iterator.next() } == RPCStatus(.aborted, "no more"))
  }

  @Test("When the deadline passes, the call ends with DEADLINE_EXCEEDED and the handler's task is cancelled")
  func deadline() async throws {
    let cancelled = Gate()
    let server = try await answering { request, call in
      #expect(call.deadline != nil)
      await cancelled.openWhenCancelled()
      return request
    }
    let client = try await server.client()
    let status = await status { _ = try await client.unary(Echo.unary, Blob(), CallOptions(timeout: .milliseconds(50))) }
    #expect(status?.code == .deadlineExceeded)
    await cancelled.wait()
  }

  @Test("A response after the deadline is DEADLINE_EXCEEDED although the handler returned normally")
  func lateAnswer() async throws {
    // The handler blocks the loop, so that no timer can fire before it returns.
    let server = try await answering { request, call in
      while let deadline = call.deadline, ContinuousClock.now < deadline {}
      return request
    }
    let raw = try RawConnection(path: server.path)
    raw.sendHeaders(1, "/test.v1.Echo/Unary", [("grpc-timeout", "20m")])
    raw.sendMessage(1, "x")
    #expect(raw.answer(1)["grpc-status"] == "4")
  }

  @Test("Cancelling the caller's task ends the call with CANCELLED on both sides")
  func cancelTask() async throws {
    let (entered, cancelled) = (Gate(), Gate())
    let server = try await answering { request, _ in
      entered.open()
      await cancelled.openWhenCancelled()
      return request
    }
    let client = try await server.client()
    let call = Task { await status { _ = try await client.unary(Echo.unary, Blob()) } }
    await entered.wait()
    call.cancel()
    #expect(await call.value?.code == .cancelled)
    await cancelled.wait()
    let other = RPCMethod<Blob, Blob>(service: Echo.service, name: "ClientStream", kind: .clientStreaming)
    #expect(try await client.clientStreaming(other) { try await $0.write(Blob("still alive")) }.text == "still alive")
  }

  @Test("A reset and a disconnect each cancel the handler")
  func resetAndDisconnect() async throws {
    let (entered, cancelled) = (Box(0), Box(0))
    let server = try await answering { request, _ in
      let gate = Gate()
      entered.update { $0 += 1 }
      await gate.openWhenCancelled()
      cancelled.update { $0 += 1 }
      return request
    }
    let raw = try RawConnection(path: server.path)
    for stream: UInt32 in [1, 3] {
      raw.sendHeaders(stream, "/test.v1.Echo/Unary")
      raw.sendMessage(stream, "x")
    }
    #expect(await eventually { entered.value == 2 })
    raw.send(RawConnection.Kind.reset, 0, 1, [0, 0, 0, 8])
    #expect(await eventually { cancelled.value == 1 })
    raw.close()
    #expect(await eventually { cancelled.value == 2 })
  }

  @Test("A stream that the caller has released is cancelled on the server")
  func dropped() async throws {
    let cancelled = Gate()
    let handler = RPCMethodHandler.serverStreaming(Echo.serverStream) { _, responses, _ in
      try await responses.write(Blob("one"))
      await cancelled.openWhenCancelled()
    }
    let server = try await TestServer([Echo.replacing(handler, named: "ServerStream")])
    let client = try await server.client()
    for try await _ in try await client.serverStreaming(Echo.serverStream, Blob()) { break }
    await cancelled.wait()
  }

  @Test("The hooks see caller and method, may refuse the call, and receive its outcome")
  func hooks() async throws {
    let records = Box<[CallRecord]>([])
    let server = try await TestServer { configuration in
      configuration.authorize = { call throws(RPCStatus) in
        if call.metadata["x-role"] != "reader" { throw RPCStatus(.permissionDenied, "Only readers.") }
      }
      configuration.callFinished = { record in records.update { $0.append(record) } }
    }
    let client = try await server.client()
    #expect(await status { _ = try await client.unary(Echo.unary, Blob()) } == RPCStatus(.permissionDenied, "Only readers."))
    var options = CallOptions()
    options.metadata.add("x-role", "reader")
    for try await _ in try await client.serverStreaming(Echo.serverStream, Blob("abc"), options) {}
    #expect(await eventually { records.value.count == 2 })
    #expect(records.value.map(\.code) == [.permissionDenied, .ok])
    #expect(records.value.map(\.method) == ["test.v1.Echo/Unary", "test.v1.Echo/ServerStream"])
    #expect(records.value.last?.messagesReceived == 1)
    #expect(records.value.last?.messagesSent == 3)
  }
}
