package import Bridge
package import BridgeCore
import GRDB

/// A source with what its pulls say about it.
package struct SourceDetail: Sendable, Equatable {
  /// Raw values as in the API.
  package enum State: Int, Sendable {
    case ok = 1
    case new
    case failed
    /// No pull succeeded for longer than the schedule allows.
    case late
    case paused
  }

  package var source: Source
  package var state: State
  /// Empty if the state is OK.
  package var problem: String
  package var lastSuccess: Instant?
  package var nextPull: Instant?
  package var readUntil: Instant?
  package var gaps: [LogGap]
  package var zone: ZoneRules

  static func read(_ db: Database, _ source: Source, at now: Instant) throws -> SourceDetail {
    let zone = ZoneRules(try IntegrationSettings.current(db).zone)
    let success = try PullStore.last(db, source.id, [.succeeded])
    let failures = try PullStore.failures(db, source.id, limit: PullSchedule.failurePauses.count)
    let due = PullSchedule.due(source, lastSuccess: success?.start, failures: failures.compactMap(\.end), zone: zone)
    let isLate = !source.isPaused && now >= PullSchedule.lateTime(source, lastSuccess: success?.start, zone: zone)
    var detail = SourceDetail(
      source: source, state: .ok, problem: "", lastSuccess: success?.start, nextPull: due,
      readUntil: try LogStore.readUntil(db, sourceID: source.id), gaps: try LogStore.gaps(db, sourceID: source.id, limit: 100), zone: zone)
    let failure = failures.first?.error ?? ""
    if source.isPaused {
      detail.state = .paused
      detail.problem = "paused: nothing is pulled by schedule; run: \(Remedy(.sourcesResume, source.id))"
    } else if isLate {
      detail.state = .late
      let since = success.map { "since \(zone.day(of: $0.start))" } ?? "since it was added"
      detail.problem = "nothing was delivered \(since)" + (failure.isEmpty ? "" : ": \(failure)")
    } else if !failure.isEmpty {
      detail.state = .failed
      detail.problem = failure
    } else if success == nil {
      detail.state = .new
    }
    return detail
  }
}

extension Source {
  /// What billing needs to know of the sources.
  package static let collectionFacts = CollectionFacts(late: late) { db in try UnmappedSummary.all(db).map { $1.text(of: $0) } }

  /// The sources whose counts are stale: no pull succeeded for longer than the schedule allows.
  private static func late(_ db: Database, at now: Instant) throws -> [String: CollectionFacts.LateSource] {
    var late: [String: CollectionFacts.LateSource] = [:]
    for source in try Source.fetchAll(db) {
      let detail = try SourceDetail.read(db, source, at: now)
      if detail.state == .late { late[source.id] = CollectionFacts.LateSource(lastSuccess: detail.lastSuccess, reason: detail.problem) }
    }
    return late
  }
}
