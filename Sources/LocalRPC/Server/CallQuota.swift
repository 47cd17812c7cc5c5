internal import Synchronization

/// Limits how many calls of a kind, such as watches, one user and all users have in progress. root and the server's own user are limited per
/// user only.
public final class CallQuota: Sendable {
  private struct Counts {
    var users: [UInt32: Int] = [:]
    var all = 0
  }

  private let noun: String
  private let plural: String
  private let perUser: Int
  private let total: Int
  private let counts = Mutex(Counts())

  /// `noun` and `plural` are for messages: "watch", "watches".
  public init(_ noun: String, _ plural: String, perUser: Int, total: Int) {
    self.noun = noun
    self.plural = plural
    self.perUser = perUser
    self.total = total
  }

  /// Runs `body` as one of the peer's calls. Throws RESOURCE_EXHAUSTED, without running it, if there are too many.
  public func run<T>(_ peer: Peer, _ body: () async throws -> T) async throws -> T {
    try enter(peer)
    defer { leave(peer) }
    return try await body()
  }

  private func counted(_ number: Int) -> String { "\(number) \(number == 1 ? noun : plural)" }

  private func enter(_ peer: Peer) throws(RPCStatus) {
    let failure: RPCStatus? = counts.withLock { counts in
      let held = counts.users[peer.uid] ?? 0
      guard held < perUser else {
        return RPCStatus(
          .resourceExhausted,
          "User \(peer.uid) has \(counted(held)) in progress, which is the limit. Wait until one has ended, or cancel one.")
      }
      guard counts.all < total || peer.isPrivileged else {
        return RPCStatus(
          .resourceExhausted,
          "\(counted(counts.all)) of all users \(counts.all == 1 ? "is" : "are") in progress, which is the limit. Try again later.")
      }
      counts.users[peer.uid] = held + 1
      counts.all += 1
      return nil
    }
    if let failure { throw failure }
  }

  private func leave(_ peer: Peer) {
    counts.withLock { counts in
      counts.all -= 1
      let held = (counts.users[peer.uid] ?? 1) - 1
      counts.users[peer.uid] = held == 0 ? nil : held
    }
  }
}
