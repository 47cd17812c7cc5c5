import LocalRPC
import Synchronization

/// The daemon's deduplication by request_id, for tests that count effects: the first body under an id takes effect, the same body again does
/// not, and a different body is rejected.
final class Ledger: Sendable {
  private let done = Mutex<[String: [UInt8]]>([:])

  /// How often each id took effect.
  let effects = Mutex<[String: Int]>([:])

  /// Whether the request takes effect.
  func takes(_ id: String, _ request: some RPCMessage) throws -> Bool {
    let bytes = try request.wireBytes()
    let isNew = try done.withLock { done in
      guard let earlier = done[id] else {
        done[id] = bytes
        return true
      }
      guard earlier == bytes else { throw RPCStatus.invalidArgument(field: "request_id", "was used for another request already") }
      return false
    }
    if isNew { effects.withLock { $0[id, default: 0] += 1 } }
    return isNew
  }
}
