import Testing

@testable import cwlink_sandbox

@Suite("Delivery rules")
struct DeliveryRulesTests {
  private static let pauses = [2000, 4000]

  @Test("any 2xx is a success; 404, 409, 419 and 429 are retried after 2 s and then 4 s; nothing else is", arguments: Array(100...599))
  func steps(status: Int) {
    let steps = (1...3).map { DeliveryRules.step(after: .status(status), attempts: $0, pauses: Self.pauses) }
    switch status {
    case 200...299: #expect(steps == [.delivered, .delivered, .delivered])
    case 404, 409, 419, 429: #expect(steps == [.retry(afterMilliseconds: 2000), .retry(afterMilliseconds: 4000), .givenUp])
    default: #expect(steps == [.givenUp, .givenUp, .givenUp])
    }
  }

  @Test("a missing response is not retried")
  func silence() { #expect(DeliveryRules.step(after: .error("no answer"), attempts: 1, pauses: Self.pauses) == .givenUp) }

  private static func delivery(_ number: Int, _ callback: Int) -> Delivery {
    Delivery(
      number: number, callback: callback, type: .ticket, record: number, action: .updated, messageID: "", content: .init(url: "", body: []),
      fault: nil, original: nil)
  }

  @Test("each lane is processed once at a time and in order, whatever the responses", arguments: Generation.generators(300, 32))
  func lanes(generator: SplitMix64) {
    var random = generator
    var outbox = Outbox()
    outbox.settings.retryMilliseconds = (0..<random.below(3)).map { _ in random.below(10) }
    var awake: Set<Int> = []
    var (fired, sent): ([Int: [Int]], [Int: [Int]]) = ([:], [:])
    var attempts: [Int: Int] = [:]
    func work(_ callback: Int) {
      guard let head = outbox.head(of: callback) else {
        #expect(outbox.pending(of: callback) == 0)
        awake.remove(callback)
        return
      }
      let outcome = random.pick([DeliveryOutcome.status(204), .status(429), .status(500), .error("x")])
      attempts[head.number, default: 0] += 1
      let pause = outbox.attempted(head.number, .init(time: TestSite.today, outcome: outcome, milliseconds: 1))
      if pause == nil { sent[callback, default: []].append(head.number) }
      #expect((pause != nil) == (outcome == .status(429) && attempts[head.number, default: 0] <= outbox.settings.retryMilliseconds.count))
    }
    for _ in 0..<40 {
      let callback = 1 + random.below(3)
      if random.once(in: 2) {
        let isWoken = outbox.add { number in
          fired[callback, default: []].append(number)
          return Self.delivery(number, callback)
        }
        // A lane is woken exactly if it is not being processed.
        #expect(isWoken == awake.insert(callback).inserted)
      } else if awake.contains(callback) {
        work(callback)
      }
    }
    while let callback = awake.first { work(callback) }
    #expect(sent == fired && outbox.pending == 0 && outbox.deliveries.allSatisfy { [.delivered, .givenUp].contains($0.state) })
    for delivery in outbox.deliveries { #expect(delivery.attempts.count == attempts[delivery.number]) }
    outbox.forget()
    #expect(outbox.deliveries.isEmpty)
  }
}
