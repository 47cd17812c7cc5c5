import Foundation

@testable import Bridge
@testable import BridgeAccounts
@testable import BridgeCore
@testable import BridgeDelivery

/// A store in a directory of its own, removed with it.
final class TemporaryStore: Sendable {
  let store: Store
  let directory: String

  init() throws {
    directory = NSTemporaryDirectory() + "cwlink-test-" + UUID().uuidString
    store = try Store(directory: directory)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }
}
