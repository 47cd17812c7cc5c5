package import ConnectWise
package import CurlTransport
import LocalRPC
import Synchronization

/// The share of the site's request budget for lookups, that is for methods that need the role read: a tenth for each user, half for all of them,
/// one request at a time for each user and two for all. The rest stays for deliveries and the daemon's own reads (rule 47).
package final class LookupShare: RequestAdmission {
  /// The part of the budget that one user gets.
  static let partOfUser = 10
  /// The part that all users get.
  static let partOfAll = 2

  private struct Buckets {
    var users: [UInt32: TokenBucket] = [:]
    var all: TokenBucket?
    var requestsPerMinute = 0
  }

  /// One lookup of a user at a time, from its share to its answer, so that a user waits only for its own share.
  private let turns = UserGate(perUser: 1)
  /// Two requests of all users at a time. Nobody waits for a share in it.
  private let requests = UserGate(perUser: 1, total: 2)
  private let buckets = Mutex(Buckets())
  private let time: TimeSource

  package init(time: TimeSource = .system) { self.time = time }

  package func run<Answer: Sendable>(
    requestsPerMinute: Int, _ request: () async throws(ConnectWiseError) -> Answer
  ) async throws(ConnectWiseError) -> Answer {
    guard let uid = Self.currentReader else { return try await request() }
    return try await turns.run(uid, cancelled: .cancelled) { () async throws(ConnectWiseError) in
      let wait = self.reserve(uid, requestsPerMinute)
      if wait > .zero { do { try await self.time.sleep(wait) } catch { throw .cancelled } }
      return try await self.requests.run(uid, cancelled: .cancelled) { () async throws(ConnectWiseError) in try await request() }
    }
  }

  /// The user whose lookup the current task serves; nil for everything else.
  private static var currentReader: UInt32? {
    guard let call = ServerCall.current, MethodRoles.role(for: call.method) == .read else { return nil }
    return call.peer.uid
  }

  private func reserve(_ uid: UInt32, _ requestsPerMinute: Int) -> Duration {
    let now = time.now()
    return buckets.withLock { buckets in
      if buckets.requestsPerMinute != requestsPerMinute {
        buckets = Buckets(
          all: TokenBucket(perMinute: requestsPerMinute / Self.partOfAll), requestsPerMinute: requestsPerMinute)
      }
      var own = buckets.users[uid] ?? TokenBucket(perMinute: requestsPerMinute / Self.partOfUser)
      defer { buckets.users[uid] = own }
      return max(own.reserve(at: now), buckets.all?.reserve(at: now) ?? .zero)
    }
  }
}
