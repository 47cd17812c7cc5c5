import CCurl
import Glibc

/// The event loop's body. Created, used and released on the loop's thread.
final class LoopRun {
  /// Long, because commands and libcurl's own timers end the wait.
  private static let pollMilliseconds: Int32 = 300_000

  private let multi: UnsafeMutableRawPointer
  private var byID: [UInt64: Transfer] = [:]
  private var byHandle: [UnsafeMutableRawPointer: UInt64] = [:]

  init(multi: CurlLoop.Multi) {
    self.multi = multi.pointer
  }

  /// Runs until stopped; transfers still in progress then end as closed.
  func run(takeCommands: () -> [CurlLoop.Command]) {
    var running = true
    while running {
      for command in takeCommands() {
        switch command {
        case .start(let id, let plan, let finish): start(id, plan, finish)
        case .cancel(let id): end(id, .cancelled)
        case .stop: running = false
        }
      }
      var active: Int32 = 0
      curl_multi_perform(multi, &active)
      collect()
      if running { curl_multi_poll(multi, nil, 0, Self.pollMilliseconds, nil) }
    }
    for id in Array(byID.keys) { end(id, .closed) }
  }

  private func start(_ id: UInt64, _ plan: TransferPlan, _ finish: @escaping @Sendable (TransferOutcome) -> Void) {
    guard let easy = EasyHandle() else { return finish(TransferOutcome(end: .refused("libcurl is out of memory"))) }
    let transfer = Transfer(easy: easy, plan: plan, finish: finish)
    easy.attach(transfer)
    plan.configure(easy)
    if let refusal = easy.refusal { return finish(TransferOutcome(end: .refused(refusal))) }
    let code = curl_multi_add_handle(multi, easy.pointer)
    guard code == CURLM_OK else { return finish(TransferOutcome(end: .refused(String(cString: curl_multi_strerror(code))))) }
    byID[id] = transfer
    byHandle[easy.pointer] = id
  }

  private func collect() {
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle, let id = byHandle[handle] else { continue }
      // The message is freed when the handle is removed, so it is read first.
      let code = message.pointee.data.result
      end(id, .done(code: code.rawValue, text: byID[id]?.easy.explanation(of: code) ?? ""))
    }
  }

  private func end(_ id: UInt64, _ end: TransferOutcome.End) {
    guard let transfer = byID.removeValue(forKey: id) else { return }
    byHandle[transfer.easy.pointer] = nil
    let outcome = transfer.end(end)
    curl_multi_remove_handle(multi, transfer.easy.pointer)
    transfer.finish(outcome)
  }
}

/// Starts a detached thread with all signals blocked: they are handled by the main thread, and a broken pipe becomes an error code.
func startThread(_ body: @escaping @Sendable () -> Void) -> Bool {
  let box = Unmanaged.passRetained(ThreadBody(body))
  var thread = pthread_t()
  let code = pthread_create(
    &thread, nil,
    { context in
      guard let context else { return nil }
      let thread = Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue()
      var all = sigset_t()
      sigfillset(&all)
      pthread_sigmask(SIG_BLOCK, &all, nil)
      thread.body()
      return nil
    }, box.toOpaque())
  guard code == 0 else {
    box.release()
    return false
  }
  pthread_detach(thread)
  return true
}

private final class ThreadBody: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) {
    self.body = body
  }
}
