import Glibc
import HTTPConnections
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// The simulator's composition: the site, Trend Micro, the mail server, the HTTP server and the callback sender.
struct Sandbox: Sendable {
  struct Options: Sendable, Equatable {
    /// 0 means any free port.
    var port = 0
    var smtpPort = 0
    var seed: UInt64 = 1
    var record: String?
    var isEmpty = false
    var requestsPerMinute = 1000
    /// The day on which the data's dates are based; nil means today.
    var today: Timestamp?
    /// A PEM file with the certificate authorities for callbacks to https receivers.
    var callbackCA: String?
  }

  struct Ports: Sendable, Equatable {
    let http: Int
    let smtp: Int
  }

  let options: Options
  let logger: Logger

  /// Serves until SIGTERM, SIGINT or cancellation; `ready` is called when both ports accept connections.
  /// Throws `StartError` if it cannot start.
  func run(handlingSignals: Bool, ready: @escaping @Sendable (Ports) async -> Void) async throws {
    let recorder = try options.record.map { path throws(StartError) in try Recorder(path: path) }
    let client = CallbackClient(trust: try options.callbackCA.map { path throws(StartError) in try CallbackTrust.load(path) })
    let today = options.today ?? Self.now
    let seed = Seed(seed: options.seed, today: today, isEmpty: options.isEmpty)
    let site = Site(
      state: seed.state(), origin: "http://127.0.0.1:\(options.port)", requestsPerMinute: options.requestsPerMinute, recorder: recorder
    ) { (ContinuousClock.now, Self.now) }
    let trend = TrendSite(TrendSeed(seed: options.seed, today: today, isEmpty: options.isEmpty).data()) { await site.now }
    let mailbox = Mailbox()
    let mail = try await bound(options.smtpPort, "--smtp-port") { try await SMTPServer.start(port: options.smtpPort, mailbox: mailbox) }
    var application = Application(
      router: SandboxRouter.make(site: site, mailbox: mailbox, trend: trend),
      server: HTTPServerBuilder { responder in
        ClosingChannel(HTTP1Channel(responder: responder, configuration: .init(additionalChannelHandlers: [SiteDate()])))
      },
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

  /// Adds the port and the option to a bind error.
  private func bound<Value: Sendable>(_ port: Int, _ option: String, _ start: () async throws -> Value) async throws -> Value {
    do {
      return try await start()
    } catch let error as IOError {
      let reason = String(cString: strerror(error.errnoCode))
      throw StartError("cannot listen on 127.0.0.1:\(port): \(reason); use a different \(option), or 0 for any free port")
    }
  }

  static var now: Timestamp { Timestamp(seconds: time(nil)) }
}
