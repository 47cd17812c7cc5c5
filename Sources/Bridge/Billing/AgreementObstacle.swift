import BridgeAccounts
import BridgeCore

/// Why a period cannot be billed on an agreement. A plan is blocked by it, and so is a line when it is sent (rules 20, 37).
enum AgreementObstacle: Sendable, Equatable {
  case missing
  case moved
  /// It cannot be billed on the day of the plan, or of the request.
  case today(Agreement.Obstacle)
  /// It begins after the period.
  case beginsAfter(Period, Day)

  /// A predicate: "begins on 2026-12-01, after 2026-11".
  var text: String {
    switch self {
    case .missing: "no longer exists in ConnectWise"
    case .moved: "now belongs to another company"
    case .today(let obstacle): obstacle.text
    case .beginsAfter(let period, let day): "begins on \(day), after \(period)"
    }
  }
}

extension LineInput.AgreementFacts {
  /// Nil if the period can be billed on it.
  func obstacle(to period: Period) -> AgreementObstacle? {
    if isMissing { return .missing }
    if isMoved { return .moved }
    if let obstacleToday { return .today(obstacleToday) }
    if let startDay, startDay > period.lastDay { return .beginsAfter(period, startDay) }
    return nil
  }
}
