import BridgeAccountsTestSupport
import BridgeTestSupport
import Spreadsheet

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

extension SettingsFixture {
  func export(_ kind: TableKind) async throws -> String { String(decoding: try await many.exportTable(kind), as: UTF8.self) }

  @discardableResult
  func importTable(_ kind: TableKind, _ text: String, validateOnly: Bool = false) async throws -> ProgressLog {
    let log = ProgressLog()
    var upload = CSVUpload<[CSVParser.Record]>([])
    try await upload.append(Array(text.utf8))
    try upload.finish()
    try await many.importTable(kind, upload.table, validateOnly: validateOnly, by: caller) { log.record($0) }
    return log
  }
}
