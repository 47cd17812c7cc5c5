import CwlinkAPI

extension PlanLine: Listable {
  static var columns: [Column] { ["CUSTOMER", "PRODUCT", "AGREEMENT", "ACTION", .number("OLD → NEW"), .number("PRICE EFFECT"), "WHY"] }

  var row: [Cell] {
    [
      Cell(customerID), Cell(productID), Cell(agreementName), Cell(action == .noneValue ? "none" : action.word, tone), Cell(change),
      Cell(Quantity.signed(priceEffect)), Cell(reason),
    ]
  }

  var quietForm: String { id }

  var notes: [String] {
    guards.flatMap { guardian in
      ["\(guardian.blocks ? "blocked" : "wait for a person"), \(guardian.code): \(guardian.message)"]
        + (guardian.remedy.isEmpty ? [] : ["  to mend it: \(guardian.remedy)"])
    } + (effectiveDate.isEmpty ? [] : ["counts from \(effectiveDate)"])
  }

  private var change: String {
    switch action {
    case .create: "- → \(Quantity.text(newQuantity))"
    case .blocked where additionID == 0: count < 0 ? "" : "- → \(Quantity.text(newQuantity))"
    default: Quantity.change(from: oldQuantity, to: newQuantity)
    }
  }

  private var tone: Tone {
    switch action {
    case .update, .create: guards.isEmpty ? .good : .warning
    case .blocked: .bad
    case .report: .warning
    case .noneValue, .unspecified, .unrecognized: .faint
    }
  }
}
