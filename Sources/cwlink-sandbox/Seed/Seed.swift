/// Makes the state a simulator starts with: the same for the same seed and day.
struct Seed: Sendable {
  let seed: UInt64
  let today: Timestamp
  /// Only the setup tables.
  let isEmpty: Bool

  func state() -> SiteState {
    var state = SiteState(seed: seed)
    addSetup(to: &state)
    addServiceDesk(to: &state)
    guard !isEmpty else { return state }
    addFixedCatalog(to: &state)
    addManagementSolutions(to: &state)
    addFixedCompanies(to: &state)
    addFixedAgreements(to: &state)
    addFixedTickets(to: &state)
    var random = SplitMix64(seed: seed)
    addGenerated(to: &state, &random)
    return state
  }

  /// The first day of the month, `months` after this one.
  func monthStart(_ months: Int = 0) -> Timestamp {
    let day = today.civil
    let index = day.year * 12 + day.month - 1 + months
    return Timestamp(year: index / 12, month: index % 12 + 1, day: 1)
  }

  static func reference(_ id: Int, _ name: String) -> JSON { ["id": .integer(id), "name": .string(name)] }
}
