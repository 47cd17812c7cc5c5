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
    var isRead = true
    do {
      let client = try await work.site.client()
      var change = try Payload.decode(SummaryChange.self, delivery.payload)
      guard await work.client(for: delivery, of: change.site, client) != nil else { return }
      let found = try await client.managementSummaryReports(companyID: change.companyID, groupIdentifier: change.groupIdentifier)
      await work.gate.succeeded()
      if let report = found.first, change.counters.operations(against: report).isEmpty {
        return try await work.rows.succeed(delivery, message: "report #\(report.id) is up to date", additionID: nil)
      }
      change.createSent = change.createSent || found.isEmpty
      delivery = try await work.rows.begin(delivery, payload: try Payload.encode(change))
      isRead = false
      let report: ManagementSummaryReport
      if let known = found.first {
        report = try await client.patchManagementSummaryReport(
          companyID: change.companyID, id: known.id, change.counters.operations(against: known))
      } else {
        report = try await client.createManagementSummaryReport(NewManagementSummaryReport(change), companyID: change.companyID)
      }
      await work.gate.succeeded()
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
      await work.handle(error, delivery, isRead: isRead)
    } catch {
      await work.postpone([delivery], because: error)
    }
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
