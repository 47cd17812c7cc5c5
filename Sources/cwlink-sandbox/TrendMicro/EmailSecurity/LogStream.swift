/// The rows of one kind of a tenant's log, ordered by `genTime`: each is a pure function of the tenant, the kind and its position, so that
/// nothing is stored. Every hour has the same number of rows, and three rows share a time.
struct LogStream: Sendable {
  static let hour = 3_600_000
  private static let burst = 3

  let kind: LogKind
  let perHour: Int
  let lateness: Int
  let domains: Int
  let hasUnknownEvents: Bool
  private let seed: UInt64

  init(tenant: Tenant, kind: LogKind) {
    self.kind = kind
    perHour = tenant.rowsPerHour[kind] ?? 0
    lateness = tenant.lateSeconds * 1000
    domains = tenant.domains.count
    hasUnknownEvents = tenant.hasUnknownEvents
    seed = Self.mix(tenant.seed ^ UInt64(kind.rawValue + 1) &* 0xA076_1D64_78BD_642F)
  }

  struct Position: Sendable, Equatable {
    /// Hours since 1970.
    var hour: Int
    /// The row's number within the hour.
    var index: Int
  }

  func row(at position: Position) -> LogRow {
    let place = position.index % Self.burst
    let burst = Self.mix(
      seed ^ UInt64(truncatingIfNeeded: position.hour) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(position.index / Self.burst) << 40)
    // One burst in four is one message with several recipients or events.
    let message = burst & 3 == 0 ? burst : Self.mix(burst &+ UInt64(place) &+ 1)
    return LogRow(
      stream: self, message: message, own: Self.mix(message ^ UInt64(place + 1) &* 0xD6E8_FEB8_6659_FD93), place: place,
      generated: generated(at: position))
  }

  /// The row's `genTime` in milliseconds since 1970; whole seconds for blocked traffic.
  func generated(at position: Position) -> Int {
    let time = position.hour * Self.hour + (position.index - position.index % Self.burst) * Self.hour / max(1, perHour)
    return kind == .blocked ? time - time % 1000 : time
  }

  /// The first position whose `genTime` is not before `time`.
  func position(at time: Int) -> Position {
    let hour = time / Self.hour
    var (low, high) = (0, perHour)
    while low < high {
      let middle = (low + high) / 2
      if generated(at: Position(hour: hour, index: middle)) < time { low = middle + 1 } else { high = middle }
    }
    return low < perHour ? Position(hour: hour, index: low) : Position(hour: hour + 1, index: 0)
  }

  /// Passes the rows from a position up to a time, inclusive, until `body` returns false.
  func forEach(from first: Position, through last: Int, _ body: (Position, LogRow) -> Bool) {
    guard perHour > 0 else { return }
    var position = first
    while true {
      guard generated(at: position) <= last else { return }
      guard body(position, row(at: position)) else { return }
      position.index += 1
      if position.index >= perHour { position = Position(hour: position.hour + 1, index: 0) }
    }
  }

  /// The position a number of rows earlier.
  func position(_ count: Int, before position: Position) -> Position {
    guard perHour > 0 else { return position }
    let index = position.index - count
    guard index < 0 else { return Position(hour: position.hour, index: index) }
    let hours = (-index + perHour - 1) / perHour
    return Position(hour: position.hour - hours, index: index + hours * perHour)
  }

  static func mix(_ value: UInt64) -> UInt64 {
    var random = SplitMix64(seed: value)
    return random.next()
  }
}

/// One row of a log.
struct LogRow: Sendable {
  let stream: LogStream
  /// Random bits of the message, which several rows can share.
  let message: UInt64
  /// Random bits of the row.
  let own: UInt64
  /// The row's place among those with the same time. Rows of one message differ in it.
  let place: Int
  /// `genTime`, in milliseconds since 1970.
  let generated: Int

  /// `timestamp`: 1 to 80 seconds before `genTime`, except for some policy events, where it is a second later.
  var received: Int {
    if stream.kind == .policy, own & 31 == 0 { return generated + 1000 }
    return generated - 1000 - Int((own >> 5) % 79_001)
  }

  var direction: Direction {
    switch stream.kind {
    case .blocked: message >> 2 & 15 == 0 ? .outbound : .inbound
    case .accepted, .policy: message >> 2 & 7 == 0 ? .outbound : .inbound
    }
  }

  var domain: Int { Int((message >> 8) % UInt64(max(1, stream.domains))) }
  var action: LogAction { LogAction.mix[Int((own >> 24) % 100)] }

  var event: LogEvent {
    if stream.hasUnknownEvents, (own >> 40) % 50 == 0 { return .unknown }
    return LogEvent.mix[Int((own >> 24) % 100)]
  }

  /// When the row can be read, in milliseconds since 1970.
  var visible: Int { generated + Int((own >> 32) % UInt64(stream.lateness + 1)) }
}
