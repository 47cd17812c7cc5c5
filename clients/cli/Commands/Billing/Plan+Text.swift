import CwlinkAPI

extension Plan {
  var heading: String {
    "plan \(id) for \(period), made \(LocalTime.text(createTime)) by \(createdBy)"
  }

  /// What the plan comes to, one thing a line.
  var totals: [String] {
    var counts = ["\(updates) to update", "\(creates) to create", "\(unchanged) unchanged", "\(blocked) blocked"]
    if reported > 0 { counts.append("\(reported) only reported") }
    var lines = ["lines:        " + counts.joined(separator: ", ")]
    if needsConfirmation > 0 { lines.append("to look at:   \(needsConfirmation) wait for a person's word") }
    lines.append("price effect: \(priceEffect.isEmpty ? "not known" : Quantity.signed(priceEffect)) a billing cycle")
    return lines
  }

  /// The totals, the hash, and the very command that applies the plan.
  func ending(again: String) -> [String] {
    var lines = totals + ["hash:         \(hash)"]
    if !runID.isEmpty {
      lines.append("applied by:   cwlink billing run \(ShellWord.quote(runID))\(again)")
    } else if updates + creates == 0 {
      lines.append("to apply it:  nothing to apply")
    } else {
      lines.append("to apply it:  cwlink billing apply \(ShellWord.quote(hash))\(again)")
      let waiting = self.lines.filter(\.waitsForConfirmation).map { ShellWord.quote($0.id) }
      if !waiting.isEmpty {
        lines.append("with the lines that wait for a person's word:")
        lines.append("              cwlink billing apply \(ShellWord.quote(hash)) --confirm \(waiting.joined(separator: " "))\(again)")
      }
    }
    return lines
  }
}

extension PlanLine {
  /// Guards ask for a person, and none of them blocks.
  var waitsForConfirmation: Bool {
    (action == .update || action == .create) && !guards.isEmpty && !guards.contains(where: \.blocks)
  }
}
