import HummingbirdCore
import HummingbirdTLS
import LocalRPC
import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle

/// The composition root: everything is put together here, from top to bottom, and nowhere else.
struct ReceiverProgram: Sendable {
  /// How long requests under way may take once the receiver is told to stop.
  static let drainTime = Duration.seconds(10)

  private let place: ListeningPlace
  private let tls: TLSConfiguration?
  private let admission: Admission
  private let receiver: Receiver
  private let daemon: DaemonConnection
  private let notification: SystemdNotification
  private let logger: Logger
  let summary: String

  init(
    configuration: ReceiverConfiguration, surroundings: Surroundings,
    logger: Logger? = nil, clock: @escaping @Sendable () -> Int64 = WallClock.seconds
  ) throws {
    place = try ListeningPlace.choose(configuration.listen, inherited: surroundings.inheritedSockets)
    try configuration.check(listeningOnLoopback: try place.isLoopback())
    tls = try configuration.tls.map { try $0.load(credentials: surroundings.credentials) }
    notification = surroundings.notification
    let level = configuration.logLevel
    self.logger = logger ?? Logger(label: "cwlink-webhook") { _ in LogLine(level: level) }

    var routes: [String: Receiver.ServedRoute] = [:]
    for route in configuration.routes {
      routes[route.path] = .init(route: route, keys: try RouteKeys.load(route.verification, credentials: surroundings.credentials))
    }
    summary = "\(routes.count) route\(routes.count == 1 ? "" : "s"), \(tls == nil ? "no TLS" : "TLS")"

    let limits = configuration.limits
    daemon = DaemonConnection(
      path: try SocketPath.resolve(explicit: configuration.socket, environmentVariable: "CWLINK_SOCKET", application: "cwlink"))
    receiver = Receiver(
      routes: routes, proxy: configuration.proxy, limits: limits, rate: RateLimiter(perMinute: limits.requestsPerMinutePerSource),
      calls: CallsUnderWay(daemon: daemon), callbackCalls: CallsUnderWay(daemon: daemon, most: 16), health: HealthCheck(daemon: daemon),
      clock: clock, logger: self.logger)
    let connections = OpenFiles.connections(limits.connections)
    if connections < limits.connections {
      self.logger.warning(
        "fewer connections than configured: the system allows no more open files; raise LimitNOFILE",
        metadata: ["connections": "\(connections)", "configured": "\(limits.connections)"])
    }
    admission = Admission(
      ledger: ConnectionLedger(most: connections, mostPerSource: limits.connectionsPerSource), proxy: configuration.proxy,
      hasTLS: tls != nil, rate: RateLimiter(perMinute: 2 * limits.requestsPerMinutePerSource),
      refusals: RefusalLog(logger: self.logger))
  }

  /// Serves until SIGTERM or SIGINT, or until the task is cancelled.
  func run(handlingSignals: Bool = true, ready: @escaping @Sendable (Int) -> Void = { _ in }) async throws {
    for route in receiver.routes.values.map(\.route) where route.canBeReplayed {
      logger.warning(
        "hubSignature256 covers neither id nor time: who has seen a delivery can send it again; prefer standardWebhooks here",
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
    guard let tls else { return Listener(place: place, child: http, admission: admission, logger: logger, ready: ready) }
    return Listener(
      place: place, child: try TLSChannel(http, tlsConfiguration: tls), admission: admission, logger: logger, ready: ready)
  }
}
