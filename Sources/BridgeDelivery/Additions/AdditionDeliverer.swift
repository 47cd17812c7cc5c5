import BridgeCore
import ConnectWise

/// Writes quantities to ConnectWise, agreement by agreement.
struct AdditionDeliverer: Sendable {
  let work: SiteWork

  /// Works on what is due; answers until when nothing more is to be tried, nil where that is not held up.
  func deliver(due: [Delivery]) async -> Instant? {
    let groups = Dictionary(grouping: due) { $0.agreementID ?? 0 }.sorted { $0.key < $1.key }.map(\.value)
    return await work.run(groups) { await deliver($0) }
  }

  /// The deliveries of one agreement: its additions are read once, then each step is decided by what they show.
  private func deliver(_ group: [Delivery]) async {
    do {
      let client = try await work.site.client()
      var shown: [AdditionRules.Shown]?
      for delivery in group {
        let change = try delivery.additionChange
        guard await work.client(for: delivery, of: change.site, client) != nil else { continue }
        if shown == nil {
          shown = try await client.additions(agreementID: change.agreementID).map(AdditionRules.Shown.init)
          await work.gate.succeeded()
        }
        var seen = shown ?? []
        await deliver(delivery, change, client, &seen)
        shown = seen
      }
    } catch let error as ConnectWiseError {
      for delivery in group { await work.handle(error, delivery, isRead: true) }
    } catch {
      await work.postpone(group, because: error)
    }
  }

  private func deliver(
    _ intended: Delivery, _ planned: AdditionChange, _ client: ConnectWiseClient, _ shown: inout [AdditionRules.Shown]
  ) async {
    let rows = work.rows
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
        case .conflict(let message) where change.cancelSent:
          return try await rows.wait(
            delivery, message: "the old addition was cancelled, the new one was not created: " + message)
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
        await work.gate.succeeded()
        isAnswered = true
        if let problem = step.problem(with: answer) { return try await rows.wait(delivery, message: problem) }
        shown.removeAll { $0.id == answer.id }
        shown.append(answer)
      }
    } catch is Superseded {
      return
    } catch let error as ConnectWiseError {
      await work.handle(error, delivery, isRead: false)
    } catch {
      // The row says what it said before; the lane finds it again.
      rows.logger.error("a delivery's state was not written", metadata: ["delivery": "\(delivery.id ?? 0)", "error": "\(error)"])
    }
  }
}
