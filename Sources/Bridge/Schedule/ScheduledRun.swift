import BridgeCore

/// What ran by itself, and what became of it: an entry of the history.
struct ScheduledRun: Sendable, Equatable {
  /// The numbers are the API's.
  enum Outcome: Int, Sendable {
    /// It was put into the delivery queue.
    case made = 1
    /// There was nothing to send.
    case nothing
    /// Part of it waits for a person.
    case waiting
    /// It could not be made; it is tried again.
    case failed
    /// A person resumed the schedule without it.
    case skipped
  }

  var id: Int64 = 0
  var kind: JobKind
  var occurrence: ScheduleCalendar.Occurrence
  /// When it was made, or last tried.
  var time: Instant
  var customerIDs: [String]
  var outcome: Outcome
  var message: String
  var planID = ""
  var runID = ""

  struct Filter: Sendable {
    /// Empty means all.
    var customerID = ""
    /// The API's numbers; empty means all.
    var kinds: [Int] = []
  }
}
