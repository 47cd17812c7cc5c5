/// The deliveries of a site: one lane for each callback, in which one is sent after another, in the order in which they were fired.
struct Outbox: Sendable {
  var settings = CallbackSettings()
  var faults = DeliveryFaultPlan()
  private var kept: [Int: Delivery] = [:]
  private var lastNumber = 0
  /// What waits, by callback.
  private var lanes: [Int: [Int]] = [:]
  /// The lanes that somebody empties.
  private var busy: Set<Int> = []
  private var healths: [Int: CallbackHealth] = [:]

  var deliveries: [Delivery] { kept.sorted { $0.key < $1.key }.map(\.value) }
  var pending: Int { lanes.values.reduce(0) { $0 + $1.count } }

  subscript(number: Int) -> Delivery? { kept[number] }

  func pending(of callback: Int) -> Int { lanes[callback]?.count ?? 0 }
  func health(of callback: Int) -> CallbackHealth { healths[callback] ?? CallbackHealth() }

  /// Takes in a delivery under the next number. True where nobody empties its lane yet.
  mutating func add(_ make: (_ number: Int) -> Delivery) -> Bool {
    lastNumber += 1
    let delivery = make(lastNumber)
    kept[lastNumber] = delivery
    guard delivery.state == .pending else { return false }
    lanes[delivery.callback, default: []].append(lastNumber)
    return busy.insert(delivery.callback).inserted
  }

  /// What is to be sent next in a lane; nil where there is nothing, and whoever emptied the lane is to leave.
  mutating func head(of callback: Int) -> Delivery? {
    guard let number = lanes[callback]?.first, let delivery = kept[number] else {
      lanes[callback] = nil
      busy.remove(callback)
      return nil
    }
    return delivery
  }

  /// Takes in how the attempt to send a lane's head ended; says how long to wait before its next, in milliseconds.
  mutating func attempted(_ number: Int, _ attempt: Delivery.Attempt) -> Int? {
    guard var delivery = kept[number] else { return nil }
    let pause = delivery.attempted(attempt, pauses: settings.retryMilliseconds)
    kept[number] = delivery
    if pause == nil { lanes[delivery.callback]?.removeFirst() }
    return pause
  }

  /// Leaves a lane's head unsent.
  mutating func drop(_ delivery: Delivery) {
    kept[delivery.number]?.state = .dropped
    lanes[delivery.callback]?.removeFirst()
  }

  /// Forgets what is not pending.
  mutating func forget() { kept = kept.filter { $0.value.state == .pending } }
}

extension Outbox {
  mutating func changeHealth(of callback: Int, _ change: (inout CallbackHealth) -> Void) {
    change(&healths[callback, default: CallbackHealth()])
  }

  mutating func resetHealth(of callback: Int) { healths[callback] = nil }

  /// It is this day: failing days before it are over. The callbacks that have now failed for too long.
  mutating func endDays(before day: Timestamp) -> [Int] {
    for callback in healths.keys { healths[callback]?.endDays(before: day) }
    return healths.filter(\.value.isFatal).keys.sorted()
  }
}
