extension LogPage {
  private static let nextTokenName = Array("nexttoken".utf8)
  private static let logsName = Array("logs".utf8)

  mutating func read(_ body: [UInt8], _ log: MailLog) throws(TrendMicroError) {
    var page = self
    var scanner = JSONScanner(body)
    var hasLogs = false
    do throws(JSONScanner.Failure) {
      try scanner.members { (scanner, name) throws(JSONScanner.Failure) in
        if scanner.matches(name, Self.nextTokenName) {
          page.nextToken = try scanner.textOrSkip().map { scanner.string($0) }.flatMap { $0.isEmpty ? nil : $0 }
        } else if scanner.matches(name, Self.logsName) {
          hasLogs = true
          try page.readRows(&scanner, log)
        } else {
          try scanner.skipValue()
        }
      }
      guard scanner.peek() == nil else { throw scanner.failure("text follows the page") }
    } catch {
      throw .invalidAnswer(
        .emailSecurity, "the page of \(log.name) cannot be read: \(error.problem) at byte \(error.offset), after \(page.rows.count) rows")
    }
    guard hasLogs || page.nextToken == nil else {
      throw .invalidAnswer(.emailSecurity, "the page of \(log.name) has a next page but no logs")
    }
    self = page
  }

  private mutating func readRows(_ scanner: inout JSONScanner, _ log: MailLog) throws(JSONScanner.Failure) {
    guard scanner.peek() == UInt8(ascii: "[") else { return try scanner.skipValue() }
    try scanner.elements { (scanner) throws(JSONScanner.Failure) in
      guard scanner.peek() == UInt8(ascii: "{") else {
        unreadable += 1
        return try scanner.skipValue()
      }
      let start = scanner.position
      var fields = LogFields()
      try scanner.members { (scanner, name) throws(JSONScanner.Failure) in try fields.read(&scanner, name) }
      if let row = fields.row(of: log, in: scanner, whole: start..<scanner.position) { rows.append(row) } else { unreadable += 1 }
    }
  }
}
