import BridgeCore
import ConnectWise

/// The additions of one agreement and the conditions of its changes, read again whenever they are too old for a write (rule 36).
struct AdditionReader: Sendable {
  let agreementID: Int
  /// Of all deliveries of the agreement.
  let changes: [AdditionChange]
  private(set) var conditions: ConditionRecords?
  private(set) var additions: [AdditionRules.Current] = []
  /// The read of the additions; nil if they have to be read.
  private(set) var basis: ReadBasis?

  init(_ changes: [AdditionChange], conditions: ConditionRecords?) {
    agreementID = changes.first?.agreementID ?? 0
    self.changes = changes
    self.conditions = conditions
  }

  /// Reads what is too old. Returns the basis for a write, and whether anything was read.
  ///
  /// Several lines of an agreement share one read as long as it is fresh.
  mutating func refresh(for change: AdditionChange, _ client: ConnectWiseClient) async throws(ConnectWiseError) -> (
    ReadBasis, didRead: Bool
  ) {
    let isCurrent = conditions?.serve(change, client) ?? false
    if isCurrent, let basis, client.isFresh(basis) { return (basis, false) }
    basis = nil
    var next = ReadBasis()
    if !isCurrent {
      // The additions and the write follow.
      let first = ReadBasis(reserving: ConditionRecords.requests + 1)
      conditions = try await ConditionRecords(of: changes, client, into: first)
      next = ReadBasis(following: first)
    }
    additions = try await client.reading(into: next).additions(agreementID: agreementID).map(AdditionRules.Current.init)
    basis = next
    return (next, true)
  }

  /// The addition that ConnectWise returned for a write.
  mutating func took(_ addition: AdditionRules.Current) {
    additions.removeAll { $0.id == addition.id }
    additions.append(addition)
  }

  /// After a write without a clear result, everything is read again.
  mutating func forget() { basis = nil }
}
