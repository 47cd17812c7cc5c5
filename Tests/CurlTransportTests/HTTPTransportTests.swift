import CurlTransport
import Foundation
import Testing

/// The request as the server received it.
struct Seen: Decodable {
  var method: String
  var path: String
  var headers: [[String]]
  var body: String
  var connection: Int

  init(_ response: HTTPResponse) throws { self = try JSONDecoder().decode(Seen.self, from: Data(response.body)) }

  func header(_ name: String) -> String? { headers.first { $0[0] == name }?[1] }
}

func failure(_ body: () async throws(TransportError) -> HTTPResponse) async -> TransportError? {
  do {
    _ = try await body()
    return nil
  } catch {
    return error
  }
}

@Suite struct HTTPTransportTests {
  @Test("each method arrives with its headers, body and credentials", arguments: HTTPRequest.Method.allCases)
  func methods(method: HTTPRequest.Method) async throws {
    let server = try await Fixture("http_server.py")
    let hasBody = !method.isRead
    var request = HTTPRequest(
      method, "http://127.0.0.1:\(server.port)/echo?a=%26", headers: ["X-Empty": "", "X-Text": "é: ü"],
      body: hasBody ? Array("{\"a\":1}".utf8) : nil)
    if hasBody { request.headers.add("Content-Type", "application/json") }
    request.credentials = .init(user: "company+public", password: Secret("pa:ss"))
    let response = try await HTTPTransport().send(request)
    #expect(response.status == 200)
    guard method != .head else {
      #expect(response.body.isEmpty)
      return
    }
    let seen = try Seen(response)
    #expect(seen.method == method.rawValue)
    #expect(seen.path == "/echo?a=%26")
    #expect(seen.header("x-empty") == "")
    #expect(seen.header("authorization") == "Basic " + Data("company+public:pa:ss".utf8).base64EncodedString())
    #expect(seen.header("expect") == nil)
    #expect(seen.header("user-agent") == "cwlink")
    #expect(seen.body == (hasBody ? "{\"a\":1}" : ""))
    #expect(seen.header("content-type") == (hasBody ? "application/json" : nil))
  }

  @Test("a body of 3 MB arrives complete, including a NUL")
  func largeBody() async throws {
    let server = try await Fixture("http_server.py")
    let body = [UInt8](repeating: 0x61, count: 3 << 20) + [0, 0x62]
    let seen = try Seen(try await HTTPTransport().send(HTTPRequest(.post, "http://127.0.0.1:\(server.port)/echo", body: body)))
    #expect(Array(seen.body.utf8) == body)
  }

  @Test("the connection is reused for the next request")
  func reuse() async throws {
    let server = try await Fixture("http_server.py")
    let transport = HTTPTransport()
    let request = HTTPRequest(.get, "http://127.0.0.1:\(server.port)/echo")
    let first = try Seen(try await transport.send(request))
    let second = try Seen(try await transport.send(request))
    #expect(first.connection == second.connection)
  }

  @Test("more concurrent requests than connections are all answered")
  func parallel() async throws {
    let server = try await Fixture("http_server.py")
    let transport = HTTPTransport(configuration: TransportConfiguration(maximumConnections: 3))
    let connections = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<100 {
        group.addTask {
          let seen = try Seen(
            try await transport.send(HTTPRequest(.post, "http://127.0.0.1:\(server.port)/echo", body: Array("\(number)".utf8))))
          #expect(seen.body == "\(number)")
          return seen.connection
        }
      }
      return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(connections.count <= 3)
  }

  @Test("a redirect is returned, not followed, for a read and for a write", arguments: [HTTPRequest.Method.get, .post])
  func redirect(method: HTTPRequest.Method) async throws {
    let server = try await Fixture("http_server.py")
    let transport = HTTPTransport()
    let response = try await transport.send(HTTPRequest(method, "http://127.0.0.1:\(server.port)/redirect"))
    #expect(response.status == 302)
    #expect(response.headers["location"] == "/target")
    let counts = try JSONDecoder().decode(
      [String: Int].self, from: Data(try await transport.send(HTTPRequest(.get, "http://127.0.0.1:\(server.port)/counts")).body))
    #expect(counts.keys.allSatisfy { !$0.contains("/target") })
  }

  @Test("response headers are case-insensitive, and repeated ones are all kept")
  func responseHeaders() async throws {
    let server = try await Fixture("http_server.py")
    let response = try await HTTPTransport().send(HTTPRequest(.post, "http://127.0.0.1:\(server.port)/created"))
    #expect(response.status == 201)
    #expect(response.headers["LOCATION"] == "http://127.0.0.1:1/elsewhere")
    #expect(response.headers.values("X-TWICE") == ["1", "2"])
  }

  @Test("a response without a body is accepted")
  func noContent() async throws {
    let server = try await Fixture("http_server.py")
    let response = try await HTTPTransport().send(HTTPRequest(.delete, "http://127.0.0.1:\(server.port)/none"))
    #expect(response.status == 204 && response.body.isEmpty)
  }

  @Test("a proxy is taken from the configuration")
  func proxy() async throws {
    let server = try await Fixture("http_server.py")
    let transport = HTTPTransport(configuration: TransportConfiguration(proxy: "http://127.0.0.1:\(server.port)"))
    let seen = try Seen(try await transport.send(HTTPRequest(.get, "http://cw.invalid/echo")))
    #expect(seen.path == "http://cw.invalid/echo")
  }
}
