import BridgeAccounts
import BridgeCore
import GRDB

/// customer, ticket and e-mail recipients per severity, and subject_prefix. All cells are empty if a customer's
/// notification settings were never configured.
struct NotificationsTable: BulkTable {
  typealias Column = NotificationsColumn

  let service: BulkService
  let needed = [NotificationsColumn.customer]

  func rows(_ db: Database) throws -> [[String]] {
    let configured = try NotificationsTable.configured(db)
    return try Customer.all(db).map { customer in
      guard let settings = configured[customer.id], settings.isConfigured else {
        return [customer.id] + NotificationsColumn.allCases.dropFirst().map { _ in "" }
      }
      return [customer.id]
        + NotificationsColumn.severities.flatMap {
          [CSVCell.yesOrNo(settings.wantsTicket($0)), settings.recipients($0).joined(separator: " ")]
        } + [settings.subjectPrefix]
    }
  }

  func check(_ records: [CSVRow<NotificationsColumn>], by caller: Caller) async throws -> (
    changes: [TableChange], problems: [LineProblem]
  ) {
    let (customers, configured) = try await service.store.read { db in
      (Set(try Customer.all(db).map(\.id)), try NotificationsTable.configured(db))
    }
    var problems = repetitions(records, by: [.customer])
    var changes: [TableChange] = []
    for record in records {
      let id = record[.customer] ?? ""
      guard customers.contains(id) else {
        problems.append(.unknown("customer", id, line: record.line, see: Remedy(.customersList)))
        continue
      }
      let known = configured[id] ?? NotificationSettings(customerID: id)
      let (line, unread) = NotificationsLine.read(record, over: known)
      problems += unread
      if let change = line.change {
        var given = change
        // The rules were validated when they were saved.
        given.rules = []
        problems += given.applied(to: NotificationSettings(customerID: id)).violations.all.map {
          LineProblem(line: record.line, column: NotificationsColumn.name(ofField: $0.field), message: $0.problem)
        }
      }
      let preview = line.change == nil ? BulkOutcome.unchanged : .changed("would change \(line.parts)")
      changes.append(change(record, id, preview: preview, by: caller))
    }
    return (changes, problems)
  }

  private func change(_ record: CSVRow<NotificationsColumn>, _ id: String, preview: BulkOutcome, by caller: Caller) -> TableChange {
    TableChange(object: id, preview: preview) {
      let known = try await service.notifications.settings(id).settings
      let (line, problems) = NotificationsLine.read(record, over: known)
      guard problems.isEmpty else { throw WrongLines(problems).error }
      guard let change = line.change else { return .unchanged }
      _ = try await service.notifications.updateSettings(id, change, etag: known.etag, force: false, validateOnly: false, by: caller)
      return .changed("changed \(line.parts)")
    }
  }

  private static func configured(_ db: Database) throws -> [String: NotificationSettings] {
    Dictionary(try NotificationSettings.fetchAll(db).map { ($0.customerID, $0) }) { first, _ in first }
  }
}
