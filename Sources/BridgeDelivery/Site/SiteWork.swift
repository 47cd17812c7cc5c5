import BridgeCore
import ConnectWise

/// The common parts of all deliveries to ConnectWise: concurrent groups, the circuit breaker, and failure handling.
struct SiteWork: Sendable {
  /// The number of concurrent groups. Deliveries of a group are processed in order.
  static let parallelGroups = 4
  /// How often one change is decided anew at once because its read became stale.
  static let mostRepeats = 3

  let rows: DeliveryTransitions
  let site: SiteConnection
  let gate: SiteGate

  /// The attempts that a server error of one request is given while the site works otherwise; then a person has to look.
  static let mostServerErrors = 8

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
        if running >= Self.parallelGroups {
          await tasks.next()
          running -= 1
        }
      }
      await tasks.waitForAll()
      return await gate.waitUntil()
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
  ///
  /// `unsent` is the delivery before the failed write: if the write certainly had no effect, what it would have created is not looked for.
  func handle(_ error: ConnectWiseError, _ failed: Delivery, isRead: Bool, unsent: Delivery? = nil) async {
    var delivery = failed
    if let unsent, error.outcome == .notDone {
      delivery.payload = unsent.payload
      if error.needsNewRead || error.isHeld { delivery.attempts = unsent.attempts }
    }
    // What an earlier request did is still unknown.
    let wasUncertain = (unsent ?? failed).state == .uncertain
    // The daemon is stopping. The row is recovered at the next start.
    if error.kind == .cancelled { return }
    if await isHeld(error) { return await hold(delivery, uncertain: wasUncertain, because: error) }
    let requestIsLost = !isRead && error.outcome == .uncertain
    let fields = error.fields.map { " (\($0.field): \($0.message))" }.joined()
    let why = error.message + fields + (error.remedy.isEmpty ? "" : "; " + error.remedy)
    let uncertain = requestIsLost || wasUncertain
    let pause = max(
      Duration.milliseconds(Backoff.milliseconds(attempt: delivery.failures + 1, random: .random(in: 0..<1))),
      min(error.retryAfter ?? .zero, SiteThrottle.longestPause))
    let serverErrors = delivery.serverErrors + (error.isLasting ? 1 : 0)
    await settle(delivery) { rows, delivery in
      if serverErrors >= Self.mostServerErrors {
        let retry = Remedy(.deliveriesRetry, delivery.id)
        try await rows.wait(
          delivery,
          message:
            "ConnectWise answered with a server error \(serverErrors) times\(uncertain ? "; the last request may have had an effect" : ""): "
            + "\(why); to try again, which reads it first: \(retry)")
      } else if requestIsLost || error.isTransient {
        try await rows.postpone(delivery, uncertain: uncertain, why: why, for: pause, serverErrors: serverErrors)
      } else {
        try await rows.wait(
          delivery, message: (uncertain ? "the last request may have had an effect, but cannot be read back: " : "") + why)
      }
    }
  }

  /// Whether the error concerns all deliveries of the site, so that this one need not wait for a person.
  private func isHeld(_ error: ConnectWiseError) async -> Bool {
    if error.isHeld { return true }
    switch error.kind {
    // The pause is the site's, so that whoever ends it ends it for this delivery too.
    case .rateLimited: return error.outcome == .notDone ? await gate.isHeld : false
    case .unauthorized, .unknownCompany, .discovery, .transport:
      return !error.isTransient && error.outcome == .notDone ? await gate.isHeld : false
    default: return false
    }
  }

  /// Leaves the delivery due. The gate lets it pass when the site can be tried again.
  private func hold(_ delivery: Delivery, uncertain: Bool, because error: ConnectWiseError) async {
    // Of those that were not sent, only the ones that are recorded as being sent have to be put back.
    guard delivery.state == .sending || !error.isHeld else { return }
    await settle(delivery) { rows, delivery in
      try await rows.hold(delivery, uncertain: uncertain, why: error.message)
    }
  }

  /// Takes back a write that was not sent because its read had become stale, so that it is decided anew at once. Nil for any other error, and if
  /// that was done too often.
  func withdrawn(
    _ delivery: Delivery, to unsent: Delivery, after error: ConnectWiseError, _ repeats: inout Int
  ) async throws -> Delivery? {
    guard error.needsNewRead, repeats < Self.mostRepeats else { return nil }
    repeats += 1
    return try await rows.withdraw(delivery, to: unsent)
  }

  /// Postpones deliveries while the integration is disabled or not configured.
  func postpone(_ group: [Delivery], because error: any Error) async {
    for delivery in group {
      await settle(delivery) { rows, delivery in
        try await rows.postpone(
          delivery, uncertain: delivery.state == .uncertain || delivery.state == .sending, why: ErrorText.of(error), for: .seconds(60))
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

extension ConnectWiseError {
  /// Whether the server failed at this very request. Gateways answer 502 to 504 while a site is down for everybody.
  fileprivate var isLasting: Bool {
    guard kind == .server, let status else { return false }
    return ![408, 502, 503, 504].contains(status)
  }
}
