import CwlinkAPI
import Escaping

extension ListDeliveriesResponse: PagedResponse {
  var items: [Delivery] {
    get { deliveries }
    set { deliveries = newValue }
  }
}

extension Delivery: Listable {
  static var columns: [Column] { ["ID", "KIND", "STATE", "CUSTOMER", .number("ATTEMPTS"), "CHANGED", "SUMMARY"] }

  var row: [Cell] {
    [
      Cell(id), Cell(kind.label), Cell(state.label, tone), Cell(customerID), Cell(attempts), Cell(LocalTime.text(updateTime)),
      Cell(summary),
    ]
  }

  var quietForm: String { id }
  var notes: [String] { lastError.isEmpty || state == .done ? [] : [lastError] }

  fileprivate var tone: Tone {
    switch state {
    case .done: .good
    case .waiting, .conflict: .bad
    case .uncertain: .warning
    case .pending, .sending, .discarded, .unspecified, .unrecognized: .plain
    }
  }
}

extension ConflictReason: LabeledEnum { static var prefix: String { "CONFLICT_REASON_" } }

extension Delivery: Showable {
  var facts: Facts {
    var facts = Facts()
    facts.add("ID", id)
    facts.add("key", key)
    facts.add("kind", kind.label)
    facts.add("state", state.label, tone)
    facts.add("summary", summary)
    facts.addIfPresent("customer", customerID)
    facts.addIfPresent("run", runID)
    facts.add("attempts", String(attempts))
    if conflictReason != .unspecified { facts.add("changed in ConnectWise", conflictReason.label, .bad) }
    facts.addIfPresent("last error", lastError, .bad)
    facts.addIfPresent("next attempt", LocalTime.text(nextAttemptTime))
    facts.add("created", LocalTime.text(createTime))
    facts.add("changed", LocalTime.text(updateTime))
    if state == .waiting { facts.add("retry", "cwlink deliveries retry \(Shell.quoted(id))") }
    return facts
  }
}
