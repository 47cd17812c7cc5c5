import FuzzSupport

@testable import WebhookVerification

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { Verification.one(start, count) }

@_cdecl("LLVMFuzzerInitialize")
public func fuzzBegin(_: UnsafeMutableRawPointer?, _: UnsafeMutableRawPointer?) -> CInt { Verification.begin() }

/// Who is let in: whoever holds a key, within the tolerance, and nobody else.
enum Verification: FuzzTarget {
  static let now: Int64 = 1_769_846_400
  static let tolerance: Int64 = 300
  /// What the receiver's keys are; no input is signed with `unused`.
  static let ours = Array("the key that the receiver holds!".utf8)
  static let theirs = Array("a key that somebody else holds!!".utf8)
  static let unused = Array("a key that nobody signs with....".utf8)

  /// New ones go to the end, so that inputs keep their meaning.
  static let checks: [(name: String, check: @Sendable (FuzzInput) -> Void)] = [
    ("standard-raw", checkRawStandardWebhooks), ("hub-raw", checkRawHub), ("standard-signed", checkSignedStandardWebhooks),
    ("hub-signed", checkSignedHub), ("key", checkKey), ("hexadecimal", checkHexadecimal), ("fields", checkFields),
  ]

  static func check(_ input: FuzzInput) {
    var input = input
    checks[input.choice(checks.count)].check(input)
  }
}
