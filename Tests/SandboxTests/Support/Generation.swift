@testable import cwlink_sandbox

/// Generated cases from one seed, which is printed: set `CWLINK_TEST_SEED` to reproduce them.
enum Generation {
  static let seed: UInt64 = {
    let seed = Environment.seed ?? UInt64.random(in: 1...UInt64(UInt32.max))
    print("SandboxTests: CWLINK_TEST_SEED=\(seed)")
    return seed
  }()

  static func generators(_ count: Int, _ salt: UInt64) -> [SplitMix64] {
    (0..<UInt64(count)).map { SplitMix64(seed: seed &* 1_000_003 &+ salt &* 7919 &+ $0) }
  }
}
