/// The fields of a row that are counted, as positions in the body.
struct LogFields {
  private enum Field: Int, CaseIterable {
    case genTime, timestamp, direction, mailID, messageID, recipient, action, eventType, policyName

    /// In lower case, as `matches` expects it.
    static let names = allCases.map { Array("\($0)".lowercased().utf8) }
  }

  private var texts = [JSONScanner.Text?](repeating: nil, count: Field.allCases.count)

  /// Reads a member, or skips it if it is not counted.
  mutating func read(_ scanner: inout JSONScanner, _ name: JSONScanner.Text) throws(JSONScanner.Failure) {
    for index in Field.names.indices where scanner.matches(name, Field.names[index]) {
      let text = try scanner.textOrSkip()
      if texts[index] == nil { texts[index] = text }
      return
    }
    try scanner.skipValue()
  }

  private subscript(_ field: Field) -> JSONScanner.Text? { texts[field.rawValue] }

  /// Nil if the row has no time.
  func row(of log: MailLog, in scanner: JSONScanner, whole: Range<Int>) -> LogRow? {
    guard let time = time(.genTime, scanner) ?? time(.timestamp, scanner) else { return nil }
    let subject: LogRow.Subject =
      switch log {
      case .accepted: .accepted(isDelivered: text(.action, scanner).lowercased().hasPrefix("deliver"))
      case .blocked: .blocked
      case .policyEvents: .detection(Detection(eventType: text(.eventType, scanner)))
      }
    let direction = text(.direction, scanner).lowercased()
    return LogRow(
      time: time, isOutbound: direction == "out" || direction == "outbound", subject: subject,
      key: key(of: log, time, in: scanner, whole: whole))
  }

  /// Policy events are the same if message, event type, policy and time are; rows of mail tracking if message, recipient and time are. What else a row says
  /// can change until the next reading: a deferred message is delivered. A row without an id of its message is identified by all its bytes.
  private func key(of log: MailLog, _ time: UTCTime, in scanner: JSONScanner, whole: Range<Int>) -> UInt64 {
    var digest = RowDigest(log)
    guard let id = nonEmpty(.mailID) ?? nonEmpty(.messageID) else {
      digest.add(scanner.bytes[whole])
      return digest.value
    }
    digest.add(scanner.content(id)[...])
    for field in log == .policyEvents ? [Field.eventType, .policyName] : [.recipient] {
      digest.add(self[field].map { scanner.content($0) }?[...] ?? [])
    }
    digest.add(time)
    return digest.value
  }

  private func nonEmpty(_ field: Field) -> JSONScanner.Text? { self[field].flatMap { $0.range.isEmpty ? nil : $0 } }

  private func text(_ field: Field, _ scanner: JSONScanner) -> String { self[field].map { scanner.string($0) } ?? "" }

  private func time(_ field: Field, _ scanner: JSONScanner) -> UTCTime? {
    self[field].flatMap { UTCTime(iso8601: scanner.bytes[$0.range]) }
  }
}
