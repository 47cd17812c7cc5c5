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
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Result(status: process.terminationStatus, errors: text)
  }

  /// Runs the body with a temporary folder, which is removed afterwards.
  static func withFolder<T>(_ body: (URL) throws -> T) throws -> T {
    try TemporaryDirectory.with { try body(URL(filePath: $0.path)) }
  }
}
