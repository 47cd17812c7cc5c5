package import GRDB

/// Leads the name of an item's field: "counts[3]." of the only batch, "message 7: counts[3]." of a stream's.
package typealias BatchPlace = @Sendable (_ batch: Int, _ index: Int) -> String

package enum Batches {
  /// Writes each batch whole or not at all, and none after the first that is refused; answers that refusal. `written` is called after each that is
  /// kept.
  package static func write<Item>(
    _ db: Database, _ batches: [[Item]], item: (_ item: Item, _ batch: Int, _ index: Int) throws -> Void, written: () -> Void
  ) throws -> DomainError? {
    var refusal: DomainError?
    for (batchIndex, batch) in batches.enumerated() where refusal == nil {
      try db.inSavepoint {
        do {
          for (index, element) in batch.enumerated() { try item(element, batchIndex, index) }
          written()
          return .commit
        } catch let status as DomainError {
          refusal = status
          return .rollback
        }
      }
    }
    return refusal
  }
}
