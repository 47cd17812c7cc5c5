import NIOCore

/// Writes log rows as JSON directly into a buffer: a page of 500 rows takes well under a millisecond.
struct LogPageWriter {
  private static let users: [StaticString] = ["ann", "bob", "carla", "dinesh", "eva", "femi", "grace", "hiro"]
  private static let senders: [StaticString] = ["news", "billing", "info", "support", "hr", "sales", "ceo", "no-reply"]
  private static let sites: [StaticString] = [
    "shop.example", "bad.example", "bank.example", "mail.example", "spam.example", "partner.example", "cloud.example", "post.example",
  ]
  private static let subjects: [StaticString] = [
    "Invoice", "Your parcel", "Re: meeting", "Rechnung f\u{fc}r Sie", "\u{91cd}\u{8981}", "Newsletter", "\\\"Urgent\\\" request",
    "Password reset",
  ]
  private static let policies: [StaticString] = [
    "Organization: Spam or Phish", "Organization: Virus", "Organization: Content", "Organization: Correlated Intelligence", "Global",
  ]
  private static let policyActions: [StaticString] = ["Quarantine", "Delete", "Subject tagged", "Subject tagged, Notification sent"]
  private static let digits = Array("0123456789abcdef".utf8)

  private let tenant: Tenant
  private var buffer: ByteBuffer
  private var date = (day: Int.min, text: "")

  /// For about this many rows.
  init(tenant: Tenant, capacity: Int) {
    self.tenant = tenant
    buffer = ByteBuffer()
    buffer.reserveCapacity(capacity * 700)
    buffer.writeStaticString("{\"logs\":[")
  }

  mutating func write(_ row: LogRow, isFirst: Bool) {
    buffer.writeStaticString(isFirst ? "{\"genTime\":\"" : ",{\"genTime\":\"")
    time(row.generated)
    buffer.writeStaticString("\",\"timestamp\":\"")
    time(row.received)
    buffer.writeStaticString("\"")
    switch row.stream.kind {
    case .accepted: accepted(row)
    case .blocked: blocked(row)
    case .policy: policy(row)
    }
    buffer.writeStaticString("}")
  }

  mutating func finish(nextToken: String?) -> ByteBuffer {
    buffer.writeStaticString("]")
    if let nextToken {
      buffer.writeStaticString(",\"nextToken\":\"")
      buffer.writeString(nextToken)
      buffer.writeStaticString("\"")
    }
    buffer.writeStaticString("}")
    return buffer
  }

  private mutating func accepted(_ row: LogRow) {
    if row.own & 1 == 0 { member(",\"deliveryTime\":\"") { $0.time(row.generated) } }
    message(row)
    member(",\"mailID\":\"") { $0.uuid(row.message) }
    member(",\"recipient\":\"") { $0.recipient(row) }
    member(",\"action\":\"") { $0.buffer.writeStaticString(row.action.name) }
    buffer.writeStaticString(",\"tlsInfo\":\"upstreamTLS: TLS 1.2; downstreamTLS: TLS 1.2\"")
    if row.own & 7 != 0 { senderIP(",\"senderIP\":\"198.51.100.", row) }
    buffer.writeStaticString(row.action == .delivered ? ",\"deliveredTo\":\"192.0.2.1\"" : ",\"deliveredTo\":\"none\"")
    buffer.writeStaticString(row.message >> 30 & 7 == 0 ? ",\"attachments\":[{\"fileName\":\"invoice.pdf\"}]" : ",\"attachments\":[]")
    buffer.writeStaticString(",\"embeddedUrls\":[],\"details\":\"\"")
  }

  private mutating func blocked(_ row: LogRow) {
    member(",\"deliveryTime\":\"") { $0.time(row.received) }
    member(",\"sender\":\"") { $0.sender(row) }
    member(",\"direction\":\"") { $0.buffer.writeString(row.direction.rawValue) }
    member(",\"mailID\":\"") { $0.uuid(row.message) }
    member(",\"recipient\":\"") { $0.recipient(row) }
    buffer.writeStaticString(",\"reason\":\"Blocked by IP reputation\",\"tlsInfo\":\"upstreamTLS: None\"")
    senderIP(",\"senderIP\":\"203.0.113.", row)
    buffer.writeStaticString(",\"details\":\"\"")
  }

  private mutating func policy(_ row: LogRow) {
    let event = row.event
    member(",\"eventType\":\"") { $0.buffer.writeStaticString($0.tenant.namesEventsByCode ? event.code : event.name) }
    if let subtype = event.subtype { member(",\"eventSubtype\":\"") { $0.buffer.writeStaticString(subtype) } }
    member(",\"domainName\":\"") { $0.domain(row) }
    message(row)
    member(",\"recipients\":[\"") { $0.recipient(row) }
    buffer.writeStaticString("]")
    if row.own & 1 == 0 { member(",\"mailID\":\"") { $0.uuid(row.message) } }
    member(",\"policyName\":\"") {
      $0.buffer.writeStaticString(Self.policies[(Int(row.message >> 16 & 255) + row.place) % Self.policies.count])
    }
    member(",\"policyAction\":\"") { $0.buffer.writeStaticString(Self.policyActions[Int(row.own >> 12 & 3)]) }
    // A published sample has one brace too many.
    buffer.writeStaticString(
      row.own >> 14 & 63 == 0
        ? ",\"details\":\"{\\\"spamReport\\\":{\\\"snapHeader\\\":\\\"Not\\\"}}}\""
        : ",\"details\":\"{\\\"spamReport\\\":{\\\"snapHeader\\\":\\\"Not\\\"}}\"")
  }

  /// The members that accepted messages and policy events have in common.
  private mutating func message(_ row: LogRow) {
    member(",\"sender\":\"") { $0.sender(row) }
    member(",\"headerFrom\":\"") { $0.sender(row) }
    buffer.writeStaticString(",\"headerTo\":")
    member("[\"") { if row.message >> 54 & 31 != 0 { $0.recipient(row) } }
    buffer.writeStaticString("]")
    member(",\"direction\":\"") { $0.buffer.writeString(row.direction.rawValue) }
    member(",\"messageID\":\"<") {
      $0.hex(row.message, 16)
      $0.buffer.writeStaticString("@mx.example>")
    }
    member(",\"subject\":\"") { $0.buffer.writeStaticString(Self.subjects[Int(row.message >> 34 & 7)]) }
    buffer.writeStaticString(",\"size\":")
    decimal(900 + Int(row.message >> 37 & 0xFFFF))
  }

  /// A member whose value is a string: its start, the value and the closing quote.
  private mutating func member(_ start: StaticString, _ value: (inout LogPageWriter) -> Void) {
    buffer.writeStaticString(start)
    value(&self)
    buffer.writeStaticString("\"")
  }

  private mutating func senderIP(_ start: StaticString, _ row: LogRow) { member(start) { $0.decimal(Int(row.message >> 20 & 127)) } }

  private mutating func sender(_ row: LogRow) { address(isOwn: row.direction == .outbound, Int(row.message >> 11), row) }

  /// Distinct among the rows of one message.
  private mutating func recipient(_ row: LogRow) {
    address(isOwn: row.direction == .inbound, Int(row.message >> 14 & 0xFFFF) + row.place, row)
  }

  private mutating func address(isOwn: Bool, _ number: Int, _ row: LogRow) {
    buffer.writeStaticString((isOwn ? Self.users : Self.senders)[number & 7])
    buffer.writeStaticString("@")
    if isOwn { domain(row) } else { buffer.writeStaticString(Self.sites[Int(row.message >> 17 & 7)]) }
  }

  private mutating func domain(_ row: LogRow) {
    if tenant.domains.indices.contains(row.domain) { buffer.writeString(tenant.domains[row.domain]) }
  }

  private mutating func time(_ milliseconds: Int) {
    let day = milliseconds / 86_400_000
    if day != date.day { date = (day, String(Timestamp(seconds: day * 86_400).text.prefix(11))) }
    let rest = milliseconds - day * 86_400_000
    buffer.writeString(date.text)
    two(rest / 3_600_000)
    buffer.writeStaticString(":")
    two(rest / 60_000 % 60)
    buffer.writeStaticString(":")
    two(rest / 1000 % 60)
    if rest % 1000 != 0 {
      buffer.writeStaticString(".")
      digit(rest / 100 % 10)
      two(rest % 100)
    }
    buffer.writeStaticString("Z")
  }

  private mutating func uuid(_ bits: UInt64) {
    hex(bits >> 32, 8)
    buffer.writeStaticString("-")
    hex(bits >> 16, 4)
    buffer.writeStaticString("-4")
    hex(bits, 3)
    buffer.writeStaticString("-8")
    let other = LogStream.mix(bits)
    hex(other >> 48, 3)
    buffer.writeStaticString("-")
    hex(other, 12)
  }

  private mutating func hex(_ bits: UInt64, _ count: Int) {
    for place in stride(from: count - 1, through: 0, by: -1) { buffer.writeInteger(Self.digits[Int(bits >> UInt64(4 * place) & 15)]) }
  }

  private mutating func two(_ number: Int) {
    digit(number / 10)
    digit(number % 10)
  }

  private mutating func digit(_ number: Int) { buffer.writeInteger(UInt8(truncatingIfNeeded: 48 + number)) }

  private mutating func decimal(_ number: Int) {
    var divisor = 1
    while number / divisor > 9 { divisor *= 10 }
    while divisor > 0 {
      digit(number / divisor % 10)
      divisor /= 10
    }
  }
}
