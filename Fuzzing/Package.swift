// swift-tools-version: 6.1
import PackageDescription

// A separate package, because a build for libFuzzer instruments every module and has no main function of ours.

let strict: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault")]
let localRPC = Target.Dependency.product(name: "LocalRPC", package: "cwlink")
let api = Target.Dependency.product(name: "CwlinkAPI", package: "cwlink")
let verification = Target.Dependency.product(name: "WebhookVerification", package: "cwlink")
let serviceSupport = Target.Dependency.product(name: "ServiceSupport", package: "cwlink")
let connectWise = Target.Dependency.product(name: "ConnectWise", package: "cwlink")
let trendMicro = Target.Dependency.product(name: "TrendMicro", package: "cwlink")
let exactDecimal = Target.Dependency.product(name: "ExactDecimal", package: "cwlink")
let spreadsheet = Target.Dependency.product(name: "Spreadsheet", package: "cwlink")
let importProfiles = Target.Dependency.product(name: "ImportProfiles", package: "cwlink")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

/// A libFuzzer program with its sources in one folder; `scripts/fuzz.sh` finds it by name.
func fuzzer(_ name: String, _ folder: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: ["FuzzSupport"] + dependencies, path: "Targets/\(folder)", swiftSettings: strict)
}

let package = Package(
  name: "fuzzing",
  dependencies: [
    .package(name: "cwlink", path: ".."),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
  ],
  targets: [
    .target(name: "FuzzSupport", path: "Support", swiftSettings: strict),
    // The message types that inputs are parsed as, and the properties of each.
    .target(name: "MessageSupport", dependencies: ["FuzzSupport", localRPC, api], path: "MessageSupport", swiftSettings: strict),
    fuzzer("fuzz-frames", "Frames", ["MessageSupport", localRPC]),
    fuzzer("fuzz-messages", "Messages", ["MessageSupport", localRPC, api]),
    fuzzer("fuzz-json", "JSON", ["MessageSupport", localRPC, api]),
    fuzzer("fuzz-headers", "Headers", [localRPC]),
    fuzzer("fuzz-connection", "Connection", ["MessageSupport", localRPC]),
    fuzzer("fuzz-verification", "Verification", [verification, crypto]),
    fuzzer("fuzz-callbacks", "Callbacks", [connectWise, crypto]),
    fuzzer("fuzz-maillogs", "MailLogs", [trendMicro]),
    // The receiver's files, compiled again through links: an executable target cannot be linked into another program, and a library target
    // would exist only for the fuzzer.
    .target(
      name: "WebhookRequests", dependencies: [localRPC, api, crypto, serviceSupport, verification, httpTypes, logging],
      path: "WebhookRequests", swiftSettings: strict),
    // The writer of the tests, compiled again through a link.
    .target(name: "SpreadsheetTestSupport", path: "WorkbookWriting", swiftSettings: strict),
    fuzzer("fuzz-workbooks", "Workbooks", ["SpreadsheetTestSupport", spreadsheet]),
    fuzzer("fuzz-profiles", "Profiles", [exactDecimal, importProfiles, spreadsheet]),
    fuzzer("fuzz-requests", "Requests", ["WebhookRequests", localRPC, api, serviceSupport, httpTypes]),
  ],
  swiftLanguageModes: [.v6]
)
