/// What a guard does when it finds something. Raw values as in the API; a higher one is stricter.
package enum GuardMode: Int, Sendable, Codable, CaseIterable, Comparable {
  /// Nothing; the line's reason says that the guard is off.
  case off = 1
  /// The line is applied only if it is confirmed.
  case ask
  /// The line cannot be applied.
  case block

  /// "off", "ask" or "block".
  package var name: String { String(describing: self) }

  package static func < (a: GuardMode, b: GuardMode) -> Bool { a.rawValue < b.rawValue }
}

extension Guard.Code {
  /// "drop-to-zero", as in the command line.
  package var name: String { String(rawValue.lowercased().map { $0 == "_" ? "-" : $0 }) }

  /// What an adjustable guard does unless a setting says otherwise; nil for a guard that always blocks.
  package var usualMode: GuardMode? {
    switch self {
    case .changeOverThreshold, .dropToZero, .staleCount, .largeCreation, .sourcesDisagree, .lineAtLoss: .ask
    case .periodInvoiced, .periodBilled, .additionCancelled, .lateCorrection, .additionUncovered: .ask
    default: nil
    }
  }

  /// Why the guard cannot be off; nil if it can.
  package var whyNotOff: String? {
    switch self {
    case .changeOverThreshold, .dropToZero, .staleCount, .largeCreation, .sourcesDisagree, .lineAtLoss: nil
    case .periodBilled, .periodInvoiced, .lateCorrection, .deliveryOpen, .duplicateAdditions, .additionShared, .additionBeginsLater,
      .additionEnding, .billedByLaterRun, .laterPeriodBilled, .billedByOtherTarget, .additionUncovered:
      "it protects against billing a period twice, or not at all"
    case .additionCancelled: "it protects against billing what somebody cancelled"
    case .companyUnknown, .companyDeleted, .companyInactive, .noAgreement, .agreementNotBillable:
      "it protects against billing the wrong company or agreement"
    default: "there is nothing correct that could be written"
    }
  }

  /// The modes that a setting can choose, in their order. A guard whose only mode is `block` has no setting.
  package var possibleModes: [GuardMode] {
    guard usualMode != nil else { return [.block] }
    return whyNotOff == nil ? GuardMode.allCases : [.ask, .block]
  }

  /// The guards that have a setting.
  package static let adjustable = allCases.filter { $0.usualMode != nil }
}
