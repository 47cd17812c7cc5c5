/// `grpc-status-details-bin`: a serialized `google.rpc.Status`.
extension RPCStatus {
  /// Nil if there are no details; the trailer is then omitted.
  public func detailsBin() -> [UInt8]? {
    guard !details.isEmpty else { return nil }
    let list = details.map { ProtobufAny(typeURL: RPCStatus.shown($0.typeURL), value: $0.value) }
    let status = GoogleStatus(code: Int32(code.rawValue), message: RPCStatus.shown(message), details: list)
    return try? status.wireBytes()
  }

  /// The status of a call that ended. Invalid bytes are treated as no details: the code carries the essential information.
  public init(code: RPCCode, message: String, detailsBin: [UInt8]?) {
    self.init(code, message)
    guard let detailsBin, let status = try? GoogleStatus(wire: detailsBin) else { return }
    details = status.details.map { Detail(typeURL: $0.typeURL, value: $0.value) }
  }
}
