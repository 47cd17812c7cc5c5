/// Limits how many worlds start at a time, because a hundred programs that start at once on a small machine all start late.
actor StartGate {
  static let shared = StartGate(width: 4)

  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(width: Int) { free = width }

  func pass<T: Sendable>(_ body: @Sendable () async throws -> T) async rethrows -> T {
    if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
    defer { if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() } }
    return try await body()
  }
}
