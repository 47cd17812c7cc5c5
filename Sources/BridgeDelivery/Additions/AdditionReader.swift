import BridgeCore
import ConnectWise
import GRDB

/// The additions of one agreement and the conditions of its changes, read again whenever they are too old for a write (rule 36).
struct AdditionReader: Sendable {
  let agreementID: Int
  /// Of all deliveries of the agreement.
  let changes: [AdditionChange]
  private(set) var conditions: ConditionRecords?
  private(set) var additions: [AdditionRules.Current] = []
  /// The read of the additions; nil if they have to be read.
  private(set) var basis: ReadBasis?
  /// Before the request that read the additions, or the last write to them, was sent.
  private(set) var readTime = Instant(milliseconds: 0)
  /// The requests that follow the first page of the additions: the other pages, and the write.
  private var following = 1
  /// The read with other agreements that the first decision rests on.
  private var bundled: BundledRead?

  init(_ changes: [AdditionChange], conditions: ConditionRecords?, bundled: BundledRead?) {
    agreementID = changes.first?.agreementID ?? 0
    self.changes = changes
    self.conditions = conditions
    guard let bundled, let read = bundled.additions(of: agreementID) else { return }
    self.bundled = bundled
    additions = read
    basis = bundled.basis
    readTime = bundled.readTime
  }

  /// Reads what is too old. Returns the basis for a write, and whether anything was read.
  ///
  /// Several lines of an agreement share one read as long as it is fresh. Throws an error of kind `staleRead` if ConnectWise answers too slowly.
  mutating func refresh(
    for change: AdditionChange, _ client: ConnectWiseClient, at now: Instant
  ) async throws(ConnectWiseError) -> ReadBasis {
    if isCurrent(for: change, client), let basis, client.isFresh(basis) { return basis }
    try await read(for: change, client)
    // The additions may have been waited for, during a pause of the site.
    if !isCurrent(for: change, client) { try await read(for: change, client) }
    readTime = now
    guard isCurrent(for: change, client), let basis else { throw .staleRead }
    return basis
  }

  private func isCurrent(for change: AdditionChange, _ client: ConnectWiseClient) -> Bool { conditions?.serve(change, client) ?? false }

  private mutating func read(for change: AdditionChange, _ client: ConnectWiseClient) async throws(ConnectWiseError) {
    basis = nil
    bundled?.noteRepeat()
    bundled = nil
    var next = ReadBasis(reserving: following)
    if !isCurrent(for: change, client) {
      // The additions and the write follow.
      let first = ReadBasis(reserving: ConditionRecords.requests + following)
      conditions = try await ConditionRecords(of: changes, client, into: first)
      next = ReadBasis(following: first, reserving: following)
    }
    additions = try await client.reading(into: next).additions(agreementID: agreementID).map(AdditionRules.Current.init)
    basis = next
    following = max(1, next.reads)
  }

  /// The addition that ConnectWise returned for a write that began at `time`.
  mutating func took(_ addition: AdditionRules.Current, at time: Instant) {
    additions.removeAll { $0.id == addition.id }
    additions.append(addition)
    readTime = max(readTime, time)
  }

  /// Keeps the additions for later plans. Those in `confirmed` are as the delivery left them, which is what is expected from now on.
  func keep(for change: AdditionChange, confirmed: [Int] = []) -> @Sendable (Database, Delivery, Instant) throws -> Void {
    let known = KnownAdditions(additions, readTime: readTime)
    let left = additions.filter { confirmed.contains($0.id) }
    return { [agreementID, site = change.site] db, _, now in
      try KnownAdditionsStore.keep(db, known, agreementID: agreementID, at: site)
      for addition in left {
        try ExpectedAdditionStore.save(db, ExpectedAddition(addition, time: now), agreementID: agreementID, at: site)
      }
    }
  }

  /// After a write without a clear result, everything is read again.
  mutating func forget() {
    basis = nil
    bundled = nil
  }
}
