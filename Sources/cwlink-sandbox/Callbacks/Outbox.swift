/// The deliveries of a site: one lane per callback, in which deliveries are sent one after the other, in the order of firing.
struct Outbox: Sendable {
  var settings = CallbackSettings()
  var faults = FaultPlan<DeliveryFault>()
  private var kept: [Int: Delivery] = [:]
  private var lastNumber = 0
  /// The numbers of waiting deliveries, by callback.
  private var lanes: [Int: [Int]] = [:]
  /// The lanes that are being processed.
  private var busy: Set<Int> = []
  private var healths: [Int: CallbackHealth] = [:]

  var deliveries: [Delivery] { kept.sorted { $0.key < $1.key }.map(\.value) }
  var pending: Int { lanes.values.reduce(0) { $0 + $1.count } }

  subscript(number: Int) -> Delivery? { kept[number] }

  func pending(of callback: Int) -> Int { lanes[callback]?.count ?? 0 }
  func health(of callback: Int) -> CallbackHealth { healths[callback] ?? CallbackHealth() }

  /// Adds a delivery under the next number. True if its lane is not being processed yet.
  mutating func add(_ make: (_ number: Int) -> Delivery) -> Bool {
    lastNumber += 1
    let delivery = make(lastNumber)
    kept[lastNumber] = delivery
    guard delivery.state == .pending else { return false }
    lanes[delivery.callback, default: []].append(lastNumber)
    return busy.insert(delivery.callback).inserted
  }

  /// The next delivery of a lane; nil if the lane is empty, which ends its processing.
  mutating func head(of callback: Int) -> Delivery? {
    guard let number = lanes[callback]?.first, let delivery = kept[number] else {
      lanes[callback] = nil
      busy.remove(callback)
      return nil
    }
    return delivery
  }

  /// Records an attempt for a lane's first delivery; returns the delay before the next one, in milliseconds.
  mutating func attempted(_ number: Int, _ attempt: Delivery.Attempt) -> Int? {
    guard var delivery = kept[number] else { return nil }
    let pause = delivery.attempted(attempt, pauses: settings.retryMilliseconds)
    kept[number] = delivery
    if pause == nil { lanes[delivery.callback]?.removeFirst() }
    return pause
  }

  /// Drops a lane's first delivery.
  mutating func drop(_ delivery: Delivery) {
    kept[delivery.number]?.state = .dropped
    lanes[delivery.callback]?.removeFirst()
  }

  /// Removes all deliveries that are not pending.
  mutating func forget() { kept = kept.filter { $0.value.state == .pending } }
}

extension Outbox {
  mutating func changeHealth(of callback: Int, _ change: (inout CallbackHealth) -> Void) {
    change(&healths[callback, default: CallbackHealth()])
  }

  mutating func resetHealth(of callback: Int) { healths[callback] = nil }

  /// Ends failing days before `day`; returns the callbacks that have failed for too long.
  mutating func endDays(before day: Timestamp) -> [Int] {
    for callback in healths.keys { healths[callback]?.endDays(before: day) }
    return healths.filter(\.value.isFatal).keys.sorted()
  }
}

/// The health of a callback: the number of consecutive days with attempts but no success.
struct CallbackHealth: Sendable, Equatable {
  /// This many consecutive failing days deactivate a callback.
  static let fatal = 3

  /// Completed failing days since the last success. Days without an attempt do not count.
  private(set) var failingDays = 0
  /// The current day, if it had attempts but no success yet.
  private var failingSince: Timestamp?
  /// The day of the last success; it is not a failing day, whatever fails later.
  private var succeededOn: Timestamp?

  var isFatal: Bool { failingDays >= Self.fatal }

  /// Records an attempt.
  mutating func attempted(on day: Timestamp, succeeded: Bool) {
    endDays(before: day)
    if succeeded {
      self = CallbackHealth()
      succeededOn = day
    } else if succeededOn != day {
      failingSince = day
    }
  }

  /// Ends an earlier day.
  mutating func endDays(before day: Timestamp) {
    guard let failing = failingSince, failing != day else { return }
    failingSince = nil
    failingDays += 1
  }

  /// Adds failing days, as if that many days had passed with attempts and without a success.
  mutating func fail(days: Int) { failingDays += days }
}

/// How callbacks are sent; the defaults are ConnectWise's.
struct CallbackSettings: Sendable, Equatable {
  /// The delays before the further attempts.
  var retryMilliseconds = [2000, 4000]
  /// The timeout for a response.
  var timeoutMilliseconds = 5000
  /// The origin of key_url, such as `https://evil.example`; nil means this simulator.
  var keyOrigin: String?
}
