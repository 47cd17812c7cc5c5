import CCurl

/// One exchange under way: what came so far, as libcurl's callbacks hand it over. Only the loop's thread touches it.
final class Transfer {
  /// Header lines of one answer; more is taken for an attack.
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

  /// The connection stands and the request is about to leave. libcurl comes here a second time where it means to repeat, by itself, a request
  /// that got no answer on a reused connection: right for a read, double work for a write.
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
    var version = HTTPResponse.Version.http1
    switch easy.number(CURLINFO_HTTP_VERSION) {
    case Int(CURL_HTTP_VERSION_2_0): version = .http2
    case Int(CURL_HTTP_VERSION_3): version = .http3
    default: break
    }
    return TransferOutcome(
      end: end, status: easy.number(CURLINFO_RESPONSE_CODE), version: version, progress: progress, uploadedAll: uploadedAll,
      resolved: easy.moment(CURLINFO_NAMELOOKUP_TIME_T) > 0, connected: easy.moment(CURLINFO_CONNECT_TIME_T) > 0)
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
