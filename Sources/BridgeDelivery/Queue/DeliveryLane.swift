import BridgeCore
import GRDB
import Logging

/// Works on the deliveries of some kinds, as they become due, one pass after another.
actor DeliveryLane {
  private let rows: DeliveryTransitions
  private let kinds: [Delivery.Kind]
  /// Works on what is due; answers until when nothing more is to be tried, nil where that is not held up.
  private let work: @Sendable ([Delivery]) async -> Instant?
  private let wakes: AsyncStream<Void>
  private nonisolated let waker: AsyncStream<Void>.Continuation
  private var timer: Task<Void, Never>?
  private var isStopping = false

  /// Where rows cannot be read or outcomes not written (a full disk): until when.
  private static let troublePause = Duration.seconds(10)

  init(rows: DeliveryTransitions, kinds: [Delivery.Kind], work: @escaping @Sendable ([Delivery]) async -> Instant?) {
    self.rows = rows
    self.kinds = kinds
    self.work = work
    (wakes, waker) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  nonisolated func wake() { waker.yield() }

  /// Lets the pass under way end, then ends `run()`.
  func stop() {
    isStopping = true
    timer?.cancel()
    waker.finish()
  }

  func run() async {
    wake()
    for await _ in wakes {
      timer?.cancel()
      let next = await workThrough()
      if isStopping || Task.isCancelled { return }
      if let next {
        timer = Task { [clock = rows.clock] in
          if (try? await clock.sleep(until: next)) != nil { self.wake() }
        }
      }
    }
  }

  /// Everything that is due; answers when to look again, nil where nothing is planned.
  private func workThrough() async -> Instant? {
    let kinds = kinds
    do {
      try await recover()
      var before: [Delivery] = []
      while !isStopping, !Task.isCancelled {
        let now = rows.clock.now()
        let due = try await rows.store.read { db in try DeliveryStore.due(db, kinds, at: now) }
        if due.isEmpty { break }
        // Outcomes that cannot be written must not turn into a storm of requests.
        guard due != before else { return now.adding(Self.troublePause) }
        before = due
        if let until = await work(due) { return until }
      }
      let (next, stuck) = try await rows.store.read { db in
        (try DeliveryStore.nextAttempt(db, kinds), try DeliveryStore.countUnderWay(db, kinds) > 0)
      }
      let trouble = stuck ? rows.clock.now().adding(Self.troublePause) : nil
      return [next, trouble].compactMap(\.self).min()
    } catch {
      rows.logger.error("the delivery queue cannot read its rows", metadata: ["error": "\(error)"])
      return rows.clock.now().adding(Self.troublePause)
    }
  }

  /// Nothing is under way between two passes, so what the rows show as under way has an unknown outcome: the daemon ended, or could not write it.
  private func recover() async throws {
    let kinds = kinds
    guard try await rows.store.read({ db in try DeliveryStore.countUnderWay(db, kinds) }) > 0 else { return }
    let recovered = try await rows.recover(kinds)
    rows.logger.warning("deliveries found under way", metadata: ["count": "\(recovered)", "action": "reading them back"])
  }
}
