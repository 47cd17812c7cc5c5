import CwlinkAPI

extension Run {
  var hasProblems: Bool { state == .doneWithProblems || problems > 0 }

  var progress: String { "\(done) of \(total) done" + (problems > 0 ? ", \(problems) with problems" : "") }

  /// What became of it, and how to go on.
  func ending(again: String) -> [String] {
    var lines = ["run \(id) of plan \(planHash.prefix(12)) for \(period): \(state.word), \(progress)"]
    if state == .running { lines.append("to follow it: cwlink billing run \(ShellWord.quote(id)) --follow\(again)") }
    return lines
  }
}

extension RunLine: Listable {
  static var columns: [Column] { ["CUSTOMER", "PRODUCT", .number("OLD → NEW"), "OUTCOME", "MESSAGE"] }

  var row: [Cell] {
    [Cell(customerID), Cell(productID), Cell(Quantity.change(from: oldQuantity, to: newQuantity)), Cell(outcome.word, tone), Cell(message)]
  }

  var quietForm: String { lineID }

  private var tone: Tone {
    switch outcome {
    case .applied, .unchanged: .good
    case .conflict, .failed: .bad
    case .leftOut, .uncertain: .warning
    case .pending, .unspecified, .unrecognized: .faint
    }
  }
}
