import LocalRPC
import TestSupport
import Testing

@Suite("Shutdown", .timeLimit(.minutes(15)))
struct DrainTests {
  @Test("An open call finishes within the grace period; new ones are UNAVAILABLE")
  func finishes() async throws {
    let (entered, gate) = (Gate(), Gate())
    let server = try await TestServer([
      Echo.replacing(
        .unary(Echo.unary) { request, _ in
          entered.open()
          await gate.wait()
          return request
        }, named: "Unary")
    ])
    let client = try await server.client()
    async let answer = client.unary(Echo.unary, Blob("last"))
    await entered.wait()
    async let stopped: Void = server.server.shutdown(grace: .seconds(30))
    #expect(await eventually { await status { _ = try await server.client() }?.code == .unavailable })
    #expect(
      await eventually { await status { _ = try await client.clientStreaming(Echo.clientStream) { _ in } }?.code == .unavailable })
    gate.open()
    #expect(try await answer.text == "last")
    await stopped
    await server.server.waitUntilStopped()
  }

  @Test("After the grace period an open call is cancelled, and the shutdown completes even if its handler does not return")
  func cutOff() async throws {
    let (entered, cancelled, never) = (Gate(), Gate(), Gate())
    let server = try await TestServer([
      Echo.replacing(
        .unary(Echo.unary) { request, _ in
          entered.open()
          await withTaskCancellationHandler {
            await never.wait()
          } onCancel: {
            cancelled.open()
          }
          return request
        }, named: "Unary")
    ])
    let client = try await server.client()
    let call = Task { await status { _ = try await client.unary(Echo.unary, Blob()) } }
    await entered.wait()
    await server.server.shutdown(grace: .milliseconds(20))
    await cancelled.wait()
    #expect(await call.value?.code == .unavailable)
    never.open()
  }

  @Test("A health watch reports NOT_SERVING at shutdown, before the call ends", arguments: ["", "a.B"])
  func health(service: String) async throws {
    let health = HealthService()
    health.set(service: "a.B", .serving)
    let server = try await TestServer([health.rpcService])
    let client = try await server.client()
    var states = try await HealthClient(client).watch(HealthCheckRequest(service: service)).makeAsyncIterator()
    #expect(try await states.next()?.status == .serving)
    await server.server.shutdown(grace: .seconds(3600))
    #expect(try await states.next()?.status == .notServing)
    #expect(await status { _ = try await states.next() }?.code == .unavailable)
  }

  @Test("A call that ends when draining does not delay the shutdown")
  func watch() async throws {
    let entered = Gate()
    let server = try await TestServer([
      Echo.replacing(
        .unary(Echo.unary) { request, call in
          call.endWhenDraining()
          entered.open()
          await Gate().openWhenCancelled()
          return request
        }, named: "Unary")
    ])
    let client = try await server.client()
    let call = Task { await status { _ = try await client.unary(Echo.unary, Blob()) } }
    await entered.wait()
    await server.server.shutdown(grace: .seconds(3600))
    #expect(await call.value?.code == .unavailable)
  }

  @Test("A stopped server's open calls are UNAVAILABLE, and the client reconnects to its successor")
  func reconnect() async throws {
    let first = try await TestServer()
    let client = try await first.client()
    #expect(try await client.unary(Echo.unary, Blob("1")).text == "1")
    await first.server.shutdown(grace: .zero)
    let gone = await status { _ = try await client.unary(Echo.unary, Blob("2")) }
    #expect(gone?.code == .unavailable)
    let second = try RPCServer(configuration: ServerConfiguration(socket: .path(first.path)), services: [Echo.rpcService])
    try await second.start()
    #expect(try await client.unary(Echo.unary, Blob("3")).text == "3")
    await client.close()
    #expect(await status { _ = try await client.unary(Echo.unary, Blob("4")) }?.code == .cancelled)
    await second.shutdown(grace: .zero)
  }

  @Test("Closing the client ends its open calls with CANCELLED")
  func clientClose() async throws {
    let entered = Gate()
    let server = try await TestServer([
      Echo.replacing(
        .unary(Echo.unary) { request, _ in
          entered.open()
          await Gate().openWhenCancelled()
          return request
        }, named: "Unary")
    ])
    let client = try await server.client()
    let call = Task { await status { _ = try await client.unary(Echo.unary, Blob()) } }
    await entered.wait()
    await client.close()
    #expect(await call.value?.code == .cancelled)
  }
}
