import CCurl

/// The loop's thread at work. Made, used and dropped on that thread.
final class LoopRun {
  /// Long, since commands and libcurl's own timers end the wait.
  private static let pollMilliseconds: Int32 = 300_000

  private let multi: UnsafeMutableRawPointer
  private var byID: [UInt64: Transfer] = [:]
  private var byHandle: [UnsafeMutableRawPointer: UInt64] = [:]

  init(multi: CurlLoop.Multi) {
    self.multi = multi.pointer
  }

  /// Until told to stop; transfers still under way then end as closed.
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
    guard let easy = EasyHandle() else { return finish(TransferOutcome(end: .refused("libcurl has no memory for a transfer"))) }
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
      // The message's memory goes with the handle's removal: read it before.
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
