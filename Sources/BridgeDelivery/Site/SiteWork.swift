import BridgeCore
import ConnectWise

/// What every delivery to ConnectWise has in common: groups worked on side by side, the site's gate, and what becomes of a failure.
struct SiteWork: Sendable {
  /// Groups worked on at the same time; within a group one delivery follows another.
  static let parallelGroups = 4

  let rows: DeliveryTransitions
  let site: SiteConnection
  let gate: SiteGate

  /// Works on the groups in order; answers until when the gate lets nothing through, nil where it does.
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
        // One trial at a time while nobody knows whether ConnectWise answers again.
        if await gate.state == .halfOpen || running >= Self.parallelGroups {
          await tasks.next()
          running -= 1
        }
      }
      await tasks.waitForAll()
      return nil
    }
  }

  /// The client, where `delivery` is for the site that the integration points to now; else the delivery waits for a person, and nil.
  func client(for delivery: Delivery, of identity: SiteIdentity, _ client: ConnectWiseClient) async -> ConnectWiseClient? {
    let present = SiteIdentity(client)
    if identity == present { return client }
    await settle(delivery) { rows, delivery in
      try await rows.wait(
        delivery, message: "it is for \(identity), and the integration points to \(present); switch back and retry it, or discard it")
    }
    return nil
  }

  /// Again later, read back first, or a person.
  func handle(_ error: ConnectWiseError, _ delivery: Delivery, isRead: Bool) async {
    await gate.failed(error)
    // The daemon stops: the row stays, and is recovered at the next start.
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
        try await rows.wait(delivery, message: (uncertain ? "its last request may have been done, and cannot be read back: " : "") + why)
      }
    }
  }

  /// The integration is off or not configured: nothing is wrong with the deliveries.
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
      // The row says what it said before; the lane finds it again.
      rows.logger.error("a delivery's state was not written", metadata: ["delivery": "\(delivery.id ?? 0)", "error": "\(error)"])
    }
  }
}
