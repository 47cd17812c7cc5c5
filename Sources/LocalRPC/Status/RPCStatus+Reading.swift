extension RPCStatus {
  /// Adds a `google.rpc` message or any other. One that has no bytes (a NUL in a string) is left out.
  public mutating func add(_ detail: some RPCMessage) {
    guard let bytes = try? detail.wireBytes() else { return }
    details.append(Detail(typeURL: ProtobufAny.typeURL(of: type(of: detail)), value: bytes))
  }

  /// The first detail of a type; nil where there is none or its bytes are wrong.
  public func detail<M: RPCMessage>(_: M.Type) -> M? {
    for detail in details {
      if let message = try? ProtobufAny(typeURL: detail.typeURL, value: detail.value).unpack(M.self) { return message }
    }
    return nil
  }

  /// What is wrong with which field of the request.
  public var fieldViolations: [GoogleBadRequest.FieldViolation] { detail(GoogleBadRequest.self)?.fieldViolations ?? [] }

  public var errorInfo: GoogleErrorInfo? { detail(GoogleErrorInfo.self) }

  /// What to do, in words.
  public var remedies: [String] { detail(GoogleHelp.self)?.links.map(\.description) ?? [] }
}
