import LocalRPC

/// The calls in progress on the daemon. A sender waits for its call for a limited time; the call continues, and a retry of the delivery joins it
/// or, once it has finished, is answered by the daemon from its record of request ids. Nothing here outlives the process: only the daemon keeps
/// state.
actor InFlightCalls {
  enum Outcome: Sendable {
    case answered(JSONValue)
    case refused(RPCStatus)
    /// The sender's waiting time is over; the call continues.
    case inProgress
    /// A call with the same id and a different body is in progress.
    case differentBody
    /// The limit of calls in progress is reached.
    case full
  }

  private final class Entry {
    let request: [UInt8]
    var waiters: [Int: CheckedContinuation<Outcome, Never>] = [:]

    init(request: [UInt8]) { self.request = request }
  }

  private let daemon: DaemonConnection
  private let limit: Int
  private var entries: [String: Entry] = [:]
  private var count = 0

  init(daemon: DaemonConnection, limit: Int = 128) {
    self.daemon = daemon
    self.limit = limit
  }

  /// Starts the call, or joins the one in progress with the same id, and waits for its outcome.
  func outcome(of call: DaemonCall, patience: Duration) async -> Outcome {
    count += 1
    let number = count
    // A call without an id is never joined.
    let key = call.requestID.isEmpty ? "#\(number)" : call.requestID
    if let entry = entries[key] {
      guard entry.request == call.request else { return .differentBody }
    } else {
      guard entries.count < limit else { return .full }
      start(call, key)
    }
    let timeout = Task {
      try await Task.sleep(for: patience)
      stopWaiting(key, number)
    }
    let outcome = await withCheckedContinuation { continuation in
      if let entry = entries[key] { entry.waiters[number] = continuation } else { continuation.resume(returning: .inProgress) }
    }
    timeout.cancel()
    return outcome
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
      guard let entry = entries.removeValue(forKey: key) else { return }
      for waiter in entry.waiters.values { waiter.resume(returning: outcome) }
    }
  }

  private func stopWaiting(_ key: String, _ number: Int) {
    entries[key]?.waiters.removeValue(forKey: number)?.resume(returning: .inProgress)
  }
}
