import Foundation
import TestSupport

/// Programs that the tests run, and the repository's root.
enum Tools {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The plugin, built beside the tests.
  static let plugin = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appendingPathComponent("protoc-gen-local-rpc")

  struct Result {
    let status: Int32
    let errors: String
  }

  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Result {
    let (status, errors) = try ChildProcess.run(arguments, read: [2], environment: environment)
    return Result(status: status, errors: errors)
  }

  /// Runs the body with a temporary folder, which is removed afterwards.
  static func withFolder<T>(_ body: (URL) throws -> T) throws -> T {
    try TemporaryDirectory.with { try body(URL(filePath: $0.path)) }
  }
}
