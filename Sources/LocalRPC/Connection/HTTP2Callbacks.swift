internal import CNghttp2

/// nghttp2's callbacks. Their context is the connection, which outlives its session; streams are looked up by ID, so a closed one is not found.
enum HTTP2Callbacks {
  /// Created once and never freed.
  nonisolated(unsafe) static let shared: OpaquePointer? = make()
  /// Flow-control windows are updated as handlers consume messages, not as bytes arrive.
  nonisolated(unsafe) static let options: OpaquePointer? = makeOptions()

  private static func makeOptions() -> OpaquePointer? {
    var options: OpaquePointer?
    guard nghttp2_option_new(&options) == 0 else { return nil }
    nghttp2_option_set_no_auto_window_update(options, 1)
    nghttp2_option_set_no_closed_streams(options, 1)
    // `FloodGuard` is stricter and takes completed calls into account.
    nghttp2_option_set_stream_reset_rate_limit(options, 1_000_000, 1_000_000)
    return options
  }

  /// The same for servers. `RequestHead` checks the request headers: nghttp2 would refuse the authority that gRPC clients send over Unix sockets,
  /// such as the path or nothing.
  nonisolated(unsafe) static let serverOptions: OpaquePointer? = {
    guard let options = makeOptions() else { return nil }
    nghttp2_option_set_no_http_messaging(options, 1)
    return options
  }()

  /// Reads the next output of the frame's stream.
  static let source: nghttp2_data_source_read_callback = { _, id, buffer, length, flags, _, context in
    guard let stream = connectionOf(context)?.stream(id), let buffer, let flags else {
      return Int(NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE.rawValue)
    }
    return stream.fill(UnsafeMutableRawBufferPointer(start: buffer, count: length), &flags.pointee)
  }

  private static func make() -> OpaquePointer? {
    var callbacks: OpaquePointer?
    guard nghttp2_session_callbacks_new(&callbacks) == 0 else { return nil }
    nghttp2_session_callbacks_set_on_begin_headers_callback(callbacks) { _, frame, context in
      guard let frame, let connection = connectionOf(context) else { return 0 }
      let id = frame.pointee.hd.stream_id
      if connection.stream(id) == nil, let stream = connection.beginStream(id) { connection.streams[id] = stream }
      return 0
    }
    nghttp2_session_callbacks_set_on_header_callback(callbacks) { _, frame, name, nameLength, value, valueLength, _, context in
      guard let frame, let stream = connectionOf(context)?.stream(frame.pointee.hd.stream_id) else { return 0 }
      stream.header(
        name: UnsafeBufferPointer(start: name, count: nameLength), value: UnsafeBufferPointer(start: value, count: valueLength))
      return 0
    }
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks) { session, _, id, data, length, context in
      nghttp2_session_consume_connection(session, length)
      if let stream = connectionOf(context)?.stream(id) {
        stream.received(UnsafeRawBufferPointer(start: data, count: length))
      } else {
        nghttp2_session_consume_stream(session, id, length)
      }
      return 0
    }
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks) { _, frame, context in
      guard let frame, let connection = connectionOf(context) else { return 0 }
      frameReceived(frame, connection)
      return 0
    }
    nghttp2_session_callbacks_set_on_frame_send_callback(callbacks) { _, frame, context in
      if let hd = frame?.pointee.hd, let connection = connectionOf(context) { frameSent(hd, connection) }
      return 0
    }
    nghttp2_session_callbacks_set_on_stream_close_callback(callbacks) { _, id, errorCode, context in
      guard let connection = connectionOf(context), let stream = connection.removeStream(id) else { return 0 }
      connection.streamEnded(stream, errorCode: errorCode)
      return 0
    }
    return callbacks
  }
}

// Global functions, because a C function pointer cannot capture a type.

private func connectionOf(_ context: UnsafeMutableRawPointer?) -> Connection? {
  context.map { Unmanaged<Connection>.fromOpaque($0).takeUnretainedValue() }
}

private func frameSent(_ hd: nghttp2_frame_hd, _ connection: Connection) {
  connection.sent(frame: hd)
  guard hd.type == UInt8(NGHTTP2_HEADERS.rawValue) || hd.type == UInt8(NGHTTP2_DATA.rawValue) else { return }
  if hd.flags & UInt8(NGHTTP2_FLAG_END_STREAM.rawValue) != 0 { connection.stream(hd.stream_id)?.didSendEnd() }
}

private func frameReceived(_ frame: UnsafePointer<nghttp2_frame>, _ connection: Connection) {
  let hd = frame.pointee.hd
  let padding = hd.type == UInt8(NGHTTP2_DATA.rawValue) ? frame.pointee.data.padlen : 0
  connection.received(frame: hd, contentLength: hd.length - padding)
  if hd.type == UInt8(NGHTTP2_GOAWAY.rawValue) {
    let goaway = frame.pointee.goaway
    let text = String(decoding: UnsafeBufferPointer(start: goaway.opaque_data, count: goaway.opaque_data_len), as: UTF8.self)
    connection.goAwayReceived(goaway.error_code, text)
  }
  guard hd.type == UInt8(NGHTTP2_HEADERS.rawValue) || hd.type == UInt8(NGHTTP2_DATA.rawValue), let stream = connection.stream(hd.stream_id)
  else { return }
  let isEnd = hd.flags & UInt8(NGHTTP2_FLAG_END_STREAM.rawValue) != 0
  if hd.type == UInt8(NGHTTP2_HEADERS.rawValue) { stream.headersEnded(isEndOfStream: isEnd) }
  if isEnd { stream.endOfStream() }
}
