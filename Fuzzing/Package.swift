// swift-tools-version: 6.1
import PackageDescription

// A package of its own: a build for libFuzzer instruments every module and has no main function of ours, which no other build should meet.

let strict: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault")]
let localRPC = Target.Dependency.product(name: "LocalRPC", package: "cwlink")
let api = Target.Dependency.product(name: "CwlinkAPI", package: "cwlink")
let verification = Target.Dependency.product(name: "WebhookVerification", package: "cwlink")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

/// A program that libFuzzer runs, made of one folder; `scripts/fuzz.sh` finds it by its name.
func fuzzer(_ name: String, _ folder: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: ["FuzzSupport"] + dependencies, path: "Targets/\(folder)", swiftSettings: strict)
}

let package = Package(
  name: "fuzzing",
  dependencies: [
    .package(name: "cwlink", path: ".."),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
  ],
  targets: [
    .target(name: "FuzzSupport", path: "Support", swiftSettings: strict),
    // The messages that inputs are read as, and what holds for each.
    .target(name: "MessageSupport", dependencies: ["FuzzSupport", localRPC, api], path: "MessageSupport", swiftSettings: strict),
    fuzzer("fuzz-frames", "Frames", [localRPC]),
    fuzzer("fuzz-messages", "Messages", ["MessageSupport", localRPC, api]),
    fuzzer("fuzz-json", "JSON", ["MessageSupport", localRPC, api]),
    fuzzer("fuzz-headers", "Headers", [localRPC]),
    fuzzer("fuzz-verification", "Verification", [verification, crypto]),
  ],
  swiftLanguageModes: [.v6]
)
