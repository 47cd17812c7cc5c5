import BridgeCore
import ConnectWise
import GRDB

/// Delivers addition changes to ConnectWise, grouped by agreement.
struct AdditionDeliverer: Sendable {
  let work: SiteWork
  let conflict: AdditionConditions

  /// Fewer agreements than this are read one by one.
  private static let bundledFrom = 20

  /// Processes the due deliveries. Returns the time until which to pause; nil if there is no pause.
  func deliver(due: [Delivery]) async -> Instant? {
    var groups = Dictionary(grouping: due) { $0.agreementID ?? 0 }.sorted { $0.key < $1.key }.map(\.value)[...]
    let isBundled = groups.count >= Self.bundledFrom
    var sizes = ReadSizes(requestsPerMinute: (try? await work.site.client())?.configuration.requestsPerMinute ?? 0)
    var conditions: ConditionRecords?
    while !groups.isEmpty {
      if let until = await work.gate.waitUntil() { return until }
      var batch = Self.first(groups, changes: sizes.conditions)
      groups = groups.dropFirst(batch.count)
      conditions = await self.conditions(of: batch.flatMap(\.self), reusing: conditions)
      while !batch.isEmpty {
        let mayBundle = await mayBundle
        let usesBundles = isBundled && sizes.bundle > 1 && mayBundle
        let part = usesBundles ? Self.first(batch, changes: sizes.bundle) : batch
        batch = batch.dropFirst(part.count)
        let read = usesBundles && part.count > 1 ? await additions(of: part) : nil
        if let until = await work.run(Array(part), { [conditions] in await deliver($0, conditions, read) }) { return until }
        if read?.hasRepeats == true { sizes.shrink() }
      }
    }
    return nil
  }

  /// The first groups that have at most `limit` changes together; at least one.
  private static func first(_ groups: ArraySlice<[Delivery]>, changes limit: Int) -> ArraySlice<[Delivery]> {
    var changes = 0
    let fitting = groups.prefix { group in
      changes += group.count
      return changes <= limit
    }
    return groups.prefix(max(1, fitting.count))
  }

  private var mayBundle: Bool { get async { (try? await work.site.client())?.mayBundle ?? false } }

  /// Reads the conditions of several agreements together. Nil if they cannot be read: then each agreement reads its own and reports the problem.
  private func conditions(of deliveries: [Delivery], reusing earlier: ConditionRecords?) async -> ConditionRecords? {
    do {
      let client = try await work.site.client()
      let site = SiteIdentity(client)
      let changes = deliveries.compactMap { try? $0.additionChange }.filter { $0.site == site }
      guard !changes.isEmpty else { return nil }
      let basis = ReadBasis(reserving: ConditionRecords.requests - 1)
      return try await ConditionRecords(of: changes, client, into: basis, reusing: earlier)
    } catch {
      return nil
    }
  }

  /// Reads the additions of several agreements with one request, where the site answers bundles.
  private func additions(of groups: ArraySlice<[Delivery]>) async -> BundledRead? {
    guard let client = try? await work.site.client() else { return nil }
    let site = SiteIdentity(client)
    let changes = groups.joined().compactMap { try? $0.additionChange }.filter { $0.site == site }
    return await BundledRead.of(
      Set(changes.map(\.agreementID)).sorted(), writes: changes.count, client, at: work.rows.clock.now())
  }

  /// Processes the deliveries of one agreement; each step is decided by the current state of its additions.
  private func deliver(_ group: [Delivery], _ conditions: ConditionRecords?, _ bundled: BundledRead?) async {
    var reader = AdditionReader(group.compactMap { try? $0.additionChange }, conditions: conditions, bundled: bundled)
    for (index, delivery) in group.enumerated() {
      do {
        let change = try delivery.additionChange
        let client = try await work.site.client()
        guard await work.client(for: delivery, of: change.site, client) != nil else { continue }
        if let error = await deliver(delivery, change, client, &reader) {
          for next in group[(index + 1)...] { await work.handle(error, next, isRead: true) }
          return
        }
      } catch {
        return await work.postpone(Array(group[index...]), because: error)
      }
    }
  }

  /// Returns the error if ConnectWise could not be read, which concerns the whole agreement.
  private func deliver(
    _ intended: Delivery, _ planned: AdditionChange, _ client: ConnectWiseClient, _ reader: inout AdditionReader
  ) async -> ConnectWiseError? {
    let rows = work.rows
    var delivery = intended
    var change = planned
    var hasCreated = false
    var isAnswered = false
    var repeats = 0
    do {
      while true {
        let basis: ReadBasis
        do throws(ConnectWiseError) {
          basis = try await reader.refresh(for: change, client, at: rows.clock.now())
        } catch {
          // The list of a deleted agreement does not exist either.
          if error.kind == .notFound, let conflict = try await conflict(change, reader) {
            try await stop(delivery, change, conflict)
            return nil
          }
          await work.handle(error, delivery, isRead: true)
          return error
        }
        let step = AdditionRules.step(delivery.kind, change, attempted: delivery.attempts > 0, reader.additions)
        var sent = change
        switch step {
        case .done(let additionID, let message):
          try await rows.succeed(
            delivery, message: isAnswered ? "confirmed by ConnectWise" : message, additionID: additionID,
            follow: reader.keep(for: change, confirmed: [additionID, change.additionID ?? additionID]))
          return nil
        case .conflict(let conflict):
          try await stop(delivery, change, conflict, follow: reader.keep(for: change))
          return nil
        case .create where hasCreated:
          try await rows.postpone(delivery, uncertain: true, why: "the new addition is not visible yet", for: .seconds(30))
          return nil
        case .create(let seen): sent.seenAdditionIDs = seen
        case .cancel: sent.cancelSent = true
        case .setQuantity: break
        }
        if let conflict = try await conflict(change, reader) {
          try await stop(delivery, change, conflict)
          return nil
        }
        let unsent = delivery
        delivery = try await rows.begin(delivery, payload: try Payload.encode(sent)) {
          [agreementID = change.agreementID, site = change.site] db, _, now in
          try KnownAdditionsStore.forget(db, agreementID: agreementID, at: site, time: now)
        }
        let begun = delivery.updated
        let answer: AdditionRules.Current?
        do throws(ConnectWiseError) {
          answer = try await step.send(sent, client, basedOn: basis)
        } catch {
          reader.forget()
          if let withdrawn = try await work.withdrawn(delivery, to: unsent, after: error, &repeats) {
            delivery = withdrawn
            continue
          }
          await work.handle(error, delivery, isRead: false, unsent: unsent)
          return nil
        }
        guard let answer else { return nil }
        change = sent
        isAnswered = true
        if case .create = step { hasCreated = true }
        if let problem = step.problem(with: answer) ?? step.costProblem(of: sent, with: answer)
          ?? step.prorationProblem(of: sent, with: answer)
        {
          try await rows.wait(delivery, message: problem)
          return nil
        }
        reader.took(answer, at: begun)
      }
    } catch is Superseded {
      return nil
    } catch {
      // The row is unchanged, so the lane finds the delivery again.
      rows.logger.error("failed to write the state of a delivery", metadata: ["delivery": "\(delivery.id ?? 0)", "error": "\(error)"])
      return nil
    }
  }

  private func conflict(_ change: AdditionChange, _ reader: AdditionReader) async throws -> AdditionConflict? {
    guard let conditions = reader.conditions else { return nil }
    let now = work.rows.clock.now()
    let today = ZoneRules(try await work.site.timeZone()).day(of: now)
    return conflict(change, conditions.conditions(of: change), today, now)
  }

  /// Nothing is written. If the old addition is cancelled already, the customer is billed too little until a person acts.
  private func stop(
    _ delivery: Delivery, _ change: AdditionChange, _ conflict: AdditionConflict,
    follow: @escaping @Sendable (Database, Delivery, Instant) throws -> Void = { _, _, _ in }
  ) async throws {
    guard change.cancelSent, change.correction == nil else { return try await work.rows.conflict(delivery, conflict, follow: follow) }
    try await work.rows.wait(
      delivery, message: "the old addition was cancelled, but the new one was not created: " + conflict.message)
  }
}
