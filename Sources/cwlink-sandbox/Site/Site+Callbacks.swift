import ServiceLifecycle

/// Fires callbacks for changes and tracks their health.
extension Site {
  /// Fires callbacks for the changes that this member made since the last call.
  func fireCallbacks(by member: Member) {
    for change in state.takeChanges(of: CallbackRules.watched) {
      if change.table == .callbacks { callbackChanged(change) }
      guard let change = RecordChange(change) else { continue }
      for callback in state[.callbacks].rows where CallbackRules.fires(callback, by: change, of: member) {
        fire(callback, change, member)
      }
    }
  }

  /// Resets the health of a callback that was deleted or reactivated.
  private func callbackChanged(_ change: RowChange) {
    let wasActive = change.before.map(CallbackRules.isActive) == true
    if change.after.map(CallbackRules.isActive) != false, !wasActive || change.after == nil { outbox.resetHealth(of: change.id) }
  }

  private func fire(_ callback: JSONObject, _ change: RecordChange, _ member: Member) {
    guard let id = callback["id"]?.integer, let url = callback["url"]?.text else { return }
    let fault = outbox.faults.next { $0.matches(callback: id, type: change.type, action: change.action) }?.kind
    let message = CallbackMessage(
      id: state.guids.guid(), change: change, member: member, company: state.loginCompany, host: origin.replacing("http://", with: ""),
      keyURL: SystemKeys.url(state, origin: outbox.settings.keyOrigin ?? origin))
    let body = message.body
    let content = Delivery.Content(
      url: CallbackURL.appending(change.id, change.action, to: url), body: body, signature: state.signingKeys.signature(of: body))
    let sent = fault?.applied(to: content, state.signingKeys) ?? content
    for _ in 0..<(fault == .duplicate ? 2 : 1) {
      add(to: id) { number in
        Delivery(
          number: number, callback: id, type: change.type, record: change.id, action: change.action, messageID: message.id, content: sent,
          fault: fault, original: nil, state: fault == .miss ? .missed : .pending)
      }
    }
  }

  /// Resends a delivery, unchanged or with a fault, even if its callback was deleted or deactivated.
  func resend(_ delivery: Delivery, fault: DeliveryFault.Kind?) -> Delivery? {
    let content = fault?.applied(to: delivery.content, state.signingKeys) ?? delivery.content
    var number = 0
    add(to: delivery.callback) { next in
      number = next
      return Delivery(
        number: next, callback: delivery.callback, type: delivery.type, record: delivery.record, action: delivery.action,
        messageID: delivery.messageID, content: content, fault: fault, original: delivery.number)
    }
    return outbox[number]
  }

  private func add(to callback: Int, _ make: (Int) -> Delivery) {
    if outbox.add(make) { wake.yield(callback) }
  }
}

extension Site {
  /// The next delivery of a callback and its timeout in milliseconds; nil ends the processing of its lane.
  func nextDelivery(of callback: Int) -> (delivery: Delivery, timeout: Int)? {
    endDays()
    while let delivery = outbox.head(of: callback) {
      if delivery.original != nil || state[.callbacks][callback].map(CallbackRules.isActive) == true {
        return (delivery, outbox.settings.timeoutMilliseconds)
      }
      outbox.drop(delivery)
    }
    return nil
  }

  /// Records an attempt; returns the delay before the next one of the same delivery.
  func attempted(_ delivery: Delivery, _ outcome: DeliveryOutcome, milliseconds: Int) -> Int? {
    endDays()
    let day = now.midnight
    // A resend by the control plane is not an attempt of ConnectWise.
    if delivery.original == nil, state[.callbacks][delivery.callback] != nil {
      outbox.changeHealth(of: delivery.callback) { $0.attempted(on: day, succeeded: outcome.isSuccess) }
    }
    return outbox.attempted(delivery.number, Delivery.Attempt(time: now, outcome: outcome, milliseconds: milliseconds))
  }

  /// Counts completed failing days and deactivates callbacks that have too many. Called before every access, so that it
  /// appears to happen at midnight.
  func endDays() {
    for id in outbox.endDays(before: now.midnight) {
      guard var row = state[.callbacks][id], CallbackRules.isActive(row) else { continue }
      row["inactiveFlag"] = true
      state[.callbacks].replace(row, id: id)
    }
    // So that an immediate reactivation is detected as one.
    _ = state.takeChanges(of: [.callbacks])
  }
}

/// Delivers fired callbacks: one after the other per callback, different callbacks in parallel. Pending ones are dropped on exit.
struct Courier: Service {
  let site: Site
  let client: CallbackClient

  func run() async throws {
    await cancelWhenGracefulShutdown {
      await withDiscardingTaskGroup { group in
        for await callback in site.awake {
          group.addTask { await deliver(callback) }
        }
      }
    }
  }

  /// Processes a callback's lane until it is empty.
  private func deliver(_ callback: Int) async {
    while !Task.isCancelled, let (delivery, timeout) = await site.nextDelivery(of: callback) {
      let start = ContinuousClock.now
      let outcome = await client.post(delivery.content, timeoutMilliseconds: timeout)
      let duration = (ContinuousClock.now - start) / .milliseconds(1)
      guard !Task.isCancelled else { return }
      if let pause = await site.attempted(delivery, outcome, milliseconds: Int(duration)) {
        try? await Task.sleep(for: .milliseconds(pause))
      }
    }
  }
}
