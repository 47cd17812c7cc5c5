import Glibc
import Hummingbird
import Logging
import NIOCore

/// The simulator, put together: the site, the mail server, the HTTP server in front of both, and what sends callbacks.
struct Sandbox: Sendable {
  struct Options: Sendable, Equatable {
    /// 0 takes a free port.
    var port = 0
    var smtpPort = 0
    var seed: UInt64 = 1
    var record: String?
    var isEmpty = false
    var requestsPerMinute = 1000
    /// The day by which the data's dates are set; the real one where nil.
    var today: Timestamp?
    /// A PEM file with whom the certificates of callbacks' https receivers must come from.
    var callbackCA: String?
  }

  struct Ports: Sendable, Equatable {
    let http: Int
    let smtp: Int
  }

  let options: Options
  let logger: Logger

  /// Serves until SIGTERM or SIGINT or until the task is cancelled; `ready` is called once both ports accept connections.
  /// Throws `StartError` where it cannot begin.
  func run(handlingSignals: Bool, ready: @escaping @Sendable (Ports) async -> Void) async throws {
    let recorder = try options.record.map { path throws(StartError) in try Recorder(path: path) }
    let client = CallbackClient(trust: try options.callbackCA.map { path throws(StartError) in try CallbackTrust.load(path) })
    let seed = Seed(seed: options.seed, today: options.today ?? Self.now, isEmpty: options.isEmpty)
    let site = Site(
      state: seed.state(), origin: "http://127.0.0.1:\(options.port)", requestsPerMinute: options.requestsPerMinute, recorder: recorder
    ) { (ContinuousClock.now, Self.now) }
    let mailbox = Mailbox()
    let mail = try await bound(options.smtpPort, "--smtp-port") { try await SMTPServer.start(port: options.smtpPort, mailbox: mailbox) }
    var application = Application(
      router: SandboxRouter.make(site: site, mailbox: mailbox),
      configuration: .init(address: .hostname("127.0.0.1", port: options.port)),
      onServerRunning: { channel in
        let port = channel.localAddress?.port ?? 0
        await site.update { $0.origin = "http://127.0.0.1:\(port)" }
        await ready(Ports(http: port, smtp: mail.port))
      },
      logger: logger)
    application.addServices(Courier(site: site, client: client))
    do {
      try await bound(options.port, "--port") {
        if handlingSignals { try await application.runService() } else { try await application.run() }
      }
    } catch {
      await mail.stop()
      throw error
    }
    await mail.stop()
  }

  /// Says in words which port cannot be had.
  private func bound<Value: Sendable>(_ port: Int, _ option: String, _ start: () async throws -> Value) async throws -> Value {
    do {
      return try await start()
    } catch let error as IOError {
      let reason = String(cString: strerror(error.errnoCode))
      throw StartError("cannot listen on 127.0.0.1:\(port): \(reason); give another \(option), or 0 for a free one")
    }
  }

  static var now: Timestamp { Timestamp(seconds: time(nil)) }
}
