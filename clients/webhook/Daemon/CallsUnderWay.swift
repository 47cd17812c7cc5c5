import LocalRPC

/// The calls that the daemon is working on. A sender waits for its call only so long; the call goes on, and a repeat of the delivery joins it
/// or, later, is answered by the daemon from memory. What is here is gone with the process: the daemon alone remembers.
actor CallsUnderWay {
  enum Outcome: Sendable {
    case answered(JSONValue)
    case refused(RPCStatus)
    /// The sender has waited long enough; the call goes on.
    case underWay
    /// Another body came under the id of a call that is under way.
    case otherBody
    /// More calls are under way than may be.
    case full
  }

  private final class Entry {
    let request: [UInt8]
    var waiters: [Int: CheckedContinuation<Outcome, Never>] = [:]

    init(request: [UInt8]) { self.request = request }
  }

  private let daemon: DaemonConnection
  private let most: Int
  private var entries: [String: Entry] = [:]
  private var count = 0
  private var idle: [CheckedContinuation<Void, Never>] = []

  /// - Parameter most: calls at once.
  init(daemon: DaemonConnection, most: Int = 128) {
    self.daemon = daemon
    self.most = most
  }

  /// Makes the call, or joins the one that is under way with the same id, and waits for it.
  func outcome(of call: DaemonCall, patience: Duration) async -> Outcome {
    let number = next()
    // Without an id nothing joins.
    let key = call.requestID.isEmpty ? "#\(number)" : call.requestID
    if let entry = entries[key] {
      guard entry.request == call.request else { return .otherBody }
    } else {
      guard entries.count < most else { return .full }
      start(call, key)
    }
    let alarm = Task {
      try await Task.sleep(for: patience)
      giveUp(key, number)
    }
    let outcome = await withCheckedContinuation { continuation in
      if let entry = entries[key] { entry.waiters[number] = continuation } else { continuation.resume(returning: .underWay) }
    }
    alarm.cancel()
    return outcome
  }

  /// Returns once no call is under way.
  func drained() async {
    guard !entries.isEmpty else { return }
    await withCheckedContinuation { idle.append($0) }
  }

  private func next() -> Int {
    count += 1
    return count
  }

  private func start(_ call: DaemonCall, _ key: String) {
    entries[key] = Entry(request: call.request)
    Task {
      let outcome: Outcome
      do {
        outcome = .answered(try await call.make(try await daemon.client(), CallOptions(timeout: call.deadline)))
      } catch let status as RPCStatus {
        outcome = .refused(status)
      } catch {
        outcome = .refused(RPCStatus(.internal, "\(error)"))
      }
      end(key, outcome)
    }
  }

  private func end(_ key: String, _ outcome: Outcome) {
    guard let entry = entries.removeValue(forKey: key) else { return }
    for waiter in entry.waiters.values { waiter.resume(returning: outcome) }
    guard entries.isEmpty else { return }
    for waiter in idle { waiter.resume() }
    idle = []
  }

  private func giveUp(_ key: String, _ number: Int) {
    entries[key]?.waiters.removeValue(forKey: number)?.resume(returning: .underWay)
  }
}
