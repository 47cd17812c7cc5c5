/// How often an agreement is invoiced.
package enum BillingCycle: Sendable, Equatable {
  case weeks(Int)
  case months(Int)

  /// Reads the name of a ConnectWise billing cycle, such as "Quarterly" or "Semi-Annual (advance)". The names are the site's own; nil if this one
  /// is not understood, or does not recur.
  package init?(name: String) {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    var found: Set<String> = []
    for length in stride(from: words.count, to: 0, by: -1) where found.isEmpty {
      let runs = (0...(words.count - length)).map { words[$0..<($0 + length)].joined() }
      found = Set(runs.filter { Self.names[$0] != nil })
    }
    // A name with two cycles, "monthly or quarterly", says nothing.
    guard let name = found.first, found.count == 1, let cycle = Self.names[name] else { return nil }
    self = cycle
  }

  /// Words without spaces and hyphens. "Biannual" and "biannually" are missing on purpose: they mean twice a year to some, every two years to others.
  private static let names: [String: BillingCycle] = [
    "weekly": .weeks(1), "week": .weeks(1), "everyweek": .weeks(1),
    "biweekly": .weeks(2), "fortnightly": .weeks(2), "everytwoweeks": .weeks(2), "every2weeks": .weeks(2), "2weeks": .weeks(2),
    "fourweekly": .weeks(4), "everyfourweeks": .weeks(4), "every4weeks": .weeks(4), "4weeks": .weeks(4),
    "monthly": .months(1), "month": .months(1), "everymonth": .months(1), "1month": .months(1),
    "bimonthly": .months(2), "everytwomonths": .months(2), "every2months": .months(2), "2months": .months(2),
    "quarterly": .months(3), "quarter": .months(3), "everyquarter": .months(3), "every3months": .months(3), "3months": .months(3),
    "semiannual": .months(6), "semiannually": .months(6), "semiyearly": .months(6), "halfyearly": .months(6), "halfyear": .months(6),
    "every6months": .months(6), "6months": .months(6),
    "annual": .months(12), "annually": .months(12), "yearly": .months(12), "year": .months(12), "everyyear": .months(12),
    "12months": .months(12), "1year": .months(12),
    "biennial": .months(24), "biennially": .months(24), "everytwoyears": .months(24), "every2years": .months(24), "2years": .months(24),
    "24months": .months(24),
    "triennial": .months(36), "triennially": .months(36), "everythreeyears": .months(36), "every3years": .months(36), "3years": .months(36),
    "36months": .months(36),
  ]
}
