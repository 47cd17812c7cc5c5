import BridgeAccounts
import BridgeCore
package import GRDB

/// All references to a product, which prevent its deletion.
package enum ProductReferences {
  /// Each with the command that shows or removes it.
  package static func uses(_ db: Database, _ id: String) throws -> [String] {
    [
      (try CountQueries.count(db, product: id), "count report", "they are kept as evidence of what was billed"),
      (try BilledLedger.count(db, product: id), "billed period", "they are kept as evidence of what was billed"),
      (try OwnAssignment.count(db, product: id), "assignment", Remedy(.agreementsUnassign, nil, id).command),
      (try TargetMapping.count(db, product: id), "target mapping", Remedy(.targetsList).command),
      (
        try ContractTermsStore.count(db, product: id), "customer's contract terms", Remedy(.contractsListProduct, id).command
      ),
      (try Customer.count(db, billing: id), "customer", "they list it as billed: \(Remedy(.customersSetProduct))"),
      (
        try Customer.count(db, sendingFiguresOf: id) + GeneralSettings.count(db, sendingFiguresOf: id), "mail-security figure setting",
        "\(Remedy(.settingsRemove, id)), also with --customer"
      ),
    ]
    .compactMap { count, noun, note in count == 0 ? nil : "\(Plural.of(count, noun)) (\(note))" }
  }
}
