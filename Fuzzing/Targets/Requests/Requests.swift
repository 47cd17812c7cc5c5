import FuzzSupport

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { Requests.one(start, count) }

@_cdecl("LLVMFuzzerInitialize")
public func fuzzBegin(_: UnsafeMutableRawPointer?, _: UnsafeMutableRawPointer?) -> CInt { Requests.begin() }

/// Parsing of requests and of the receiver's configuration.
enum Requests: FuzzTarget {
  /// Append new ones, so that inputs keep their meaning.
  static let checks: [(name: String, check: @Sendable (FuzzInput) -> Void)] = [
    ("action", checkAction), ("head", checkHead), ("id", checkID), ("forwarded", checkForwarded), ("address", checkAddress),
    ("configuration", checkConfiguration),
  ]

  static func check(_ input: FuzzInput) {
    var input = input
    checks[input.choice(checks.count)].check(input)
  }
}
