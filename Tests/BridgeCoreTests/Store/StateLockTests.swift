import Foundation
import Testing

@testable import BridgeCore

@Suite("The lock of the state directory")
struct StateLockTests {
  @Test("One holder at a time: the next is refused by name, and gets it once the first lets go")
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

  @Test("A directory that cannot be made is refused")
  func unmakeable() {
    #expect(throws: (any Error).self) { try StateLock(directory: "/dev/null/state") }
  }
}
