import BridgeCore
import GRDB
import LocalRPC
import Spreadsheet

extension BulkService {
  private func table(_ kind: TableKind) -> any BulkTable {
    switch kind {
    case .customers: CustomersTable(service: self)
    case .assignments: AssignmentsTable(service: self)
    case .settings: SettingsTable(service: self)
    case .notifications: NotificationsTable(service: self)
    }
  }

  /// The complete table as CSV in UTF-8.
  func exportTable(_ kind: TableKind) async throws -> [UInt8] {
    let table = table(kind)
    return try await withTaskExecutorPreference(globalConcurrentExecutor) {
      let rows = try await store.read { db in try table.rows(db) }
      return Array(CSVWriter.text([table.header] + rows).utf8)
    }
  }

  /// Checks every line, then applies each as for a single customer, or with `validateOnly` reports what it would do.
  ///
  /// Throws `WrongLines` with all invalid lines and columns before anything is changed; UNAVAILABLE if a company must be looked up and
  /// ConnectWise cannot be read.
  func importTable(
    _ kind: TableKind, _ records: [CSVParser.Record], validateOnly: Bool, by caller: Caller,
    report: @escaping @Sendable (BulkProgress) async throws -> Void
  ) async throws {
    let table = table(kind)
    let changes = try await withTaskExecutorPreference(globalConcurrentExecutor) { try await check(table, records, by: caller) }
    try await BulkWork.perform(
      changes.map { change in
        BulkTask(object: change.object) { validateOnly ? change.preview : try await change.perform() }
      }, report: report)
  }

  private func check<Table: BulkTable>(_ table: Table, _ records: [CSVParser.Record], by caller: Caller) async throws -> [TableChange] {
    guard let first = records.first else {
      throw DomainError.invalid("data", "the file is empty; its first line must name the columns: \(table.header.joined(separator: ","))")
    }
    let header = CSVHeader<Table.Column>(first, needed: table.needed)
    try WrongLines.throwIfAny(header.problems)
    guard records.count > 1 else { throw DomainError.invalid("data", "the file has a header and no lines") }
    var problems = records.dropFirst().compactMap(header.problem)
    let whole = records.dropFirst().filter { header.problem(of: $0) == nil }.map { CSVRow($0, columns: header.columns) }
    let (changes, wrong) = try await table.check(whole, by: caller)
    problems += wrong
    try WrongLines.throwIfAny(problems)
    return changes
  }
}
