import HTTPConnections
import HummingbirdCore
import HummingbirdTLS
import LocalRPC
import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle
import ServiceSupport

/// The composition root of the receiver.
struct ReceiverProgram: Sendable {
  /// How long requests in progress may take after SIGTERM.
  static let drainTime = Duration.seconds(10)

  private let socket: ListeningSocket
  private let tls: TLSConfiguration?
  private let admission: Admission
  private let receiver: Receiver
  private let daemon: DaemonConnection
  private let notification: SystemdNotification
  private let logger: Logger
  let summary: String

  init(
    configuration: ReceiverConfiguration, context: ProcessContext,
    logger: Logger? = nil, clock: @escaping @Sendable () -> Int64 = WallClock.seconds
  ) throws {
    socket = try ListeningSocket.choose(configuration.listen, inherited: context.inheritedSockets)
    try configuration.check(listeningOnLoopback: try socket.isLoopback())
    tls = try configuration.tls.map { try $0.load(credentials: context.credentials) }
    notification = context.notification
    let level = configuration.logLevel
    self.logger = logger ?? Logger(label: "cwlink-webhook") { _ in LogfmtHandler(level: level) }

    var routes: [String: Receiver.ServedRoute] = [:]
    for route in configuration.routes {
      routes[route.path] = .init(route: route, keys: try RouteKeys.load(route.verification, credentials: context.credentials))
    }
    summary = "\(routes.count) route\(routes.count == 1 ? "" : "s"), \(tls == nil ? "no TLS" : "TLS")"

    let limits = configuration.limits
    daemon = DaemonConnection(
      path: try SocketPath.resolve(explicit: configuration.socket, environmentVariable: "CWLINK_SOCKET", application: "cwlink"))
    receiver = Receiver(
      routes: routes, proxy: configuration.proxy, limits: limits, rate: RateLimiter(perMinute: limits.requestsPerMinutePerSource),
      calls: InFlightCalls(daemon: daemon), callbackCalls: InFlightCalls(daemon: daemon, limit: 16), health: HealthCheck(daemon: daemon),
      clock: clock, log: AccessLog(logger: self.logger))
    let connections = OpenFileLimit.connections(limits.connections)
    if connections < limits.connections {
      self.logger.warning(
        "the open file limit allows fewer connections than configured; raise LimitNOFILE",
        metadata: ["connections": "\(connections)", "configured": "\(limits.connections)"])
    }
    admission = Admission(
      counter: ConnectionCounter(limit: connections, limitPerSource: limits.connectionsPerSource), proxy: configuration.proxy,
      hasTLS: tls != nil, rate: RateLimiter(perMinute: 2 * limits.requestsPerMinutePerSource),
      refusals: RefusalLog(logger: self.logger))
  }

  /// Serves until SIGTERM or SIGINT, or until the task is cancelled.
  func run(handlingSignals: Bool = true, ready: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
    for route in receiver.routes.values.map(\.route) where route.canBeReplayed {
      logger.warning(
        "hubSignature256 signs neither id nor timestamp: a recorded delivery can be replayed; use standardWebhooks for this route",
        metadata: ["route": "\(route.path)"])
    }
    let listener = try listener { [logger, notification, summary] address in
      logger.info("ready", metadata: ["address": "\(Self.text(address))", "routes": "\(summary)"])
      notification.ready()
      ready(address?.port ?? 0)
    }
    var group = ServiceGroupConfiguration(
      services: [.init(service: listener, successTerminationBehavior: .gracefullyShutdownGroup)],
      gracefulShutdownSignals: handlingSignals ? [.sigterm, .sigint] : [], logger: logger)
    group.maximumGracefulShutdownDuration = Self.drainTime
    let failure = await failure { try await ServiceGroup(configuration: group).run() }
    notification.stopping()
    await daemon.close()
    receiver.log.finish()
    logger.info("stopped")
    if let failure { throw failure }
  }

  /// "127.0.0.1:8080", "[::1]:8080".
  private static func text(_ address: SocketAddress?) -> String {
    guard let host = address?.ipAddress, let port = address?.port else { return "-" }
    return host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
  }

  private func failure(_ body: () async throws -> Void) async -> (any Error)? {
    do { try await body() } catch { return error }
    return nil
  }

  private func listener(ready: @escaping @Sendable (SocketAddress?) -> Void) throws -> any Service {
    let limits = receiver.limits
    let responder = Responder(receiver: receiver)
    let http = HTTP1Channel(
      responder: { request, writer, channel in try await responder.respond(to: request, writer, channel) },
      configuration: .init(
        additionalChannelHandlers: [ConnectionGuard(limits: limits)],
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes, maxHeaderFieldCount: 100)))
    guard let tls else { return Listener(socket: socket, child: ClosingChannel(http), admission: admission, logger: logger, ready: ready) }
    return Listener(
      socket: socket, child: ClosingChannel(try TLSChannel(http, tlsConfiguration: tls)), admission: admission, logger: logger, ready: ready
    )
  }
}
