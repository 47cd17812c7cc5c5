package import ExactDecimal

/// The settings of the guards on one level: for one product, for all products, or in the daemon's configuration. What is not set here comes from the
/// next level.
package struct GuardSettings: Sendable, Equatable, Codable {
  package var modes: [Guard.Code: GuardMode]
  /// A change is over the threshold if it exceeds both: percent of the old quantity, 0 to 10,000, and units, 0 to 10,000,000.
  package var changePercent: ExactDecimal?
  package var changeSeats: ExactDecimal?
  /// A new addition is large if it has more units than this, 0 to 10,000,000.
  package var creationSeats: ExactDecimal?
  /// A count is stale if it is older at the end of the period, or now if that is earlier: 0 to 3,650 days.
  package var staleDays: Int?

  package init(
    modes: [Guard.Code: GuardMode] = [:], changePercent: ExactDecimal? = nil, changeSeats: ExactDecimal? = nil,
    creationSeats: ExactDecimal? = nil, staleDays: Int? = nil
  ) {
    self.modes = modes
    self.changePercent = changePercent
    self.changeSeats = changeSeats
    self.creationSeats = creationSeats
    self.staleDays = staleDays
  }

  /// Everything, as it is without any setting.
  package static let usual = GuardSettings(
    modes: Dictionary(uniqueKeysWithValues: Guard.Code.adjustable.compactMap { code in code.usualMode.map { (code, $0) } }),
    changePercent: ExactDecimal(50), changeSeats: ExactDecimal(10), creationSeats: ExactDecimal(100), staleDays: 10)

  package static let percentRange = ExactDecimal.zero...ExactDecimal(10_000)
  package static let seatsRange = ExactDecimal.zero...ExactDecimal(10_000_000)
  package static let staleDaysRange = 0...3_650

  private enum CodingKeys: String, CodingKey {
    case modes
    case changePercent = "change_percent"
    case changeSeats = "change_seats"
    case creationSeats = "creation_seats"
    case staleDays = "stale_days"
  }
}

extension GuardSettings {
  /// A guard of a later version is left out, so that the database can be read after a downgrade.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let stored = try values.decodeIfPresent([String: Int].self, forKey: .modes) ?? [:]
    self.init(
      modes: Dictionary(
        stored.compactMap { name, mode in
          guard let code = Guard.Code(rawValue: name), let mode = GuardMode(rawValue: mode) else { return nil }
          return (code, mode)
        }, uniquingKeysWith: { first, _ in first }),
      changePercent: try values.decodeIfPresent(ExactDecimal.self, forKey: .changePercent),
      changeSeats: try values.decodeIfPresent(ExactDecimal.self, forKey: .changeSeats),
      creationSeats: try values.decodeIfPresent(ExactDecimal.self, forKey: .creationSeats),
      staleDays: try values.decodeIfPresent(Int.self, forKey: .staleDays))
  }
}
