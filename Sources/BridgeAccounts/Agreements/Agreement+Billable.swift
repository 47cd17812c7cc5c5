package import BridgeCore

extension Agreement {
  /// Whether the agreement can be billed on `day`: active, not cancelled, started and not ended.
  package func isBillable(on day: Day) -> Bool { obstacle(on: day) == nil }

  /// The reason it cannot be billed on `day`, such as "ended on 2026-03-31"; nil if it can.
  package func obstacle(on day: Day) -> String? {
    if cancelled { return "is cancelled" }
    if status.lowercased() != "active" { return status.isEmpty ? "has no status" : "is \(status.lowercased())" }
    if let startDay, day < startDay { return "begins on \(startDay)" }
    if let endDay, endDay < day { return "ended on \(endDay)" }
    return nil
  }

  /// "'Gold' (#7)"
  package var title: String { "'\(name)' (#\(id))" }
}
