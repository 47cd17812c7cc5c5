import BridgeCore
import ConnectWise

/// The common parts of all deliveries to ConnectWise: concurrent groups, the circuit breaker, and failure handling.
struct SiteWork: Sendable {
  /// The number of concurrent groups. Deliveries of a group are processed in order.
  static let parallelGroups = 4

  let rows: DeliveryTransitions
  let site: SiteConnection
  let gate: SiteGate

  /// Processes the groups in order. Returns the time until which the gate is closed; nil if it is open.
  func run(
    _ groups: [[Delivery]], _ deliver: @escaping @Sendable ([Delivery]) async -> Void
  ) async -> Instant? {
    var groups = groups[...]
    return await withTaskGroup(of: Void.self) { tasks in
      var running = 0
      while let group = groups.popFirst(), !Task.isCancelled {
        if let until = await gate.waitUntil() {
          await tasks.waitForAll()
          return until
        }
        tasks.addTask { await deliver(group) }
        running += 1
        // Only one trial request while the breaker is half-open.
        if await gate.state == .halfOpen || running >= Self.parallelGroups {
          await tasks.next()
          running -= 1
        }
      }
      await tasks.waitForAll()
      return nil
    }
  }

  /// Returns the client if `delivery` is for the site of the integration. Otherwise puts the delivery into the state waiting and returns nil.
  func client(for delivery: Delivery, of identity: SiteIdentity, _ client: ConnectWiseClient) async -> ConnectWiseClient? {
    let current = SiteIdentity(client)
    if identity == current { return client }
    await settle(delivery) { rows, delivery in
      try await rows.wait(
        delivery,
        message:
          "this delivery is for \(identity), but the integration is configured for \(current); switch back and retry it, or discard it")
    }
    return nil
  }

  /// Postpones the delivery, or puts it into the state waiting if a retry cannot help.
  func handle(_ error: ConnectWiseError, _ delivery: Delivery, isRead: Bool) async {
    await gate.failed(error)
    // The daemon is stopping. The row is recovered at the next start.
    if error.kind == .cancelled { return }
    let requestIsLost = !isRead && error.outcome == .uncertain
    let fields = error.fields.map { " (\($0.field): \($0.message))" }.joined()
    let why = error.message + fields + (error.remedy.isEmpty ? "" : "; " + error.remedy)
    let uncertain = requestIsLost || delivery.state == .uncertain
    let pause = max(
      Duration.milliseconds(Backoff.milliseconds(attempt: delivery.failures + 1, random: .random(in: 0..<1))), error.retryAfter ?? .zero)
    await settle(delivery) { rows, delivery in
      if requestIsLost || error.isTransient {
        try await rows.postpone(delivery, uncertain: uncertain, why: why, for: pause)
      } else {
        try await rows.wait(
          delivery, message: (uncertain ? "the last request may have had an effect, but cannot be read back: " : "") + why)
      }
    }
  }

  /// Postpones deliveries while the integration is disabled or not configured.
  func postpone(_ group: [Delivery], because error: any Error) async {
    for delivery in group {
      await settle(delivery) { rows, delivery in
        try await rows.postpone(delivery, uncertain: delivery.state == .uncertain, why: ErrorText.of(error), for: .seconds(60))
      }
    }
  }

  func settle(_ delivery: Delivery, _ move: (DeliveryTransitions, Delivery) async throws -> Void) async {
    do {
      try await move(rows, delivery)
    } catch is Superseded {
      return
    } catch {
      // The row is unchanged, so the lane finds the delivery again.
      rows.logger.error("failed to write the state of a delivery", metadata: ["delivery": "\(delivery.id ?? 0)", "error": "\(error)"])
    }
  }
}
