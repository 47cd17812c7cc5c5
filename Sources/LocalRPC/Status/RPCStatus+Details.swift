extension RPCStatus {
  /// A status about one field of the request, named in the message and in a `google.rpc.BadRequest` detail.
  ///
  /// - Parameters:
  ///   - field: the path in proto names, "customer.display_name".
  ///   - problem: the problem, a phrase that continues the path: "is longer than 200 characters".
  ///   - reason: a machine-readable reason, UPPER_SNAKE_CASE.
  ///   - remedy: what to do, a sentence; empty if the problem implies it.
  public init(_ code: RPCCode, field: String, _ problem: String, reason: String = "INVALID", remedy: String = "") {
    let violation = GoogleBadRequest.FieldViolation(field: field, description: problem, reason: reason)
    self.init(code, "\(field) \(problem)\(remedy.isEmpty ? "" : ": \(remedy)")")
    add(GoogleBadRequest(fieldViolations: [violation.shown]))
    if !remedy.isEmpty { add(GoogleHelp(links: [.init(description: RPCStatus.shown(remedy))])) }
  }

  /// INVALID_ARGUMENT about one field.
  public static func invalidArgument(field: String, _ problem: String, reason: String = "INVALID", remedy: String = "") -> RPCStatus {
    RPCStatus(.invalidArgument, field: field, problem, reason: reason, remedy: remedy)
  }

  /// INVALID_ARGUMENT about several fields at once.
  public static func invalidArgument(_ violations: [GoogleBadRequest.FieldViolation]) -> RPCStatus {
    var status = RPCStatus(.invalidArgument, violations.map { "\($0.field) \($0.description)" }.joined(separator: "; "))
    status.add(GoogleBadRequest(fieldViolations: violations.map(\.shown)))
    return status
  }

  /// The same status with a stable machine-readable reason.
  ///
  /// - Parameters:
  ///   - reason: UPPER_SNAKE_CASE, unique in its domain.
  ///   - domain: the domain that defines the reason, "connectwise.com".
  public func errorInfo(reason: String, domain: String, metadata: [String: String] = [:]) -> RPCStatus {
    var status = self
    let entries = metadata.sorted { $0.key < $1.key }.map {
      GoogleErrorInfo.MetadataEntry(key: RPCStatus.shown($0.key), value: RPCStatus.shown($0.value))
    }
    status.add(GoogleErrorInfo(reason: RPCStatus.shown(reason), domain: RPCStatus.shown(domain), metadata: entries))
    return status
  }

  /// The same status with a remedy.
  public func remedy(_ text: String) -> RPCStatus {
    var status = self
    status.add(GoogleHelp(links: [.init(description: RPCStatus.shown(text))]))
    return status
  }
}

extension GoogleBadRequest.FieldViolation {
  fileprivate var shown: Self {
    Self(field: RPCStatus.shown(field), description: RPCStatus.shown(description), reason: RPCStatus.shown(reason))
  }
}

extension RPCStatus {
  /// External text in a form allowed in details: NUL is replaced by "␀".
  static func shown(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    return String(text.map { $0 == "\0" ? "␀" : $0 })
  }
}

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
