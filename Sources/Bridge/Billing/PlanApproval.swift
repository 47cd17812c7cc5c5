import BridgeCore

/// Who applied a plan, when, and why.
struct PlanApproval: Sendable, Equatable, Codable {
  /// In characters.
  static let longestNote = 1_000

  var daemon: Bool
  var uid: UInt32
  var gid: UInt32
  var pid: Int32
  var user: String
  var time: Instant
  /// May be empty.
  var note: String

  init(by caller: Caller, at time: Instant, note: String) {
    daemon = caller.isDaemon
    uid = caller.uid
    gid = caller.gid
    pid = caller.pid
    user = caller.user
    self.time = time
    self.note = note
  }

  /// Throws INVALID_ARGUMENT for a note that is too long.
  static func check(note: String) throws(DomainError) {
    guard note.scalarCount <= longestNote else {
      throw .invalid("note", "has \(note.scalarCount) characters; the maximum is \(longestNote)")
    }
  }
}

/// What the activity log keeps of an approval.
struct ApprovedPlan: Encodable {
  var hash: String
  var run: String
  var note: String?
  /// The lines with guards that were confirmed.
  var confirmed: [String]

  init(_ plan: Plan, _ confirmation: BillingService.Confirmation, confirmed: [String], runID: String) {
    hash = plan.hash
    run = runID
    note = confirmation.note.isEmpty ? nil : confirmation.note
    self.confirmed = confirmed
  }
}
