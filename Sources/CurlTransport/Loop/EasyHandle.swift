import CCurl

/// One libcurl easy handle and the memory that it borrows. Created, used and freed on the loop's thread.
final class EasyHandle {
  let pointer: UnsafeMutableRawPointer
  private let errorText: UnsafeMutablePointer<CChar>
  private var lists: [UnsafeMutablePointer<curl_slist>] = []
  private var failure: CURLcode = CURLE_OK

  init?() {
    guard let pointer = curl_easy_init() else { return nil }
    self.pointer = pointer
    errorText = .allocate(capacity: ccurl_error_size)
    errorText.initialize(repeating: 0, count: ccurl_error_size)
    keep(ccurl_set_error_buffer(pointer, errorText))
  }

  deinit {
    curl_easy_cleanup(pointer)
    for list in lists { curl_slist_free_all(list) }
    errorText.deallocate()
  }

  /// The first error from setting an option, if any.
  var refusal: String? { failure == CURLE_OK ? nil : String(cString: curl_easy_strerror(failure)) }

  /// libcurl's description of a failed transfer.
  func explanation(of code: CURLcode) -> String {
    let text = String(cString: errorText)
    return text.isEmpty ? String(cString: curl_easy_strerror(code)) : text
  }

  func set(_ option: CURLoption, _ value: String?) { keep(ccurl_set_string(pointer, option, value)) }
  func set(_ option: CURLoption, _ value: Int) { keep(ccurl_set_long(pointer, option, value)) }
  func set(_ option: CURLoption, _ value: Bool) { keep(ccurl_set_long(pointer, option, value ? 1 : 0)) }
  func set(size option: CURLoption, _ value: Int) { keep(ccurl_set_size(pointer, option, curl_off_t(value))) }

  /// At least one millisecond: 0 means "no limit" to libcurl.
  func set(_ option: CURLoption, _ value: Duration) {
    let (seconds, attoseconds) = value.components
    let milliseconds = seconds.multipliedReportingOverflow(by: 1000)
    let total = milliseconds.overflow ? Int64(Int32.max) : milliseconds.partialValue + attoseconds / 1_000_000_000_000_000
    set(option, Int(min(max(total, 1), Int64(Int32.max))))
  }

  func set(_ option: CURLoption, _ values: [String]) {
    var list: UnsafeMutablePointer<curl_slist>?
    for value in values {
      guard let longer = curl_slist_append(list, value) else {
        curl_slist_free_all(list)
        return keep(CURLE_OUT_OF_MEMORY)
      }
      list = longer
    }
    if let list { lists.append(list) }
    keep(ccurl_set_list(pointer, option, list))
  }

  /// The bytes are copied.
  func setBody(_ bytes: [UInt8]) {
    // An empty array may have no address; without one libcurl would read the body from a callback.
    keep((bytes.isEmpty ? [0] : bytes).withUnsafeBytes { ccurl_copy_post_fields(pointer, $0.baseAddress, curl_off_t(bytes.count)) })
  }

  func attach(_ transfer: Transfer) {
    let context = Unmanaged.passUnretained(transfer).toOpaque()
    keep(ccurl_on_body(pointer, { Transfer.from($3)?.receiveBody($0, $1 * $2) ?? 0 }, context))
    keep(ccurl_on_header(pointer, { Transfer.from($3)?.receiveHeader($0, $1 * $2) ?? 0 }, context))
    keep(ccurl_on_upload(pointer, { Transfer.from($3)?.giveUpload($0, $1 * $2) ?? 0 }, context))
    keep(ccurl_on_begin(pointer, { context, _, _, _, _ in Transfer.from(context)?.begin() ?? CURL_PREREQFUNC_ABORT }, context))
  }

  func number(_ info: CURLINFO) -> Int { ccurl_info_long(pointer, info) }
  /// Microseconds since the start; 0 if it has not happened yet.
  func moment(_ info: CURLINFO) -> Int64 { Int64(ccurl_info_size(pointer, info)) }

  private func keep(_ code: CURLcode) {
    if failure == CURLE_OK { failure = code }
  }
}

extension EasyHandle {
  /// The options that apply to every transfer, HTTP or mail.
  func setTrust(caFile: String?) {
    set(CURLOPT_NOSIGNAL, true)
    set(CURLOPT_FOLLOWLOCATION, false)
    set(CURLOPT_DISALLOW_USERNAME_IN_URL, true)
    set(CURLOPT_SSL_VERIFYPEER, true)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    guard let caFile else { return }
    set(CURLOPT_CAINFO, caFile)
    // Otherwise the system's certificate directory would be trusted as well.
    set(CURLOPT_CAPATH, nil as String?)
  }
}
