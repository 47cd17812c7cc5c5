/// The true number of log rows in a range of time, whether they are visible yet or not.
struct LogCounts: Sendable, Equatable {
  /// Which of a row's times decides.
  enum Basis: String, Sendable, CaseIterable {
    case generated = "genTime"
    case received = "timestamp"
  }

  /// By direction.
  private var accepted = [Direction: [LogAction: Int]]()
  private var blocked = [Direction: Int]()
  private var policy = [Direction: [LogEvent: Int]]()

  mutating func add(_ row: LogRow) {
    switch row.stream.kind {
    case .accepted: accepted[row.direction, default: [:]][row.action, default: 0] += 1
    case .blocked: blocked[row.direction, default: 0] += 1
    case .policy: policy[row.direction, default: [:]][row.event, default: 0] += 1
    }
  }

  mutating func add(_ other: LogCounts) {
    accepted.merge(other.accepted) { $0.merging($1, uniquingKeysWith: +) }
    blocked.merge(other.blocked, uniquingKeysWith: +)
    policy.merge(other.policy) { $0.merging($1, uniquingKeysWith: +) }
  }

  /// The counts by day (UTC, in days since 1970) of the rows from `range.lowerBound` up to, not including, `range.upperBound`, in milliseconds.
  static func byDay(of tenant: Tenant, in range: Range<Int>, by basis: Basis) -> [Int: LogCounts] {
    var days: [Int: LogCounts] = [:]
    for kind in LogKind.allCases {
      let stream = tenant.stream(kind)
      let reach = basis == .generated ? range.lowerBound..<range.upperBound : range.lowerBound - 1000..<range.upperBound + 81_000
      stream.forEach(from: stream.position(at: reach.lowerBound), through: reach.upperBound - 1) { _, row in
        let time = basis == .generated ? row.generated : row.received
        if range.contains(time) { days[time / 86_400_000, default: LogCounts()].add(row) }
        return true
      }
    }
    return days
  }

  /// Events are named by their code.
  var json: JSON {
    func object<Key: Hashable & CaseIterable>(_ counts: [Key: Int]?, _ name: (Key) -> String) -> JSON {
      .object(JSONObject(Key.allCases.compactMap { key in counts?[key].map { (name(key), .integer($0)) } }))
    }
    func sides(_ json: (Direction) -> JSON) -> JSON { .object(JSONObject(Direction.allCases.map { ($0.rawValue, json($0)) })) }
    return [
      "accepted": sides { object(accepted[$0]) { "\($0.name)" } }, "blocked": sides { .integer(blocked[$0] ?? 0) },
      "policy": sides { object(policy[$0]) { "\($0.code)" } },
    ]
  }
}
