/// `grpc-status-details-bin`: a serialized `google.rpc.Status`.
extension RPCStatus {
  /// nil where there are no details, so that the trailer is left out.
  public func detailsBin() -> [UInt8]? {
    guard !details.isEmpty else { return nil }
    let list = details.map { ProtobufAny(typeURL: RPCStatus.shown($0.typeURL), value: $0.value) }
    let status = GoogleStatus(code: Int32(code.rawValue), message: RPCStatus.shown(message), details: list)
    return try? status.wireBytes()
  }

  /// Of a call that ended: bytes that are no `google.rpc.Status` are taken for no details, since the code says what matters.
  public init(code: RPCCode, message: String, detailsBin: [UInt8]?) {
    self.init(code, message)
    guard let detailsBin, let status = try? GoogleStatus(wire: detailsBin) else { return }
    details = status.details.map { Detail(typeURL: $0.typeURL, value: $0.value) }
  }
}
