import CCurl
import Glibc
import Synchronization

/// One thread that drives one libcurl multi handle and owns all its transfers, connections and C pointers. The thread sleeps in
/// `curl_multi_poll` and is woken by commands.
final class CurlLoop: Sendable {
  enum Command: Sendable {
    case start(UInt64, TransferPlan, @Sendable (TransferOutcome) -> Void)
    case cancel(UInt64)
    case stop
  }

  private struct Mailbox {
    var commands: [Command] = []
    var multi: Multi?
    var nextID: UInt64 = 0
  }

  /// `curl_multi_wakeup` may be called from any thread; everything else happens on the loop's thread.
  struct Multi: @unchecked Sendable {
    let pointer: UnsafeMutableRawPointer
  }

  private let mailbox: Mutex<Mailbox>

  /// Starts the thread. If libcurl or the thread cannot be initialised, every transfer ends as closed.
  init(maximumConnections: Int) {
    let multi = Self.globalReady ? curl_multi_init().map(Multi.init) : nil
    mailbox = Mutex(Mailbox(multi: multi))
    guard let multi else { return }
    ccurl_multi_set_long(multi.pointer, CURLMOPT_MAX_TOTAL_CONNECTIONS, max(1, maximumConnections))
    ccurl_multi_set_long(multi.pointer, CURLMOPT_MAXCONNECTS, max(1, maximumConnections))
    let started = startThread { [self] in
      LoopRun(multi: multi).run { self.takeCommands() }
      close()
    }
    if !started { close() }
  }

  private static let globalReady = ccurl_global_init() == CURLE_OK

  /// Runs a transfer; cancelling the calling task aborts it.
  func run(_ plan: TransferPlan) async -> TransferOutcome {
    let id = mailbox.withLock { box in
      box.nextID += 1
      return box.nextID
    }
    let cancelled = CancellationMark()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let finish: @Sendable (TransferOutcome) -> Void = { continuation.resume(returning: $0) }
        // If the task was cancelled before, its cancel command was sent before this start command.
        if cancelled.isSet || !send(.start(id, plan, finish)) { finish(TransferOutcome(end: cancelled.isSet ? .cancelled : .closed)) }
        if cancelled.isSet { send(.cancel(id)) }
      }
    } onCancel: {
      cancelled.set()
      send(.cancel(id))
    }
  }

  func stop() { send(.stop) }

  /// False if the loop has ended.
  @discardableResult private func send(_ command: Command) -> Bool {
    mailbox.withLock { box in
      guard let multi = box.multi else { return false }
      box.commands.append(command)
      curl_multi_wakeup(multi.pointer)
      return true
    }
  }

  private func takeCommands() -> [Command] {
    mailbox.withLock { box in
      let commands = box.commands
      box.commands = []
      return commands
    }
  }

  private func close() {
    let left = mailbox.withLock { box in
      if let multi = box.multi { curl_multi_cleanup(multi.pointer) }
      box.multi = nil
      return box.commands
    }
    for case .start(_, _, let finish) in left { finish(TransferOutcome(end: .closed)) }
  }
}

private final class CancellationMark: Sendable {
  private let flag = Atomic<Bool>(false)
  var isSet: Bool { flag.load(ordering: .acquiring) }
  func set() { flag.store(true, ordering: .releasing) }
}
