import ConnectWise
import LocalRPC

/// Writes quantities to ConnectWise, agreement by agreement.
actor AdditionDeliverer {
  /// Agreements worked on at the same time.
  static let parallelAgreements = 4

  private let rows: DeliveryRows
  private let site: SiteConnection
  private(set) var breaker = Breaker()

  init(rows: DeliveryRows, site: SiteConnection) {
    self.rows = rows
    self.site = site
  }

  /// Works on what is due; answers until when the breaker lets nothing through, nil where it does.
  func work(_ due: [Delivery]) async -> Instant? {
    var groups = Dictionary(grouping: due) { $0.agreementID ?? 0 }.sorted { $0.key < $1.key }.map(\.value)[...]
    return await withTaskGroup(of: Void.self) { tasks in
      var running = 0
      while let group = groups.popFirst(), !Task.isCancelled {
        if let until = breaker.waitUntil(now: rows.clock.now()) {
          await tasks.waitForAll()
          return until
        }
        tasks.addTask { await self.deliver(group) }
        running += 1
        // One trial at a time while nobody knows whether ConnectWise answers again.
        if breaker.state == .halfOpen || running >= Self.parallelAgreements {
          await tasks.next()
          running -= 1
        }
      }
      await tasks.waitForAll()
      return nil
    }
  }

  /// The deliveries of one agreement: its additions are read once, then each step is decided by what they show.
  private func deliver(_ group: [Delivery]) async {
    do {
      let client = try await site.client()
      let identity = SiteIdentity(client)
      var shown: [AdditionRules.Shown]?
      for delivery in group {
        let change = try delivery.additionChange
        guard change.site == identity else {
          await settle(delivery) { rows, delivery in
            try await rows.wait(
              delivery,
              message: "it is for \(change.site), and the integration points to \(identity); switch back and retry it, or discard it")
          }
          continue
        }
        if shown == nil {
          shown = try await client.additions(agreementID: change.agreementID).map(AdditionRules.Shown.init)
          succeeded()
        }
        var seen = shown ?? []
        await deliver(delivery, change, client, &seen)
        shown = seen
      }
    } catch let error as ConnectWiseError {
      failed(error)
      for delivery in group { await handle(error, delivery, isRead: true) }
    } catch {
      // The integration is off or not configured: nothing is wrong with the delivery.
      for delivery in group {
        await settle(delivery) { rows, delivery in
          try await rows.postpone(delivery, uncertain: delivery.state == .uncertain, why: Words.of(error), for: .seconds(60))
        }
      }
    }
  }

  private func deliver(
    _ intended: Delivery, _ planned: AdditionChange, _ client: ConnectWiseClient, _ shown: inout [AdditionRules.Shown]
  ) async {
    var delivery = intended
    var change = planned
    var hasCreated = false
    var isAnswered = false
    do {
      while true {
        let step = AdditionRules.step(delivery.kind, change, attempted: delivery.attempts > 0, shown)
        switch step {
        case .done(let additionID, let message):
          return try await rows.succeed(delivery, message: isAnswered ? "ConnectWise has it" : message, additionID: additionID)
        case .conflict(let message): return try await rows.conflict(delivery, message: message)
        case .create where hasCreated:
          return try await rows.postpone(delivery, uncertain: true, why: "the new addition is not to be seen yet", for: .seconds(30))
        case .create(let seen):
          change.seenAdditionIDs = seen
          hasCreated = true
        case .cancel: change.cancelSent = true
        case .setQuantity: break
        }
        delivery = try await rows.begin(delivery, payload: try Payload.encode(change))
        guard let answer = try await step.send(change, client) else { return }
        succeeded()
        isAnswered = true
        if let problem = step.problem(with: answer) { return try await rows.wait(delivery, message: problem) }
        shown.removeAll { $0.id == answer.id }
        shown.append(answer)
      }
    } catch is Superseded {
      return
    } catch let error as ConnectWiseError {
      failed(error)
      await handle(error, delivery, isRead: false)
    } catch {
      // The row says what it said before; the lane finds it again.
      rows.logger.error("a delivery's state was not written", metadata: ["delivery": "\(delivery.id ?? 0)", "error": "\(error)"])
    }
  }

  /// Again later, read back first, or a person.
  private func handle(_ error: ConnectWiseError, _ delivery: Delivery, isRead: Bool) async {
    // The daemon stops: the row stays, and is recovered at the next start.
    if error.kind == .cancelled { return }
    let requestIsLost = !isRead && error.outcome == .uncertain
    let why = error.message + (error.remedy.isEmpty ? "" : "; " + error.remedy)
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

  private func settle(_ delivery: Delivery, _ move: (DeliveryRows, Delivery) async throws -> Void) async {
    do {
      try await move(rows, delivery)
    } catch is Superseded {
      return
    } catch {
      rows.logger.error("a delivery's state was not written", metadata: ["delivery": "\(delivery.id ?? 0)", "error": "\(error)"])
    }
  }

  private func succeeded() {
    if breaker.state != .closed { rows.logger.info("ConnectWise answers again", metadata: ["breaker": "closed"]) }
    breaker.succeeded()
  }

  private func failed(_ error: ConnectWiseError) {
    guard error.isTransient else { return }
    let before = breaker.state
    breaker.failed(now: rows.clock.now())
    if case .open = breaker.state, breaker.state != before {
      rows.logger.warning("ConnectWise does not answer", metadata: ["breaker": "open", "error": "\(error.message)"])
    }
  }
}
