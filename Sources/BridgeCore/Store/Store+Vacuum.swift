import GRDB

extension Store {
  /// Writes the database anew without the room that removed rows left. Blocks; for a program that does nothing else.
  ///
  /// Throws RESOURCE_EXHAUSTED if the disk has no room for another copy.
  package func vacuum() throws {
    let needed = fileSizes.database + fileSizes.log
    if let free = StorageFailure.freeBytes(beside: path), free < needed {
      throw DomainError(
        .resourceExhausted, "the disk of \(path) has no room for \((needed >> 20) + 1) MiB, which a vacuum needs; free space on it",
        reason: "STORAGE_FULL", metadata: ["path": path])
    }
    do { try pool.vacuum() } catch { throw StorageFailure.named(error, path: path) }
  }
}
