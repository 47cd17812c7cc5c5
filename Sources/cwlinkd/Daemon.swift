import Bridge
import BridgeAccounts
import BridgeCore
import BridgeDelivery
import BridgeSources
import ConnectWise
import CurlTransport
import Foundation
import LocalRPC
import Logging
import ProcessSupport
import ServiceLifecycle
import ServiceSupport
import Version

/// The composition root: every service is built here once, from top to bottom, and passed on to the services that use it.
struct Daemon {
  private let lock: StateLock
  private let store: Store
  private let logger: Logger
  private let callLog: CallLog
  private let group: ServiceGroup

  init(
    configuration: DaemonConfiguration, clock: any BridgeClock, socket: ServerConfiguration.Socket, stateDirectory: String,
    credentialsDirectory: String?, systemd: SystemdNotification
  ) throws {
    let started = clock.now()
    let level = configuration.logLevel
    LoggingSystem.bootstrap { _ in LogfmtHandler(level: level) }
    let logger = Logger(label: "cwlinkd")
    self.logger = logger
    for warning in configuration.warnings { logger.warning("\(warning)") }
    if clock is DemonstrationClock { logger.warning("a demonstration clock is in use", metadata: ["time": "\(started.date)"]) }

    lock = try StateLock(directory: stateDirectory)
    let store = try Store(directory: stateDirectory)
    self.store = store
    let sealer = try MasterKey.load(
      stateDirectory: stateDirectory, credentialsDirectory: credentialsDirectory, hasSecrets: try store.hasSecrets(orIn: Source.hasSecrets))
    if let failure = sealer.failure { logger.error("the master key is missing", metadata: ["error": "\(failure.message)"]) }
    let metrics = DaemonMetrics()
    // Most memory that a call or a delivery needs is not needed while the daemon waits.
    let quiet = QuietTime(.seconds(60)) { store.releaseMemory() }
    let site = SiteConnection(
      store: store, sealer: sealer, makeClient: SiteConnection.overTheNetwork(observer: metrics.requestObserver))
    let mail = MailSender(store: store, sealer: sealer)
    let queue = DeliveryQueue(
      store: store, site: site, mail: mail, clock: clock, settings: configuration.deliveries, logger: logger,
      moved: RunDeliveries.moved, conditions: ConditionRules.conflict, ticketSettled: NotificationTickets.settled(_:_:_:_:at:),
      attempted: { kind, state in
        metrics.count(kind, state)
        quiet.interrupt()
      }, isPaused: SchedulePause.pausesDeliveries)

    let integration = IntegrationService(store: store, site: site, sealer: sealer, clock: clock) { queue.wake() }
    let mailSettings = MailSettingsService(store: store, sealer: sealer, clock: clock)
    let customers = CustomerService(
      store: store, site: site, clock: clock, obstacles: Obstacles.all.read, removal: CustomerReferences.removal)
    let agreements = AgreementService(store: store, clock: clock)
    let products = ProductService(store: store, site: site, clock: clock, uses: [ProductReferences.uses])
    let targets = TargetMappingService(store: store, site: site, clock: clock)
    let contracts = ContractService(store: store, clock: clock)
    let usage = UsageService(store: store, clock: clock, billedPeriods: BilledLedger.periods)
    let clients = VendorClients(sealer: sealer, clock: clock)
    let pulls = PullService(store: store, clock: clock, clients: clients, usage: usage, logger: logger)
    let pullers = pulls.workers()
    let sources = SourceService(store: store, sealer: sealer, clock: clock) { for puller in pullers { puller.wake() } }
    let vendorItems = VendorItemService(store: store, clock: clock, usage: usage, customers: customers)
    let imports = ImportService(store: store, clock: clock, usage: usage)
    let billing = BillingService(
      store: store, site: site, queue: queue, clock: clock, guards: configuration.guards,
      collection: Source.collectionFacts, vendors: Source.vendorFacts)
    let reconciliation = ReconciliationService(
      store: store, billing: billing, invoices: InvoiceReader(store: store, site: site, clock: clock), vendors: Source.vendorFacts,
      clock: clock)
    let documents = DocumentService(store: store, billing: billing, reconciliation: reconciliation, clock: clock)
    let guards = GuardService(store: store, clock: clock, configuration: configuration.guards)
    let deliveries = DeliveryService(store: store, queue: queue, clock: clock)
    let routes = RouteDirectory(site: site)
    let reports = ReportService(store: store, clock: clock) { queue.wake() }
    let scheduler = Scheduler(
      store: store, clock: clock, billing: billing, reports: reports, logger: logger,
      clockSkew: { asking in clock is SystemClock ? await site.clockSkew(asking: asking) : .zero }
    ).worker()
    let schedule = ScheduleService(store: store, clock: clock) {
      scheduler.wake()
      queue.wake()
    }
    let settings = SettingsService(store: store, clock: clock, routes: routes, obstacles: .all) { scheduler.wake() }
    let flusher = NotificationFlusher(store: store, clock: clock, logger: logger) { queue.wake() }.worker()
    let notifications = NotificationService(store: store, clock: clock, routes: routes) {
      queue.wake()
      flusher.wake()
    }
    let many = BulkService(
      store: store, customers: customers, agreements: agreements, settings: settings, notifications: notifications, clock: clock)
    let registrar = CallbackRegistrar(store: store, site: site, clock: clock)
    let reader = ChangeReader(store: store, site: site, customers: customers, clock: clock)
    let poller = ChangePoller(store: store, site: site, registrar: registrar, reader: reader, clock: clock)
    let follower = ChangeFollower(
      store: store, reader: reader, poller: poller, clock: clock, times: configuration.callbacks, logger: logger
    ).worker()
    let callbacks = CallbackService(
      store: store, site: site, registrar: registrar, poller: poller, clock: clock, times: configuration.callbacks
    ) { follower.wake() }
    let drift = DriftReader(store: store, site: site, clock: clock, logger: logger).worker()
    let activity = ActivityService(store: store)
    let access = configuration.access
    let system = SystemService(
      version: cwlinkVersion, startTime: started, policy: access, store: store, integration: integration, clock: clock,
      hold: { await site.hold() }, clockSkew: { await site.clockSkew() },
      collection: { db, now in try SourceFindings.read(db, sealer, at: now) }
    ) {
      for puller in pullers { await puller.settle() }
      await scheduler.settle()
      await flusher.settle()
      await drift.settle()
    }

    let retention = Retention(store: store, clock: clock, rules: RetentionRule.all(configuration.retention)).worker(logger: logger)
    let backups = BackupService(store: store, sealer: sealer, clock: clock, version: cwlinkVersion)

    let api: [RPCService] = [
      SystemHarness(system, backups: backups).rpcService, IntegrationHarness(integration, mail: mailSettings).rpcService,
      CustomerHarness(customers).rpcService,
      AgreementHarness(agreements).rpcService, ProductHarness(products).rpcService, TargetHarness(targets).rpcService,
      ContractHarness(contracts).rpcService,
      UsageHarness(usage).rpcService,
      BillingHarness(billing).rpcService, GuardHarness(guards).rpcService, ReconciliationHarness(reconciliation).rpcService,
      DocumentHarness(documents).rpcService,
      DeliveryHarness(deliveries, holdReason: { await site.hold()?.message }).rpcService,
      ActivityHarness(activity).rpcService,
      SourceHarness(sources, pulls: pulls, items: vendorItems).rpcService,
      ImportHarness(ImportProfileService(store: store, clock: clock), imports).rpcService,
      SettingsHarness(settings).rpcService, ScheduleHarness(schedule).rpcService, ReportHarness(reports).rpcService,
      NotificationHarness(notifications).rpcService, DriftHarness(DriftService(store: store, clock: clock)).rpcService,
      BulkHarness(many).rpcService, CallbackHarness(callbacks).rpcService,
    ]
    let health = HealthService()
    for service in api { health.set(service: service.name, .serving) }
    let services = api + [health.rpcService] + ReflectionService.services(describing: api + [health.rpcService])

    var serverConfiguration = ServerConfiguration(socket: socket)
    serverConfiguration.authorize = { call throws(RPCStatus) in try access.authorize(call.peer, method: call.method) }
    let callLog = CallLog(logger: logger)
    self.callLog = callLog
    serverConfiguration.callFinished = { call in
      metrics.count(call)
      quiet.interrupt()
      callLog.write(call)
    }
    serverConfiguration.connectionEnded = { peer, reason in
      metrics.endedConnections.add()
      callLog.write(peer, connectionEnded: reason)
    }
    let place =
      switch socket {
      case .path(let path): path
      case .inherited: "the socket that systemd passed in"
      }
    let rpcServer = try RPCServer(configuration: serverConfiguration, services: services)
    let server = SocketServer(
      server: rpcServer, health: health, place: place, systemd: systemd,
      logger: logger)

    let monitoring = configuration.metrics.map { address in
      MetricsServer(
        address: address, metrics: metrics, stored: StoredMetrics(store: store, site: site), server: rpcServer, logger: logger)
    }

    // Stopped from last to first: no new calls arrive while work under way ends.
    var groupConfiguration = ServiceGroupConfiguration(
      services: [
        ConcurrentServices([queue, flusher, follower, scheduler, drift, retention] + pullers + [monitoring].compactMap { $0 }), server,
      ],
      gracefulShutdownSignals: [.sigterm, .sigint],
      logger: logger)
    groupConfiguration.maximumGracefulShutdownDuration = Self.longestShutdown
    group = ServiceGroup(configuration: groupConfiguration)
  }

  /// For the calls and then the work under way. systemd kills the daemon after 30 seconds (TimeoutStopSec=).
  private static let longestShutdown = Worker.drainTime * 2 + .seconds(5)

  /// Serves until SIGTERM or SIGINT, then lets work under way end and closes the database. The signals are handled before any service starts.
  func run() async throws {
    // Most of what starting needed is not needed again.
    store.releaseMemory()
    let starting = Task { [store] in
      try await Task.sleep(for: .seconds(2))
      store.releaseMemory()
    }
    defer { starting.cancel() }
    let outcome: Result<Void, any Error>
    do { outcome = .success(try await group.run()) } catch { outcome = .failure(error) }
    callLog.finish()
    if try !store.close() {
      logger.warning(
        "another process reads the database; a backup needs cwlink.db-wal too", metadata: ["directory": "\(store.directory)"])
    }
    try outcome.get()
    logger.info("stopped")
  }
}

/// The gRPC server on the Unix domain socket.
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
        await server.shutdown(grace: Worker.drainTime)
      }
    }
  }
}
