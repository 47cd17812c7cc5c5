import BridgeCore
import ConnectWise

/// Delivers addition changes to ConnectWise, grouped by agreement.
struct AdditionDeliverer: Sendable {
  let work: SiteWork

  /// Processes the due deliveries. Returns the time until which to pause; nil if there is no pause.
  func deliver(due: [Delivery]) async -> Instant? {
    let groups = Dictionary(grouping: due) { $0.agreementID ?? 0 }.sorted { $0.key < $1.key }.map(\.value)
    return await work.run(groups) { await deliver($0) }
  }

  /// Processes the deliveries of one agreement. Its additions are read once; each step is decided by their state.
  private func deliver(_ group: [Delivery]) async {
    do {
      let client = try await work.site.client()
      var known: [AdditionRules.Shown]?
      for delivery in group {
        let change = try delivery.additionChange
        guard await work.client(for: delivery, of: change.site, client) != nil else { continue }
        if known == nil {
          known = try await client.additions(agreementID: change.agreementID).map(AdditionRules.Shown.init)
          await work.gate.succeeded()
        }
        var additions = known ?? []
        await deliver(delivery, change, client, &additions)
        known = additions
      }
    } catch let error as ConnectWiseError {
      for delivery in group { await work.handle(error, delivery, isRead: true) }
    } catch {
      await work.postpone(group, because: error)
    }
  }

  private func deliver(
    _ intended: Delivery, _ planned: AdditionChange, _ client: ConnectWiseClient, _ additions: inout [AdditionRules.Shown]
  ) async {
    let rows = work.rows
    var delivery = intended
    var change = planned
    var hasCreated = false
    var isAnswered = false
    do {
      while true {
        let step = AdditionRules.step(delivery.kind, change, attempted: delivery.attempts > 0, additions)
        switch step {
        case .done(let additionID, let message):
          return try await rows.succeed(delivery, message: isAnswered ? "confirmed by ConnectWise" : message, additionID: additionID)
        case .conflict(let message) where change.cancelSent:
          return try await rows.wait(
            delivery, message: "the old addition was cancelled, but the new one was not created: " + message)
        case .conflict(let message): return try await rows.conflict(delivery, message: message)
        case .create where hasCreated:
          return try await rows.postpone(delivery, uncertain: true, why: "the new addition is not visible yet", for: .seconds(30))
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
        additions.removeAll { $0.id == answer.id }
        additions.append(answer)
      }
    } catch is Superseded {
      return
    } catch let error as ConnectWiseError {
      await work.handle(error, delivery, isRead: false)
    } catch {
      // The row is unchanged, so the lane finds the delivery again.
      rows.logger.error("failed to write the state of a delivery", metadata: ["delivery": "\(delivery.id ?? 0)", "error": "\(error)"])
    }
  }
}
