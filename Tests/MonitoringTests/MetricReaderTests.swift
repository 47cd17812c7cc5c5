import Synchronization
import Testing

@testable import Monitoring

@Suite("Reading metrics on demand", .timeLimit(.minutes(15)))
struct MetricReaderTests {
  private let family = MetricFamily.gauge("stored", help: "", 1)

  private func isUp(_ families: [MetricFamily]) -> Bool? { families.first { $0.name == "up" }?.samples.first.map { $0.value == 1 } }

  @Test("What was read is used again within the interval, and read again after it")
  func interval() async {
    let reads = Mutex(0)
    let patient = MetricReader("up", interval: .seconds(3_600)) {
      reads.withLock { $0 += 1 }
      return [family]
    }
    for _ in 0..<5 { #expect(await patient.read().map(\.name) == ["stored", "up"]) }
    #expect(reads.withLock { $0 } == 1)
    let eager = MetricReader("up", interval: .zero) {
      reads.withLock { $0 += 1 }
      return [family]
    }
    for _ in 0..<5 { #expect(isUp(await eager.read()) == true) }
    #expect(reads.withLock { $0 } == 6)
  }

  @Test("A failed read leaves only the gauge that says so, and the next one recovers")
  func failure() async {
    struct Broken: Error {}
    let isBroken = Mutex(true)
    let reader = MetricReader("up", interval: .zero) {
      if isBroken.withLock({ $0 }) { throw Broken() }
      return [family]
    }
    #expect(await reader.read().map(\.name) == ["up"])
    #expect(isUp(await reader.read()) == false)
    isBroken.withLock { $0 = false }
    #expect(isUp(await reader.read()) == true)
  }

  @Test("A read that hangs is waited for once, is made once, and is used when it ends")
  func hanging() async {
    let (gate, opener) = AsyncStream<Void>.makeStream()
    let reads = Mutex(0)
    let reader = MetricReader("up", interval: .seconds(3_600), limit: .milliseconds(20)) {
      reads.withLock { $0 += 1 }
      for await _ in gate {}
      return [family]
    }
    await withTaskGroup(of: Bool?.self) { group in
      for _ in 0..<10 { group.addTask { isUp(await reader.read()) } }
      for await up in group { #expect(up == false) }
    }
    #expect(reads.withLock { $0 } == 1)
    opener.finish()
    while isUp(await reader.read()) == false { await Task.yield() }
    #expect(reads.withLock { $0 } == 1)
  }
}
