/// What is to be done, in values that may cross threads.
struct TransferPlan: Sendable {
  /// Whether libcurl may send it again by itself where a reused connection turned out dead.
  var isRepeatable: Bool
  var maximumResponseBytes: Int
  /// What an upload (a mail) sends; HTTP bodies are given to libcurl beforehand.
  var upload: [UInt8] = []
  /// Sets the options, on the loop's thread.
  var configure: @Sendable (EasyHandle) -> Void
}

/// What a transfer has seen so far.
struct TransferProgress: Sendable {
  struct Line: Sendable {
    var text: String
    /// Whether every byte of the upload had been handed over when it came.
    var afterUpload: Bool
  }

  /// Whether the request may have begun to leave.
  var began = false
  /// Whether libcurl was kept from repeating a write by itself.
  var repeatRefused = false
  var tooLarge = false
  var lines: [Line] = []
  var body: [UInt8] = []
  var uploaded = 0
}

/// How a transfer ended, in values that may cross threads.
struct TransferOutcome: Sendable {
  enum End: Sendable {
    /// libcurl's code (0 is success) and its words.
    case done(code: UInt32, text: String)
    case cancelled
    case closed
    /// libcurl refused an option, or has no memory.
    case refused(String)
  }

  var end: End
  var status = 0
  var version = HTTPResponse.Version.http1
  var progress = TransferProgress()
  var uploadedAll = false
  var resolved = false
  var connected = false
}
