import BridgeCore

/// An entry of the schedule's history.
struct ScheduledRun: Sendable, Equatable {
  /// Raw values are the API's.
  enum Outcome: Int, Sendable {
    /// Queued for delivery.
    case made = 1
    /// Nothing to send.
    case nothing
    /// Part of it waits for confirmation.
    case waiting
    /// Failed; will be retried.
    case failed
    /// Skipped when the schedule was resumed.
    case skipped
  }

  var id: Int64 = 0
  var kind: JobKind
  var occurrence: ScheduleCalendar.Occurrence
  /// When it ran or was last tried.
  var time: Instant
  var customerIDs: [String]
  var outcome: Outcome
  var message: String
  var planID = ""
  var runID = ""

  struct Filter: Sendable {
    /// Empty means all.
    var customerID = ""
    /// The API's enum values; empty means all.
    var kinds: [Int] = []
  }
}
