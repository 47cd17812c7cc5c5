internal import CNghttp2

/// A connection to a server.
final class ClientConnection: Connection, @unchecked Sendable {
  private static let connectionWindow: Int32 = 8 << 20

  /// The server accepts no more calls on this connection.
  private(set) var isGoingAway = false
  /// The status with which all open calls end, if it is already decided.
  private var statusOfAll: RPCStatus?

  var isUsable: Bool { !isClosed && !isGoingAway }

  func start() -> Bool {
    loop.assertOnLoop()
    guard open({ nghttp2_session_client_new2(&$0, HTTP2Callbacks.shared, $1, HTTP2Callbacks.options) }) else { return false }
    let entries = [
      nghttp2_settings_entry(settings_id: Int32(NGHTTP2_SETTINGS_ENABLE_PUSH.rawValue), value: 0),
      nghttp2_settings_entry(settings_id: Int32(NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE.rawValue), value: UInt32(ClientStream.window)),
    ]
    nghttp2_submit_settings(session, 0, entries, entries.count)
    nghttp2_session_set_local_window_size(session, 0, 0, Self.connectionWindow)
    return true
  }

  override func goAwayReceived(_ errorCode: UInt32, _ explanation: String) {
    loop.assertOnLoop()
    isGoingAway = true
    guard errorCode == NGHTTP2_ENHANCE_YOUR_CALM.rawValue else { return }
    statusOfAll = RPCStatus(
      .resourceExhausted,
      explanation.isEmpty
        ? "The server closed the connection because of excessive load." : "The server refused the connection: \(explanation)")
  }

  /// Sends GOAWAY and closes the connection.
  func leave(_ status: RPCStatus) {
    loop.assertOnLoop()
    guard let session else { return }
    statusOfAll = status
    nghttp2_session_terminate_session(session, NGHTTP2_NO_ERROR.rawValue)
    flush()
    close(status)
  }

  override func streamEnded(_ stream: HTTP2Stream, errorCode: UInt32) { stream.closed(status(errorCode)) }

  override func close(_ reason: RPCStatus) { super.close(statusOfAll ?? reason) }

  /// https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md#errors
  private func status(_ errorCode: UInt32) -> RPCStatus {
    if let statusOfAll { return statusOfAll }
    switch errorCode {
    case NGHTTP2_REFUSED_STREAM.rawValue: return RPCStatus(.unavailable, "The server refused the call; it may be shutting down.")
    case NGHTTP2_CANCEL.rawValue: return RPCStatus(.cancelled, "The server cancelled the call.")
    case NGHTTP2_ENHANCE_YOUR_CALM.rawValue:
      return RPCStatus(.resourceExhausted, "The server closed the connection because of excessive load.")
    case NGHTTP2_INADEQUATE_SECURITY.rawValue: return RPCStatus(.permissionDenied, "The server requires a more secure connection.")
    default: return RPCStatus(.internal, "The server reset the call: \(String(cString: nghttp2_http2_strerror(errorCode))).")
    }
  }
}
