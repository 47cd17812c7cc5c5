import BridgeCore
package import ConnectWise

/// Delivers executive summaries as management summary reports: one report per company and group, whose figures are replaced.
struct SummaryDeliverer: Sendable {
  let work: SiteWork

  /// Processes the due deliveries. Returns the time until which to pause; nil if there is no pause.
  func deliver(due: [Delivery]) async -> Instant? {
    await work.run(due.map { [$0] }) { group in
      for delivery in group { await deliver(delivery) }
    }
  }

  private func deliver(_ intended: Delivery) async {
    var delivery = intended
    var unsent: Delivery?
    var repeats = 0
    do {
      let client = try await work.site.client()
      let change = try Payload.decode(SummaryChange.self, delivery.payload)
      guard await work.client(for: delivery, of: change.site, client) != nil else { return }
      var written: ManagementSummaryReport?
      while written == nil {
        unsent = nil
        let basis = ReadBasis()
        let found = try await client.reading(into: basis).managementSummaryReports(
          companyID: change.companyID, groupIdentifier: change.groupIdentifier)
        if let report = found.first, change.counters.operations(against: report).isEmpty {
          return try await work.rows.succeed(delivery, message: "report #\(report.id) is up to date", additionID: nil)
        }
        var sent = change
        sent.createSent = change.createSent || found.isEmpty
        let before = delivery
        delivery = try await work.rows.begin(delivery, payload: try Payload.encode(sent))
        unsent = before
        do throws(ConnectWiseError) {
          written = try await write(change, over: found.first, client, basedOn: basis)
        } catch {
          guard let withdrawn = try await work.withdrawn(delivery, to: before, after: error, &repeats) else { throw error }
          delivery = withdrawn
        }
      }
      guard let report = written else { return }
      let missing = change.counters.operations(against: report)
      guard missing.isEmpty else {
        let names = missing.map(\.path.name).joined(separator: ", ")
        return try await work.rows.wait(
          delivery,
          message:
            "ConnectWise accepted report #\(report.id) but did not change all figures (\(names)); check it there, then: \(Remedy(.deliveriesRetry))"
        )
      }
      try await work.rows.succeed(delivery, message: "report #\(report.id) is up to date", additionID: nil)
    } catch is Superseded {
      return
    } catch let error as ConnectWiseError {
      await work.handle(error, delivery, isRead: unsent == nil, unsent: unsent)
    } catch {
      await work.postpone([delivery], because: error)
    }
  }

  /// Changes `report`, or creates one.
  private func write(
    _ change: SummaryChange, over report: ManagementSummaryReport?, _ client: ConnectWiseClient, basedOn basis: ReadBasis
  ) async throws(ConnectWiseError) -> ManagementSummaryReport {
    guard let report else {
      return try await client.createManagementSummaryReport(
        NewManagementSummaryReport(change), companyID: change.companyID, basedOn: basis)
    }
    return try await client.patchManagementSummaryReport(
      companyID: change.companyID, id: report.id, change.counters.operations(against: report), basedOn: basis)
  }
}

extension SummaryCounters {
  private static let counts: [(PatchOperation.Path, @Sendable (SummaryCounters) -> Int?, @Sendable (ManagementSummaryReport) -> Int?)] = [
    (.totalWorkstations, \.totalWorkstations, \.totalWorkstations), (.totalServers, \.totalServers, \.totalServers),
    (.totalManagedMachines, \.totalManagedMachines, \.totalManagedMachines), (.serversOffline, \.serversOffline, \.serversOffline),
    (.virusesRemoved, \.virusesRemoved, \.virusesRemoved), (.spywareItemsRemoved, \.spywareItemsRemoved, \.spywareItemsRemoved),
    (.fullyPatchedMachines, \.fullyPatchedMachines, \.fullyPatchedMachines),
    (.totalNotifications, \.totalNotifications, \.totalNotifications),
  ]

  /// The operations that change `report` to these figures; empty if it has them already.
  package func operations(against report: ManagementSummaryReport) -> [PatchOperation] {
    var operations = Self.counts.compactMap { path, wanted, current -> PatchOperation? in
      guard let count = wanted(self), count != current(report) else { return nil }
      return .replace(path, .number(Double(count)))
    }
    if let alertsGenerated, alertsGenerated != report.alertsGenerated {
      operations.append(.replace(.alertsGenerated, .string(alertsGenerated)))
    }
    return operations
  }
}

extension NewManagementSummaryReport {
  init(_ change: SummaryChange) {
    let counters = change.counters
    self.init(
      groupIdentifier: change.groupIdentifier, deviceType: "WorkstationsAndServers", totalWorkstations: counters.totalWorkstations,
      totalServers: counters.totalServers, totalManagedMachines: counters.totalManagedMachines, serversOffline: counters.serversOffline,
      totalNotifications: counters.totalNotifications, virusesRemoved: counters.virusesRemoved,
      spywareItemsRemoved: counters.spywareItemsRemoved, fullyPatchedMachines: counters.fullyPatchedMachines,
      alertsGenerated: counters.alertsGenerated)
  }
}
