extension RPCStatus {
  /// Adds a detail. A message that cannot be serialized (a NUL in a string) is omitted.
  public mutating func add(_ detail: some RPCMessage) {
    guard let bytes = try? detail.wireBytes() else { return }
    details.append(Detail(typeURL: ProtobufAny.typeURL(of: type(of: detail)), value: bytes))
  }

  /// The first detail of a type; nil if there is none or its bytes are invalid.
  public func detail<M: RPCMessage>(_: M.Type) -> M? {
    for detail in details {
      if let message = try? ProtobufAny(typeURL: detail.typeURL, value: detail.value).unpack(M.self) { return message }
    }
    return nil
  }

  /// The invalid fields of the request.
  public var fieldViolations: [GoogleBadRequest.FieldViolation] { detail(GoogleBadRequest.self)?.fieldViolations ?? [] }

  public var errorInfo: GoogleErrorInfo? { detail(GoogleErrorInfo.self) }

  /// The remedies, as text.
  public var remedies: [String] { detail(GoogleHelp.self)?.links.map(\.description) ?? [] }
}
