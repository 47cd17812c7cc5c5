/// The headers and trailers of a response, parsed as they arrive.
struct ResponseHead {
  private(set) var httpStatus: Int?
  private(set) var isGRPC = false
  private(set) var code: UInt32?
  private(set) var message = ""
  private(set) var detailsBin: [UInt8]?
  private(set) var initial = Metadata()
  private(set) var trailing = Metadata()
  private var isTrailing = false

  /// Called at the end of a header block; the next block holds trailers.
  mutating func endBlock(isEndOfStream: Bool) {
    // A 1xx response is interim.
    if let httpStatus, httpStatus < 200 {
      self.httpStatus = nil
      return
    }
    if !isTrailing, isEndOfStream { swap(&initial, &trailing) }
    isTrailing = true
  }

  mutating func add(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) {
    if name.isEqual(":status") {
      httpStatus = Int(String(decoding: value, as: UTF8.self))
    } else if name.isEqual("content-type") {
      isGRPC = value.starts(with: "application/grpc".utf8)
    } else if name.isEqual("grpc-status") {
      code = UInt32(String(decoding: value, as: UTF8.self)) ?? RPCCode.unknown.rawValue
    } else if name.isEqual("grpc-message") {
      message = PercentCoding.decode(value)
    } else if name.isEqual("grpc-status-details-bin") {
      detailsBin = Base64.decode(value)
    } else if !name.starts(with: "grpc-".utf8) {
      if isTrailing { trailing.addWire(name, value) } else { initial.addWire(name, value) }
    }
  }

  /// The outcome after the stream has ended properly; nil means OK.
  var status: RPCStatus? {
    guard let code else {
      guard let httpStatus, httpStatus != 200 || !isGRPC else { return RPCStatus(.internal, "The server ended the call without a status.") }
      return RPCStatus(
        ResponseHead.code(httpStatus: httpStatus), "The peer is not a gRPC server: it responded with HTTP status \(httpStatus).")
    }
    guard code != 0 else { return nil }
    return RPCStatus(code: RPCCode(rawValue: code) ?? .unknown, message: message, detailsBin: detailsBin)
  }

  /// https://github.com/grpc/grpc/blob/master/doc/http-grpc-status-mapping.md
  static func code(httpStatus: Int) -> RPCCode {
    switch httpStatus {
    case 400: .internal
    case 401: .unauthenticated
    case 403: .permissionDenied
    case 404: .unimplemented
    case 429, 502, 503, 504: .unavailable
    default: .unknown
    }
  }
}
