import Bridge
import BridgeCore
import BridgeDelivery
import BridgeSources
import ConnectWise
import Monitoring

/// What is read from the database when the metrics are asked for.
struct StoredMetrics: Sendable {
  let store: Store
  let site: SiteConnection

  func families() async throws -> [MetricFamily] {
    let hold = await site.hold()
    let sizes = store.fileSizes
    return try await store.read { db in
      var families = [Self.deliveries(try DeliveryStore.countByState(db)), Self.held(hold)]
      families.append(
        .gauge(
          "cwlink_database_size_bytes", help: "Size of the database's files.", label: "file",
          ["database": Double(sizes.database), "log": Double(sizes.log)]))
      families.append(
        .gauge(
          "cwlink_job_last_success_timestamp_seconds", help: "When a scheduled job of this kind last ended without a failure.",
          label: "kind",
          try JobSuccesses.last(db).mapValues(\.seconds)))
      families.append(
        .gauge(
          "cwlink_source_last_success_timestamp_seconds",
          help: "When the source was last pulled with success; 0: never. Of the sources of customers, the one that is furthest behind.",
          label: "source", try SourceSuccesses.last(db).mapValues { $0?.seconds ?? 0 }))
      let ages = try CountAges.read(db)
      families.append(
        .gauge(
          "cwlink_oldest_count_timestamp_seconds",
          help: "The time of the newest count of the enabled customer whose counts of the product are furthest behind.", label: "product",
          ages.oldest.mapValues(\.seconds)))
      families.append(
        .gauge(
          "cwlink_counted_customers", help: "Enabled customers with counts of the product.", label: "product",
          ages.customers.mapValues(Double.init)))
      if let lines = try PlanLineCounts.newest(db) {
        families.append(
          .gauge("cwlink_plan_lines", help: "Lines of the newest plan by action.", label: "action", lines.mapValues(Double.init)))
      }
      return families
    }
  }

  private static func deliveries(_ counts: [Delivery.State: Int]) -> MetricFamily {
    let all = Delivery.State.allCases.map { ("\($0)", Double(counts[$0] ?? 0)) }
    return .gauge("cwlink_deliveries", help: "Deliveries by state.", label: "state", Dictionary(uniqueKeysWithValues: all))
  }

  private static func held(_ hold: SiteHold?) -> MetricFamily {
    let reasons: [(SiteHold.Reason, String)] = [
      (.rejected, "rejected"), (.notAnswering, "not_answering"), (.rateLimited, "rate_limited"),
    ]
    return .gauge(
      "cwlink_connectwise_held", help: "Whether requests to ConnectWise are held back for this reason.", label: "reason",
      Dictionary(uniqueKeysWithValues: reasons.map { ($1, hold?.reason == $0 ? 1 : 0) }))
  }
}

extension Instant {
  fileprivate var seconds: Double { Double(milliseconds) / 1000 }
}
