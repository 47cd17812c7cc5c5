import FuzzSupport

@testable import LocalRPC

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { Headers.one(start, count) }

@_cdecl("LLVMFuzzerInitialize")
public func fuzzBegin(_: UnsafeMutableRawPointer?, _: UnsafeMutableRawPointer?) -> CInt { Headers.begin() }

/// Encoding and decoding of gRPC headers from an untrusted peer.
enum Headers: FuzzTarget {
  /// Append new ones, so that inputs keep their meaning.
  static let checks: [(name: String, check: @Sendable (FuzzInput) -> Void)] = [
    ("timeout", checkTimeout), ("duration", checkDuration), ("percent", checkPercentCoding), ("base64", checkBase64),
    ("request", checkRequest), ("response", checkResponse), ("metadata", checkMetadata), ("status", checkStatus), ("path", checkPath),
  ]

  static func check(_ input: FuzzInput) {
    var input = input
    checks[input.choice(checks.count)].check(input)
  }
}
