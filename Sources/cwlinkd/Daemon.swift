import Bridge
import BridgeAccounts
import BridgeCore
import BridgeDelivery
import ConnectWise
import CurlTransport
import Foundation
import LocalRPC
import Logging
import ServiceLifecycle
import ServiceSupport
import Version

/// The composition root: everything is put together here, from top to bottom, and nowhere else.
struct Daemon {
  /// How long calls and deliveries under way may take once the daemon is told to stop.
  static let drainTime = Duration.seconds(10)

  private let lock: StateLock
  private let logger: Logger
  private let server: RPCServer
  private let queue: DeliveryQueue
  private let scheduler: Scheduler
  private let flusher: NotificationFlusher
  private let follower: ChangeFollower
  private let health: HealthService
  private let place: String
  private let systemd: SystemdNotification

  init(
    configuration: DaemonConfiguration, clock: any BridgeClock, socket: ServerConfiguration.Socket, stateDirectory: String,
    credentialsDirectory: String?, systemd: SystemdNotification
  ) throws {
    let started = clock.now()
    self.systemd = systemd
    let level = configuration.logLevel
    LoggingSystem.bootstrap { _ in LogfmtHandler(level: level) }
    logger = Logger(label: "cwlinkd")

    if clock is DemonstrationClock { logger.warning("a demonstration clock is in use", metadata: ["time": "\(started.date)"]) }
    lock = try StateLock(directory: stateDirectory)
    let store = try Store(directory: stateDirectory)
    let sealer = try MasterKey.load(stateDirectory: stateDirectory, credentialsDirectory: credentialsDirectory)
    let site = SiteConnection(store: store, sealer: sealer)
    let mail = MailSender(store: store, sealer: sealer)
    let queue = DeliveryQueue(
      store: store, site: site, mail: mail, clock: clock, settings: configuration.deliveries, logger: logger,
      moved: RunDeliveries.moved, ticketSettled: NotificationTickets.settled)
    self.queue = queue

    let integration = IntegrationService(store: store, site: site, sealer: sealer, clock: clock)
    let mailSettings = MailSettingsService(store: store, sealer: sealer, clock: clock)
    let customers = CustomerService(store: store, site: site, clock: clock, obstacles: Obstacles.all.read)
    let agreements = AgreementService(store: store, clock: clock)
    let products = ProductService(store: store, site: site, clock: clock, uses: [ProductReferences.uses])
    let usage = UsageService(store: store, clock: clock, billedPeriods: BilledLedger.periods)
    let billing = BillingService(store: store, site: site, queue: queue, clock: clock, guards: configuration.guards)
    let deliveries = DeliveryService(store: store, queue: queue, clock: clock)
    let routes = RouteDirectory(site: site)
    let reports = ReportService(store: store, clock: clock) { queue.wake() }
    let scheduler = Scheduler(store: store, clock: clock, billing: billing, reports: reports, logger: logger)
    self.scheduler = scheduler
    let schedule = ScheduleService(store: store, clock: clock) { scheduler.wake() }
    let settings = SettingsService(store: store, clock: clock, routes: routes, obstacles: .all) { scheduler.wake() }
    let flusher = NotificationFlusher(store: store, clock: clock, logger: logger) { queue.wake() }
    self.flusher = flusher
    let notifications = NotificationService(store: store, clock: clock, routes: routes) {
      queue.wake()
      flusher.wake()
    }
    let many = ManyService(
      store: store, customers: customers, agreements: agreements, settings: settings, notifications: notifications, clock: clock)
    let registrar = CallbackRegistrar(store: store, site: site, clock: clock)
    let reader = ChangeReader(store: store, site: site, customers: customers, clock: clock)
    let poller = ChangePoller(store: store, site: site, registrar: registrar, reader: reader, clock: clock)
    let follower = ChangeFollower(
      store: store, reader: reader, poller: poller, clock: clock, times: configuration.callbacks, logger: logger)
    self.follower = follower
    let callbacks = CallbackService(
      store: store, site: site, registrar: registrar, poller: poller, clock: clock, times: configuration.callbacks
    ) { follower.wake() }
    let activity = ActivityService(store: store)
    let access = configuration.access
    let system = SystemService(
      version: cwlinkVersion, startTime: started, policy: access, store: store, integration: integration, clock: clock,
      breaker: { await queue.breakerStatus }
    ) {
      await scheduler.settle()
      await flusher.settle()
    }

    let api: [RPCService] = [
      SystemHarness(system).rpcService, IntegrationHarness(integration, mail: mailSettings).rpcService,
      CustomerHarness(customers).rpcService,
      AgreementHarness(agreements).rpcService, ProductHarness(products).rpcService, UsageHarness(usage).rpcService,
      BillingHarness(billing).rpcService, DeliveryHarness(deliveries).rpcService, ActivityHarness(activity).rpcService,
      SettingsHarness(settings).rpcService, ScheduleHarness(schedule).rpcService, ReportHarness(reports).rpcService,
      NotificationHarness(notifications).rpcService, ManyHarness(many).rpcService, CallbackHarness(callbacks).rpcService,
    ]
    health = HealthService()
    for service in api { health.set(service: service.name, .serving) }
    let services = api + [health.rpcService] + ReflectionService.services(describing: api + [health.rpcService])

    var serverConfiguration = ServerConfiguration(socket: socket)
    serverConfiguration.authorize = { call throws(RPCStatus) in try access.authorize(call.peer, method: call.method) }
    serverConfiguration.callFinished = { [logger] call in CallLog.write(call, to: logger) }
    server = try RPCServer(configuration: serverConfiguration, services: services)
    switch socket {
    case .path(let path): place = path
    case .inherited: place = "the socket that systemd passed in"
    }
  }

  /// Serves until SIGTERM or SIGINT, then lets what is under way end.
  func run() async throws {
    // The group watches for signals before it starts anything: a daemon that is told to stop while it starts stops cleanly.
    let (queue, flusher, follower, scheduler) = (queue, flusher, follower, scheduler)
    let group = ServiceGroup(
      configuration: .init(
        services: [
          .init(
            service: Runner {
              await queue.run()
            } stop: {
              await queue.stop()
            }),
          .init(
            service: Runner {
              await flusher.run()
            } stop: {
              await flusher.stop()
            }),
          .init(
            service: Runner {
              await follower.run()
            } stop: {
              await follower.stop()
            }),
          .init(
            service: Runner {
              await scheduler.run()
            } stop: {
              await scheduler.stop()
            }),
          .init(service: SocketServer(server: server, health: health, place: place, systemd: systemd, logger: logger)),
        ],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    try await group.run()
    logger.info("stopped")
  }
}

/// Stops first: callers get no new calls in while deliveries end.
private struct SocketServer: Service {
  let server: RPCServer
  let health: HealthService
  let place: String
  let systemd: SystemdNotification
  let logger: Logger

  func run() async throws {
    try await server.start()
    systemd.ready()
    logger.info("ready", metadata: ["socket": "\(place)", "version": "\(cwlinkVersion)"])
    await withGracefulShutdownHandler {
      await server.waitUntilStopped()
    } onGracefulShutdown: {
      Task {
        systemd.stopping()
        health.set(service: "", .notServing)
        await server.shutdown(grace: Daemon.drainTime)
      }
    }
  }
}

/// Something that works by itself until it is told to stop.
private struct Runner: Service {
  private let work: @Sendable () async -> Void
  /// Lets what is under way end, then ends `work`.
  private let stop: @Sendable () async -> Void

  init(run: @escaping @Sendable () async -> Void, stop: @escaping @Sendable () async -> Void) {
    work = run
    self.stop = stop
  }

  func run() async {
    let task = Task { await work() }
    await withGracefulShutdownHandler {
      // Cancelled where the socket could not be had.
      await withTaskCancellationHandler {
        await task.value
      } onCancel: {
        task.cancel()
      }
    } onGracefulShutdown: {
      Task {
        await stop()
        // What is under way then is given up; the next start reads it back.
        try? await Task.sleep(for: Daemon.drainTime)
        task.cancel()
      }
    }
  }
}
