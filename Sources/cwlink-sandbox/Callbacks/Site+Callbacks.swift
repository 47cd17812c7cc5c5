/// Fires callbacks after what was changed, and keeps count of how they fare.
extension Site {
  /// Fires what the changes call for that this member made since this was last called.
  func settle(by member: Member) {
    for change in state.takeChanges(of: CallbackRules.watched) {
      if change.table == .callbacks { callbackChanged(change) }
      guard let change = RecordChange(change) else { continue }
      for callback in state[.callbacks].rows where CallbackRules.fires(callback, by: change, of: member) {
        fire(callback, change, member)
      }
    }
  }

  /// A callback that is gone, or that somebody has switched on again, begins anew.
  private func callbackChanged(_ change: RowChange) {
    let wasActive = change.before.map(CallbackRules.isActive) == true
    if change.after.map(CallbackRules.isActive) != false, !wasActive || change.after == nil { outbox.resetHealth(of: change.id) }
  }

  private func fire(_ callback: JSONObject, _ change: RecordChange, _ member: Member) {
    guard let id = callback["id"]?.integer, let url = callback["url"]?.text else { return }
    let fault = outbox.faults.next(callback: id, type: change.type, action: change.action)
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

  /// Sends what was sent before once more, byte for byte or with a fault; whatever has become of its callback.
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
  /// What is to be sent next for a callback, and how many milliseconds its answer may take. Without one whoever asks is to stop asking.
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

  /// Takes in how an attempt ended; says how long to wait before the next one of the same delivery.
  func attempted(_ delivery: Delivery, _ outcome: DeliveryOutcome, milliseconds: Int) -> Int? {
    endDays()
    let day = now.midnight
    // What the control plane sends again is not ConnectWise's attempt.
    if delivery.original == nil, state[.callbacks][delivery.callback] != nil {
      outbox.changeHealth(of: delivery.callback) { $0.attempted(on: day, succeeded: outcome.isSuccess) }
    }
    return outbox.attempted(delivery.number, Delivery.Attempt(time: now, outcome: outcome, milliseconds: milliseconds))
  }

  /// Counts the failing days that are over, and switches off what had too many. As at midnight, since it is done before anything is looked at.
  func endDays() {
    for id in outbox.endDays(before: now.midnight) {
      guard var row = state[.callbacks][id], CallbackRules.isActive(row) else { continue }
      row["inactiveFlag"] = true
      state[.callbacks].replace(row, id: id)
    }
    // So that switching it on again in the next moment is seen as that.
    _ = state.takeChanges(of: [.callbacks])
  }
}
