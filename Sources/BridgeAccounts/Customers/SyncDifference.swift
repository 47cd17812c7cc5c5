/// The changes of a customer's agreements by a sync.
package struct SyncDifference: Sendable, Equatable, Codable {
  package var added: [Agreement] = []
  package var changed: [Agreement] = []
  package var removed: [Agreement] = []

  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

  /// The sync time is not compared.
  package init(old: [Agreement], new: [Agreement]) {
    let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let after = Dictionary(new.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    for agreement in after.values.sorted(by: { $0.id < $1.id }) {
      guard var former = before[agreement.id] else {
        added.append(agreement)
        continue
      }
      former.syncTime = agreement.syncTime
      if former != agreement { changed.append(agreement) }
    }
    removed = before.values.filter { after[$0.id] == nil }.sorted { $0.id < $1.id }
  }
}
