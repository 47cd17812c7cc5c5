import Foundation
import Logging
import Synchronization
import TestSupport
import LocalRPCTestSupport

@testable import cwlink_webhook

/// The receiver as the program runs it, on a free port of 127.0.0.1, with a scripted daemon.
struct TestReceiver: Sendable {
  let port: Int
  let directory: TemporaryDirectory
  let log: MemoryLog
  let stop: @Sendable () async -> Void

  /// The sender of Standard Webhooks routes.
  static let sender = Sender(secret: Array(1...32))
  /// The sender of hubSignature256 routes.
  static let hub = Sender(secret: Array("a secret of GitHub's".utf8))
  /// The token of bearerToken routes.
  static let token = "0123456789abcdefghijklmn-._~+/=="
  static let now: Int64 = 1_800_000_000

  static let routes = """
    { path: "/counts", action: "reportCounts", verification: { standardWebhooks: { secretFiles: ["sender"] } } },
    { path: "/hub/counts", action: "reportCounts", verification: { hubSignature256: { secretFiles: ["hub"] } } },
    { path: "/send", action: { sendNow: { customer: "acme" } }, verification: { standardWebhooks: { secretFiles: ["other", "sender"] } } },
    { path: "/all", action: "sendAllNow", verification: { standardWebhooks: { secretFiles: ["sender"] } } },
    { path: "/events", action: "raiseEvents", verification: { standardWebhooks: { secretFiles: ["sender"] } } },
    { path: "/sync", action: "syncCustomer", verification: { standardWebhooks: { secretFiles: ["sender"] } } },
    { path: "/token/counts", action: "reportCounts", verification: { bearerToken: { secretFiles: ["token"] } } },
    { path: "/token/all", action: "sendAllNow", verification: { bearerToken: { secretFiles: ["token"] } } },
    { path: "/local", action: "sendAllNow", verification: { unsigned: true } }
    """

  /// - Parameters:
  ///   - settings: in addition to the routes, "limits: { … },".
  ///   - startsDaemon: false: the daemon is down.
  ///   - listens: false: the settings have the address.
  static func with(
    _ methods: [ScriptedMethod] = [], settings: String = "", routes: String = TestReceiver.routes, startsDaemon: Bool = true,
    inherited: [Int32] = [], listens: Bool = true,
    _ body: @escaping @Sendable (TestReceiver) async throws -> Void
  ) async throws {
    let directory = try TemporaryDirectory()
    defer { withExtendedLifetime(directory) {} }
    _ = try directory.write("sender", sender.standardWebhooksText + "\n", mode: 0o600)
    _ = try directory.write("other", Sender(secret: Array(repeating: 9, count: 32)).standardWebhooksText, mode: 0o600)
    _ = try directory.write("hub", String(decoding: hub.secret, as: UTF8.self), mode: 0o600)
    _ = try directory.write("token", token + "\n", mode: 0o600)
    let socket = directory.path + "/s"
    let daemon = startsDaemon ? try await ScriptedDaemon.start(methods, path: socket) : nil
    let listen = inherited.isEmpty && listens ? #"listen: "127.0.0.1:0","# : ""
    let text = #"{ \#(listen) socket: "\#(socket)", \#(settings) routes: [\#(routes)] }"#
    let log = MemoryLog()
    var context = ProcessContext(credentials: directory.path)
    context.inheritedSockets = inherited
    let program = try ReceiverProgram(
      configuration: try ReceiverConfiguration(json: Array(text.utf8)), context: context,
      logger: Logger(label: "test") { _ in log }, clock: { now })
    let (ready, continuation) = AsyncStream.makeStream(of: Int.self)
    let running = Task {
      defer { continuation.finish() }
      try await program.run(handlingSignals: false) { continuation.yield($0) }
    }
    let end: @Sendable () async -> Void = {
      running.cancel()
      _ = try? await running.value
    }
    var failure: (any Error)?
    if let port = await ready.first(where: { _ in true }) {
      do { try await body(TestReceiver(port: port, directory: directory, log: log, stop: end)) } catch { failure = error }
      running.cancel()
    }
    do { try await running.value } catch is CancellationError {} catch { failure = failure ?? error }
    await daemon?.stop()
    if let failure { throw failure }
  }

  func daemon(_ methods: [ScriptedMethod]) async throws -> ScriptedDaemon {
    try await ScriptedDaemon.start(methods, path: directory.path + "/s")
  }

  /// Sends a delivery signed with Standard Webhooks on a new connection.
  func deliver(_ path: String, id: String, _ body: String, age: Int64 = 0) async throws -> HTTPAnswer {
    try await post(path, Self.sender.standardWebhooks(id: id, time: Self.now - age, body: Array(body.utf8)), body)
  }

  func post(_ path: String, _ headers: [(name: String, value: String)], _ body: String) async throws -> HTTPAnswer {
    try await send("POST", path, headers + [("Content-Type", "application/json")], body)
  }

  func send(_ method: String, _ path: String, _ headers: [(name: String, value: String)] = [], _ body: String? = nil) async throws
    -> HTTPAnswer
  {
    try await RawPeer.onThread { [port] in
      let peer = try RawPeer(port: port)
      peer.write(HTTPAnswer.request(method, path, headers + [("Connection", "close")], body))
      return try HTTPAnswer(peer)
    }
  }
}

/// Collects the log.
final class MemoryLog: LogHandler, Sendable {
  private let lines = Mutex<[String]>([])

  var text: String { lines.withLock { $0.joined(separator: "\n") } }

  var metadata: Logger.Metadata {
    get { [:] }
    set {}
  }
  var logLevel: Logger.Level {
    get { .debug }
    set {}
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { nil }
    set {}
  }

  func log(event: LogEvent) {
    lines.withLock {
      $0.append("\(event.message) \((event.metadata ?? [:]).map { "\($0.key)=\($0.value)" }.sorted().joined(separator: " "))")
    }
  }
}
