import BridgeCore
package import CwlinkAPI
package import LocalRPC

/// Translates between the API and the callback service.
package struct CallbackHarness: CallbackServiceHandler {
  private let service: CallbackService

  package init(_ service: CallbackService) { self.service = service }

  package func listCallbacks(_ request: ListCallbacksRequest, _ call: ServerCall) async throws -> ListCallbacksResponse {
    let page = try Page(size: request.pageSize, token: request.pageToken, scope: ["callbacks", String(request.includeForeign)])
    let overview = try await service.list()
    let all = CwlinkAPI.Callback.all(overview, withForeign: request.includeForeign)
    // ConnectWise's ids are unique; a missing callback has its type alone.
    let (callbacks, nextToken) = try page.slice(all) { "\($0.state.rawValue) \($0.type) \($0.id)" }
    return ListCallbacksResponse(
      callbacks: callbacks, nextPageToken: nextToken, totalSize: Int32(clamping: all.count), status: CallbackStatus(overview),
      listError: overview.listError)
  }

  package func enableCallbacks(_ request: EnableCallbacksRequest, _ call: ServerCall) async throws -> CwlinkAPI.CallbackOverview {
    CwlinkAPI.CallbackOverview(
      try await service.enable(url: request.url, validateOnly: request.validateOnly, by: Caller(call.peer)))
  }

  package func disableCallbacks(_ request: DisableCallbacksRequest, _ call: ServerCall) async throws -> CwlinkAPI.CallbackOverview {
    CwlinkAPI.CallbackOverview(try await service.disable(validateOnly: request.validateOnly, by: Caller(call.peer)))
  }

  package func checkCallbacks(_ request: CheckCallbacksRequest, _ call: ServerCall) async throws -> CwlinkAPI.CallbackOverview {
    CwlinkAPI.CallbackOverview(try await service.check(validateOnly: request.validateOnly, by: Caller(call.peer)))
  }

  package func receiveCallback(_ request: ReceiveCallbackRequest, _ call: ServerCall) async throws -> ReceiveCallbackResponse {
    // Parsing and verifying untrusted input must not block other calls.
    let receipt = try await withTaskExecutorPreference(globalConcurrentExecutor) {
      try await Store.validating(request.validateOnly) { try await service.receive(request.body, signature: request.signature) }
    }
    return ReceiveCallbackResponse(
      type: receipt.payload.type, recordID: Int64(receipt.payload.recordID), action: receipt.payload.action, relevant: receipt.isRelevant)
  }

  package func pollChanges(_ request: PollChangesRequest, _ call: ServerCall) async throws -> PollChangesResponse {
    let outcome = try await Store.validating(request.validateOnly) { try await service.poll(by: Caller(call.peer)) }
    return PollChangesResponse(
      customers: Int64(outcome.customers), notifications: Int64(outcome.notifications), syncedCustomerIDs: outcome.syncedCustomerIDs,
      failedCustomerIDs: outcome.failedCustomerIDs, changedNotificationIDs: outcome.changedNotificationIDs)
  }
}

extension CwlinkAPI.CallbackOverview {
  init(_ overview: CallbackOverview) {
    self.init(status: CallbackStatus(overview), callbacks: CwlinkAPI.Callback.all(overview, withForeign: false))
  }
}

extension CallbackStatus {
  init(_ overview: CallbackOverview) {
    let settings = overview.settings
    self.init(
      enabled: settings.enabled, url: settings.url, pendingChanges: Int64(overview.pending.count), pendingError: overview.pending.error,
      checkTime: settings.checkTime.map { ProtobufTimestamp($0) }, checkError: settings.checkError,
      pollTime: settings.pollTime.map { ProtobufTimestamp($0) }, pollError: settings.pollError,
      nextPollTime: overview.nextPollTime.map { ProtobufTimestamp($0) }, missedTime: settings.missedTime.map { ProtobufTimestamp($0) },
      missed: Int64(settings.missed))
  }
}

extension CwlinkAPI.Callback {
  static func all(_ overview: CallbackOverview, withForeign: Bool) -> [CwlinkAPI.Callback] {
    overview.outcome.findings.filter { withForeign || $0.finding.state != .foreign }.map {
      CwlinkAPI.Callback($0.finding, change: $0.change, overview)
    }
  }

  init(_ finding: RegistrationRules.Finding, change: String, _ overview: CallbackOverview) {
    let entry = finding.entry
    let row = finding.state == .surplus ? nil : finding.type.flatMap { overview.rows[$0] }
    self.init(
      type: finding.type?.recordType.rawValue ?? entry?.type.rawValue ?? "", state: .init(rawValue: Int32(finding.state.rawValue)),
      id: Int64(entry?.id ?? 0),
      url: finding.state == .foreign ? CallbackURLRules.shownForeign(entry?.url ?? "") : entry?.url ?? overview.settings.url,
      level: entry?.level.rawValue ?? "", description: entry?.description ?? "", change: change, received: row?.received ?? 0,
      receiveTime: row?.receiveTime.map { ProtobufTimestamp($0) })
  }
}
