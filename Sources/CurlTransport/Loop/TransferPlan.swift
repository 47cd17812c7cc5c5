/// The description of a transfer, safe to pass between threads.
struct TransferPlan: Sendable {
  /// Whether libcurl may resend it on its own if a reused connection was dead.
  var isRepeatable: Bool
  var maximumResponseBytes: Int
  /// The data of an upload (a mail); HTTP bodies are passed to libcurl in advance.
  var upload: [UInt8] = []
  /// Sets the options, on the loop's thread.
  var configure: @Sendable (EasyHandle) -> Void
}

/// The progress of a transfer so far.
struct TransferProgress: Sendable {
  struct Line: Sendable {
    var text: String
    /// Whether the complete upload had been handed to libcurl when the line was received.
    var afterUpload: Bool
  }

  /// Whether sending the request may have started.
  var began = false
  /// Whether libcurl was prevented from resending a write.
  var repeatRefused = false
  var tooLarge = false
  var lines: [Line] = []
  var body: [UInt8] = []
  var uploaded = 0
}

/// The result of a transfer, safe to pass between threads.
struct TransferOutcome: Sendable {
  enum End: Sendable {
    /// libcurl's result code (0 is success) and its description.
    case done(code: UInt32, text: String)
    case cancelled
    case closed
    /// libcurl rejected an option or is out of memory.
    case refused(String)
  }

  var end: End
  var status = 0
  /// libcurl's `CURL_HTTP_VERSION_…` of the response; 0 for mail.
  var httpVersion = 0
  var progress = TransferProgress()
  var uploadedAll = false
  var resolved = false
  var connected = false
}
