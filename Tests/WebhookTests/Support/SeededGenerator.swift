import Foundation

/// SplitMix64: the same seed produces the same cases. Set `CWLINK_TEST_SEED` to repeat a failed run.
struct SeededGenerator: RandomNumberGenerator {
  let seed: UInt64
  private var state: UInt64

  init(_ name: String) {
    let given = ProcessInfo.processInfo.environment["CWLINK_TEST_SEED"].flatMap { UInt64($0) }
    seed = given ?? UInt64.random(in: 0...UInt64.max)
    state = seed
    print("\(name): CWLINK_TEST_SEED=\(seed)")
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func pick<T>(_ from: [T]) -> T { from[Int.random(in: 0..<from.count, using: &self)] }

  mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &self) == 0 }
}
