import Foundation
import TestSupport

/// The test environment.
enum Environment {
  static var seed: UInt64? { ProcessInfo.processInfo.environment["CWLINK_TEST_SEED"].flatMap { UInt64($0) } }

  /// The checker of recorded exchanges, see `Tests/Contract/README.md`.
  static let contractChecker = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Contract/check_exchanges.py").standardized.path

  static func temporaryFile(_ name: String) -> URL {
    FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString)-\(name)")
  }

  static func write(_ bytes: [UInt8], to file: URL) throws { try Data(bytes).write(to: file) }
  static func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }
  static func remove(_ file: URL) { try? FileManager.default.removeItem(at: file) }

  /// Runs a program to completion.
  static func run(_ arguments: [String]) async throws -> (status: Int32, output: String) {
    try await RawPeer.onThread { try ChildProcess.run(arguments, read: [1, 2]) }
  }
}
