package import BridgeCore
import TestSupport

/// A store in a temporary directory, removed on deinit.
package final class TemporaryStore: Sendable {
  package let store: Store
  private let temporary: TemporaryDirectory

  package var directory: String { temporary.path }

  package init() throws {
    temporary = try TemporaryDirectory()
    store = try Store(directory: temporary.path)
  }
}
