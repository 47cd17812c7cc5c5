import CCurl

/// One transfer in progress, updated by libcurl's callbacks. Used only on the loop's thread.
final class Transfer {
  /// The limit for the header lines of one response; more is treated as an attack.
  static let maximumHeaderBytes = 256 << 10

  let easy: EasyHandle
  let plan: TransferPlan
  let finish: @Sendable (TransferOutcome) -> Void

  private var progress = TransferProgress()
  private var headerBytes = 0

  init(easy: EasyHandle, plan: TransferPlan, finish: @escaping @Sendable (TransferOutcome) -> Void) {
    self.easy = easy
    self.plan = plan
    self.finish = finish
  }

  static func from(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Called when the connection is established and the request is about to be sent. libcurl calls it again before it resends, on its own, a
  /// request that got no response on a reused connection: safe for a read, a duplicate for a write.
  func begin() -> Int32 {
    if progress.began && !plan.isRepeatable {
      progress.repeatRefused = true
      return CURL_PREREQFUNC_ABORT
    }
    progress.began = true
    return CURL_PREREQFUNC_OK
  }

  func receiveBody(_ bytes: UnsafePointer<CChar>?, _ count: Int) -> Int {
    guard progress.body.count + count <= plan.maximumResponseBytes else {
      progress.tooLarge = true
      return 0
    }
    progress.body.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
    return count
  }

  func receiveHeader(_ bytes: UnsafePointer<CChar>?, _ count: Int) -> Int {
    headerBytes += count
    guard headerBytes <= Self.maximumHeaderBytes else {
      progress.tooLarge = true
      return 0
    }
    let line = String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
    progress.lines.append(.init(text: line.trimmingLineEnd(), afterUpload: uploadedAll))
    return count
  }

  func giveUpload(_ buffer: UnsafeMutablePointer<CChar>?, _ capacity: Int) -> Int {
    let part = plan.upload[progress.uploaded...].prefix(capacity)
    UnsafeMutableRawBufferPointer(start: buffer, count: capacity).copyBytes(from: part)
    progress.uploaded += part.count
    return part.count
  }

  func end(_ end: TransferOutcome.End) -> TransferOutcome {
    TransferOutcome(
      end: end, status: easy.number(CURLINFO_RESPONSE_CODE), httpVersion: easy.number(CURLINFO_HTTP_VERSION), progress: progress,
      uploadedAll: uploadedAll, resolved: easy.moment(CURLINFO_NAMELOOKUP_TIME_T) > 0, connected: easy.moment(CURLINFO_CONNECT_TIME_T) > 0)
  }

  private var uploadedAll: Bool { progress.uploaded == plan.upload.count }
}

extension String {
  fileprivate func trimmingLineEnd() -> String {
    var scalars = unicodeScalars[...]
    while let last = scalars.last, last == "\r" || last == "\n" { scalars.removeLast() }
    return String(scalars)
  }
}
