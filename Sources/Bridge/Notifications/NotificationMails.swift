import BridgeCore
import BridgeDelivery
import CurlTransport
import Escaping
import GRDB
import Pages

/// E-mails about events: at most one per customer and severity within the policy's interval, containing all events since the last one.
enum NotificationMails {
  struct Queue: Sendable, Hashable {
    var customerID: String
    var severity: EventSeverity
  }

  /// The maximum number of lines per e-mail; further lines go into the next one.
  static let mostLines = 1_000

  static func add(_ db: Database, _ text: String, to queue: Queue, at now: Instant) throws {
    try db.execute(
      sql: "INSERT INTO notification_mails (customer_id, severity, text, time) VALUES (?, ?, ?, ?)",
      arguments: [queue.customerID, queue.severity.rawValue, text, now])
  }

  /// The number of a customer's pending lines.
  static func count(_ db: Database, customerID: String) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM notification_mails WHERE customer_id = ?", arguments: [customerID]) ?? 0
  }

  /// The queues with pending lines.
  static func waiting(_ db: Database) throws -> [Queue] {
    try Row.fetchAll(db, sql: "SELECT DISTINCT customer_id, severity FROM notification_mails ORDER BY customer_id, severity").compactMap {
      row in
      EventSeverity(rawValue: row["severity"]).map { Queue(customerID: row["customer_id"], severity: $0) }
    }
  }

  /// When the next e-mail may be sent; nil if none was sent yet.
  static func next(_ db: Database, _ queue: Queue, _ policy: NotificationPolicy, at now: Instant) throws -> Instant? {
    let last = try Instant.fetchOne(
      db, sql: "SELECT time FROM notification_mail_times WHERE customer_id = ? AND severity = ?",
      arguments: [queue.customerID, queue.severity.rawValue])
    // One in the future was sent while the clock was ahead.
    return last.flatMap { $0 > now ? nil : $0.adding(policy.mailTime) }
  }

  /// Sends the pending lines in one e-mail if one may be sent now. Returns when to flush again; nil if that is unknown or nothing is pending.
  ///
  /// Without a mail server the lines stay pending. Without recipients they are deleted.
  static func flush(
    _ db: Database, _ queue: Queue, settings: NotificationSettings, texts: NotificationText, name: String, policy: NotificationPolicy,
    at now: Instant
  ) throws -> Instant? {
    let lines = try Row.fetchAll(
      db, sql: "SELECT id, text, time FROM notification_mails WHERE customer_id = ? AND severity = ? ORDER BY id LIMIT ?",
      arguments: [queue.customerID, queue.severity.rawValue, mostLines])
    guard let first = lines.first, let last = lines.last else { return nil }
    let (firstID, lastID): (Int64, Int64) = (first["id"], last["id"])
    let recipients = settings.recipients(queue.severity)
    guard !recipients.isEmpty else {
      try remove(db, queue, through: lastID)
      return nil
    }
    let mail = try MailSettings.current(db)
    guard mail.isConfigured else { return nil }
    if let next = try next(db, queue, policy, at: now), next > now { return next }
    let pending: [(text: String, time: Instant)] = lines.map { ($0["text"], $0["time"]) }
    let prefix = [settings.subjectPrefix, policy.subjectPrefix, mail.subjectPrefix].first { !$0.isEmpty } ?? ""
    let subject = [prefix, NotificationText.subject(pending.map(\.text), queue.severity, name)].filter { !$0.isEmpty }.joined(
      separator: " ")
    let document = texts.mail(pending, queue.severity)
    _ = try MailDraft(recipients: recipients, subject: subject, text: document.text, html: document.mailHTML).enqueue(
      db, customerID: queue.customerID, key: "event-mail/\(queue.customerID)/\(queue.severity)/\(firstID)-\(lastID)", at: now)
    try remove(db, queue, through: lastID)
    try db.execute(
      sql:
        "INSERT INTO notification_mail_times (customer_id, severity, time) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET time = excluded.time",
      arguments: [queue.customerID, queue.severity.rawValue, now])
    return lines.count == mostLines ? now.adding(policy.mailTime) : nil
  }

  private static func remove(_ db: Database, _ queue: Queue, through id: Int64) throws {
    try db.execute(
      sql: "DELETE FROM notification_mails WHERE customer_id = ? AND severity = ? AND id <= ?",
      arguments: [queue.customerID, queue.severity.rawValue, id])
  }
}

extension NotificationText {
  /// "Alder Dental: 3 warnings", or the text of a single line.
  static func subject(_ lines: [String], _ severity: EventSeverity, _ name: String) -> String {
    let what = lines.count == 1 ? lines[0] : severity.count(lines.count)
    return TicketText.summary("\(name): \(what)".replacingScalars { $0.properties.isWhitespace || $0.isLineEnd ? " " : nil })
  }

  /// At most `NotificationMails.mostLines` lines, oldest first.
  func mail(_ lines: [(text: String, time: Instant)], _ severity: EventSeverity) -> Document {
    let table = Document.Table(
      "Events", columns: [Document.Column("Time"), Document.Column("Event")],
      rows: lines.map { line in
        let parts = line.text.lines
        return [
          Document.Cell(PageText.time(line.time, in: zone)),
          Document.Cell(parts.first ?? "", notes: parts.dropFirst().map { Document.Note($0, tone: .plain) }),
        ]
      })
    return Document(
      kind: severity.label.firstUppercased, title: "\(customer): \(severity.count(lines.count))",
      sections: [Document.Section("", [.table(table)])], closing: ["Times are in \(zone.identifier)."])
  }
}
