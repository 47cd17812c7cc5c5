import CurlTransport
import Foundation
import Testing

@Suite struct HTTPTransportFailureTests {
  private func counts(_ transport: HTTPTransport, _ server: Fixture) async throws -> [String: Int] {
    let response = try await transport.send(HTTPRequest(.get, "http://127.0.0.1:\(server.port)/counts"))
    return try JSONDecoder().decode([String: Int].self, from: Data(response.body))
  }

  @Test(
    "a write without a response on a reused connection is sent once and may have been received",
    arguments: [HTTPRequest.Method.post, .patch, .delete])
  func writeIsNotRepeated(method: HTTPRequest.Method) async throws {
    let server = try await Fixture("http_server.py")
    let transport = HTTPTransport()
    _ = try await transport.send(HTTPRequest(.get, "http://127.0.0.1:\(server.port)/echo"))
    let body: [UInt8]? = method == .delete ? nil : [0x31]
    let error = await failure { () async throws(TransportError) in
      try await transport.send(HTTPRequest(method, "http://127.0.0.1:\(server.port)/drop-if-reused", body: body))
    }
    #expect(error?.mayHaveBeenReceived == true)
    #expect(error?.phase == .receive)
    #expect(try await counts(transport, server)["\(method.rawValue) /drop-if-reused"] == 1)
  }

  @Test("a read without a response on a reused connection is resent")
  func readIsRepeated() async throws {
    let server = try await Fixture("http_server.py")
    let transport = HTTPTransport()
    _ = try await transport.send(HTTPRequest(.get, "http://127.0.0.1:\(server.port)/echo"))
    #expect(try await transport.send(HTTPRequest(.get, "http://127.0.0.1:\(server.port)/drop-if-reused")).status == 200)
    #expect(try await counts(transport, server)["GET /drop-if-reused"] == 2)
  }

  @Test(
    "a connection closed before or during the response is an error, and the request may have been received", arguments: ["/drop", "/cut"])
  func cut(path: String) async throws {
    let server = try await Fixture("http_server.py")
    let error = await failure { () async throws(TransportError) in
      try await HTTPTransport().send(HTTPRequest(.post, "http://127.0.0.1:\(server.port)\(path)"))
    }
    #expect(error?.phase == .receive && error?.cause == .failed)
    #expect(error?.mayHaveBeenReceived == true && error?.isTransient == true)
  }

  @Test("a server that does not respond causes a timeout, and the request may have been received")
  func timeout() async throws {
    let server = try await Fixture("http_server.py")
    let error = await failure { () async throws(TransportError) in
      try await HTTPTransport().send(HTTPRequest(.post, "http://127.0.0.1:\(server.port)/slow", timeout: .milliseconds(300)))
    }
    #expect(error?.phase == .receive && error?.cause == .timedOut)
    #expect(error?.mayHaveBeenReceived == true)
  }

  @Test("cancelling the task closes the connection")
  func cancellation() async throws {
    struct Slow: Decodable { var slow: String }
    struct Gone: Decodable { var gone: Bool }
    let server = try await Fixture("http_server.py")
    let transport = HTTPTransport()
    let task = Task {
      await failure { () async throws(TransportError) in
        try await transport.send(HTTPRequest(.patch, "http://127.0.0.1:\(server.port)/slow"))
      }
    }
    #expect(try await server.event(Slow.self).slow == "PATCH")
    task.cancel()
    let error = await task.value
    #expect(error?.cause == .cancelled && error?.mayHaveBeenReceived == true)
    #expect(try await server.event(Gone.self).gone)
  }

  @Test("a task that is already cancelled sends nothing")
  func cancelledBefore() async throws {
    let server = try await Fixture("http_server.py")
    let transport = HTTPTransport()
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return await failure { () async throws(TransportError) in
        try await transport.send(HTTPRequest(.post, "http://127.0.0.1:\(server.port)/echo"))
      }
    }
    task.cancel()
    let error = await task.value
    #expect(error?.cause == .cancelled && error?.mayHaveBeenReceived == false)
    #expect(try await counts(transport, server)["POST /echo"] == nil)
  }

  @Test(
    "a response over the limit is rejected: by its length, its decompressed size or its headers",
    arguments: ["/huge?n=70000", "/bomb", "/headers"])
  func tooLarge(path: String) async throws {
    let server = try await Fixture("http_server.py")
    let transport = HTTPTransport(configuration: TransportConfiguration(maximumResponseBytes: 65536))
    let error = await failure { () async throws(TransportError) in
      try await transport.send(HTTPRequest(.get, "http://127.0.0.1:\(server.port)\(path)"))
    }
    #expect(error?.cause == .tooLarge && error?.isTransient == false)
    #expect(try await transport.send(HTTPRequest(.get, "http://127.0.0.1:\(server.port)/huge?n=65536")).body.count == 65536)
  }

  @Test("a refused connection is an error of the connect phase, and nothing was sent")
  func refused() async throws {
    let port = try await { try await Fixture("http_server.py").port }()
    let error = await failure { () async throws(TransportError) in
      try await HTTPTransport().send(HTTPRequest(.post, "http://127.0.0.1:\(port)/"))
    }
    #expect(error?.phase == .connect && error?.mayHaveBeenReceived == false && error?.isTransient == true)
  }

  @Test("an unknown host name is an error of the resolve phase, and nothing was sent")
  func resolve() async throws {
    // A label over 63 characters is invalid, so that the resolver does not ask the network.
    let name = String(repeating: "a", count: 64) + ".example"
    let error = await failure { () async throws(TransportError) in try await HTTPTransport().send(HTTPRequest(.post, "http://\(name)/")) }
    #expect(error?.phase == .resolve && error?.mayHaveBeenReceived == false)
  }

  @Test(
    "requests that cannot be sent as given are rejected before anything is attempted",
    arguments: [
      HTTPRequest(.get, "ftp://127.0.0.1/"), HTTPRequest(.get, "file:///etc/passwd"), HTTPRequest(.get, "http://127.0.0.1:1/a b"),
      HTTPRequest(.get, "http://user:pass@127.0.0.1:1/"), HTTPRequest(.get, "http://127.0.0.1:1/", headers: ["A": "b\r\nX: y"]),
      HTTPRequest(.get, "http://127.0.0.1:1/", headers: ["A\nB": "c"]), HTTPRequest(.get, "http://"),
      HTTPRequest(.get, "http://127.0.0.1:1/", credentials: .init(user: "a:b", password: Secret("c"))),
    ])
  func unusable(request: HTTPRequest) async throws {
    let error = await failure { () async throws(TransportError) in try await HTTPTransport().send(request) }
    #expect(error?.phase == .request && error?.mayHaveBeenReceived == false && error?.isTransient == false)
    #expect(error?.description.contains("pass") != true)
  }

  @Test("a proxy that is not a URL or contains a password is rejected", arguments: ["squid:3128", "http://u:p@127.0.0.1:1"])
  func unusableProxy(proxy: String) async throws {
    let error = await failure { () async throws(TransportError) in
      try await HTTPTransport(configuration: TransportConfiguration(proxy: proxy)).send(HTTPRequest(.get, "http://127.0.0.1:1/"))
    }
    #expect(error?.phase == .request)
  }

  @Test("releasing an idle transport ends its thread and connections, repeatedly")
  func dropped() async throws {
    let server = try await Fixture("http_server.py")
    for _ in 0..<50 { _ = try await HTTPTransport().send(HTTPRequest(.get, "http://127.0.0.1:\(server.port)/echo")) }
  }

  @Test("a secret is not shown in any description")
  func secret() {
    let request = HTTPRequest(.get, "http://a/", credentials: .init(user: "u", password: Secret("hunter2")))
    var dumped = ""
    dump(request, to: &dumped)
    #expect(!"\(request) \(String(reflecting: request)) \(dumped)".contains("hunter2"))
    #expect(request.credentials?.password.reveal() == "hunter2")
  }
}
