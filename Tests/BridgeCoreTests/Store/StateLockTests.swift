import Foundation
import Testing

@testable import BridgeCore

@Suite("The lock of the state directory")
struct StateLockTests {
  @Test("only one process holds the lock; the next one is rejected, naming the holder, until it is released")
  func oneHolder() throws {
    let directory = NSTemporaryDirectory() + "cwlink-lock-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: directory) }
    var first: StateLock? = try StateLock(directory: directory)
    let refusal = #expect(throws: StateLockError.self) { try StateLock(directory: directory) }
    #expect(refusal?.description.contains(directory) == true)
    #expect(refusal?.description.contains("another cwlinkd") == true)
    withExtendedLifetime(first) {}
    first = nil
    _ = try StateLock(directory: directory)
  }

  @Test("a directory that cannot be created is an error")
  func unmakeable() {
    #expect(throws: (any Error).self) { try StateLock(directory: "/dev/null/state") }
  }
}
