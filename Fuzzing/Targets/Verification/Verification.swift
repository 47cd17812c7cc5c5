import FuzzSupport

@testable import WebhookVerification

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { Verification.one(start, count) }

@_cdecl("LLVMFuzzerInitialize")
public func fuzzBegin(_: UnsafeMutableRawPointer?, _: UnsafeMutableRawPointer?) -> CInt { Verification.begin() }

/// Verification accepts exactly the deliveries signed with a key within the tolerance.
enum Verification: FuzzTarget {
  static let now: Int64 = 1_769_846_400
  static let tolerance: Int64 = 300
  /// The receiver's keys; no input is signed with `unused`.
  static let ours = Array("the key that the receiver holds!".utf8)
  static let theirs = Array("a key that somebody else holds!!".utf8)
  static let unused = Array("a key that nobody signs with....".utf8)

  /// Append new ones, so that inputs keep their meaning.
  static let checks: [(name: String, check: @Sendable (FuzzInput) -> Void)] = [
    ("standard-raw", checkRawStandardWebhooks), ("hub-raw", checkRawHub), ("standard-signed", checkSignedStandardWebhooks),
    ("hub-signed", checkSignedHub), ("key", checkKey), ("hexadecimal", checkHexadecimal), ("fields", checkFields), ("bearer", checkBearer),
  ]

  static func check(_ input: FuzzInput) {
    var input = input
    checks[input.choice(checks.count)].check(input)
  }
}
