import BridgeCore
import ConnectWise
import Synchronization

/// The additions of several agreements, read with one request; each of their writes has its request of the rate limit reserved.
final class BundledRead: Sendable {
  let basis: ReadBasis
  /// Before the request was sent.
  let readTime: Instant
  private let additions: [Int: [AdditionRules.Current]]
  private let repeats = Mutex(0)

  private init(_ additions: [Int: [AdditionRules.Current]], basis: ReadBasis, readTime: Instant) {
    self.additions = additions
    self.basis = basis
    self.readTime = readTime
  }

  /// Nil if the site does not answer bundles, or the read failed: then each agreement reads its own and reports the problem.
  static func of(_ agreementIDs: [Int], writes: Int, _ client: ConnectWiseClient, at now: Instant) async -> BundledRead? {
    do {
      let basis = ReadBasis(reserving: writes)
      let found = try await client.reading(into: basis).bundledAdditions(agreementIDs: agreementIDs)
      guard !found.isEmpty else { return nil }
      return BundledRead(found.mapValues { $0.map(AdditionRules.Current.init) }, basis: basis, readTime: now)
    } catch {
      return nil
    }
  }

  func additions(of agreementID: Int) -> [AdditionRules.Current]? { additions[agreementID] }

  /// Records that an agreement in it had to be read again.
  func noteRepeat() { repeats.withLock { $0 += 1 } }

  var hasRepeats: Bool { repeats.withLock { $0 > 0 } }
}
