import GRDB

extension Store {
  /// Throws RESOURCE_EXHAUSTED if the disk has no room for the other copy of the database that `vacuum` writes.
  package func requireRoomForVacuum() throws {
    let needed = fileSizes.database + fileSizes.log
    if let free = StorageFailure.freeBytes(beside: path), free < needed {
      throw DomainError(
        .resourceExhausted, "the disk of \(path) has no room for \((needed >> 20) + 1) MiB, which a vacuum needs; free space on it",
        reason: "STORAGE_FULL", metadata: ["path": path])
    }
  }

  /// Writes the database anew without the room that removed rows left. Blocks; for a program that does nothing else. Throws as `requireRoomForVacuum`.
  package func vacuum() throws {
    try requireRoomForVacuum()
    do { try pool.vacuum() } catch { throw StorageFailure.named(error, path: path) }
  }
}
