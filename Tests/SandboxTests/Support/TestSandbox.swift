import Logging
import TestSupport

@testable import cwlink_sandbox

/// A simulator that runs in this process, and a client for it.
struct TestSandbox: Sendable {
  let ports: Sandbox.Ports
  static let clientID = "11111111-2222-4333-8444-555555555555"
  /// trainingco+demo-public:demo-private-key
  static let authorization = "Basic dHJhaW5pbmdjbytkZW1vLXB1YmxpYzpkZW1vLXByaXZhdGUta2V5"
  static let accept = "application/vnd.connectwise.com+json; version=2026.4"

  struct Answer: Sendable {
    let status: Int
    let headers: [String: String]
    let body: [UInt8]
    /// Whether the complete body was received.
    let isWhole: Bool
    var json: JSON? { try? JSON(parsing: body) }
  }

  /// Starts a simulator on free ports, runs `work` and stops the simulator.
  static func run(_ options: Sandbox.Options = .init(), _ work: @escaping @Sendable (TestSandbox) async throws -> Void) async throws {
    let (started, continuation) = AsyncStream.makeStream(of: Sandbox.Ports.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { continuation.finish() }
        do {
          try await Sandbox(options: options, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            .run(handlingSignals: false) { continuation.yield($0) }
        } catch is CancellationError {}
      }
      group.addTask {
        for await ports in started {
          try await work(TestSandbox(ports: ports))
          break
        }
      }
      // Whichever ends first: the work or a simulator that fails to start.
      try await group.next()
      group.cancelAll()
      try await group.waitForAll()
    }
  }

  /// One request on a separate connection; nil if it was closed without a response.
  func send(_ method: String, _ target: String, headers: [(String, String)], body: String? = nil) async throws -> Answer? {
    let port = ports.http
    return try await RawPeer.onThread {
      let connection = try RawPeer(port: port)
      var lines = ["\(method) \(target) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"] + headers.map { "\($0.0): \($0.1)" }
      if let body { lines.append("Content-Length: \(body.utf8.count)") }
      connection.write(lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? ""))
      return Self.parse(try connection.readToEnd())
    }
  }

  private static func parse(_ bytes: [UInt8]) -> Answer? {
    let mark = Array("\r\n\r\n".utf8)
    guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: mark) }) else { return nil }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
    guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { return nil }
    let headers = lines.dropFirst().compactMap { line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (line[..<colon].lowercased(), line[line.index(after: colon)...].trimming(while: \.isWhitespace))
    }
    let names = Dictionary(headers, uniquingKeysWith: { first, _ in first })
    let body = Array(bytes[(end + 4)...])
    return Answer(status: status, headers: names, body: body, isWhole: names["content-length"].flatMap { Int($0) } ?? 0 == body.count)
  }

  /// A request under the REST base, authenticated.
  func api(
    _ method: String, _ path: String, codebase: String = "v2026_1", headers: [(String, String)] = [], _ body: String? = nil
  ) async throws -> Answer? {
    var all = [("Authorization", Self.authorization), ("clientId", Self.clientID), ("Accept", Self.accept)] + headers
    if body != nil { all.append(("Content-Type", "application/json")) }
    return try await send(method, "/\(codebase)/apis/3.0\(path)", headers: all, body: body)
  }

  @discardableResult
  func control(_ method: String, _ path: String, _ body: String? = nil) async throws -> Answer? {
    try await send(method, "/sandbox" + path, headers: [], body: body)
  }
}
