package import CwlinkAPI
package import LocalRPC

/// Translates between the API and the activity log.
package struct ActivityHarness: ActivityServiceHandler {
  private let service: ActivityService
  private let watches = CallQuota.watches()

  package init(_ service: ActivityService) { self.service = service }

  package func listActivity(_ request: ListActivityRequest, _ call: ServerCall) async throws -> ListActivityResponse {
    let page = try Page(size: request.pageSize, token: request.pageToken, scope: ["activity", request.object, request.action])
    let (rows, token) = try await service.list(.init(object: request.object, action: request.action), page: page)
    return ListActivityResponse(entries: rows.map(CwlinkAPI.ActivityEntry.init), nextPageToken: token)
  }

  package func watchActivity(
    _ request: WatchActivityRequest, _ responses: MessageWriter<CwlinkAPI.ActivityEntry>, _ call: ServerCall
  ) async throws {
    // A client can resume after its last entry, so shutdown does not wait for these streams.
    call.endWhenDraining()
    let after: Int64?
    switch request.start {
    case .afterID(let id):
      guard id >= 0 else { throw DomainError.invalid("after_id", "\(id) is not the id of an entry: 0 or more") }
      after = id
    case .fromBeginning(let isWanted): after = isWanted ? 0 : nil
    case nil: after = nil
    }
    try await watches.run(call.peer) {
      try await service.follow(.init(object: request.object, action: request.action), afterID: after) { entry in
        try await responses.write(CwlinkAPI.ActivityEntry(entry))
      }
    }
  }

  package func verifyActivity(
    _ request: VerifyActivityRequest, _ responses: MessageWriter<VerifyActivityProgress>, _ call: ServerCall
  ) async throws {
    call.endWhenDraining()
    try await watches.run(call.peer) {
      try await service.verify(expectedHash: request.expectedHash, expectedID: request.expectedEntryID) { verdict in
        try await responses.write(VerifyActivityProgress(verdict))
      }
    }
  }
}

extension VerifyActivityProgress {
  fileprivate init(_ verdict: BridgeCore.ActivityVerdict) {
    self.init(checked: verdict.checked, total: verdict.total, verdict: verdict.isComplete ? CwlinkAPI.ActivityVerdict(verdict) : nil)
  }
}

extension CwlinkAPI.ActivityVerdict {
  fileprivate init(_ verdict: BridgeCore.ActivityVerdict) {
    self.init(
      firstEntryID: verdict.firstID, unchained: verdict.unchained, headEntryID: verdict.head?.entryID ?? 0,
      headHash: verdict.head?.hash.hexadecimal ?? "",
      firstBreak: verdict.firstBreak.map {
        CwlinkAPI.ActivityBreak(kind: .init(rawValue: Int32($0.kind.rawValue)), entryID: $0.entryID, message: $0.message)
      })
  }
}

extension CwlinkAPI.ActivityEntry {
  package init(_ entry: ActivityEntry) {
    self.init(
      id: entry.id ?? 0, time: ProtobufTimestamp(entry.time),
      actor: Actor(daemon: entry.daemon, uid: entry.uid, gid: entry.gid, pid: entry.pid, user: entry.user), action: entry.action,
      object: entry.object, summary: entry.summary, before: entry.before, after: entry.after, hash: entry.hash?.hexadecimal ?? "")
  }
}
