package import GRDB

/// The prefix of an item's field names: "counts[3]." in a unary request, "message 7: counts[3]." in a stream.
package typealias BatchPlace = @Sendable (_ batch: Int, _ index: Int) -> String

package enum Batches {
  /// Writes each batch atomically and stops at the first one that is refused; returns its error. `written` is called after each written batch.
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
