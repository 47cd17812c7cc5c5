// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault")]

let package = Package(
  name: "cwlink",
  products: [
    .library(name: "LocalRPC", targets: ["LocalRPC"]),
    .library(name: "CwlinkAPI", targets: ["CwlinkAPI"]),
    .library(name: "WebhookVerification", targets: ["WebhookVerification"]),
    .library(name: "ConnectWise", targets: ["ConnectWise"]),
    .library(name: "TrendMicro", targets: ["TrendMicro"]),
    .library(name: "ServiceSupport", targets: ["ServiceSupport"]),
    .library(name: "ExactDecimal", targets: ["ExactDecimal"]),
    .library(name: "Spreadsheet", targets: ["Spreadsheet"]),
    .library(name: "ImportProfiles", targets: ["ImportProfiles"]),
    .executable(name: "cwlinkd", targets: ["cwlinkd"]),
    .executable(name: "cwlink", targets: ["cwlink"]),
    .executable(name: "cwlink-webhook", targets: ["cwlink-webhook"]),
    .executable(name: "cwlink-sandbox", targets: ["cwlink-sandbox"]),
    .executable(name: "protoc-gen-local-rpc", targets: ["protoc-gen-local-rpc"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
    .package(url: "https://github.com/apple/swift-protobuf", exact: "1.39.0"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: ["FullFoundation"]),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
  ],
  targets: [
    // System libraries and generated C.
    .systemLibrary(name: "CNghttp2", pkgConfig: "libnghttp2", providers: [.apt(["libnghttp2-dev"])]),
    .systemLibrary(name: "CProtobufC", pkgConfig: "libprotobuf-c", providers: [.apt(["libprotobuf-c-dev"])]),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    // What Swift cannot say itself of sockets and epoll.
    .target(name: "CSocketShims"),
    .target(name: "CLocalRPCMessages", dependencies: ["CProtobufC"]),
    .target(name: "CCwlinkAPI", dependencies: ["CProtobufC", "CLocalRPCMessages"]),

    // JSON as RFC 8259 defines it, for messages and for the simulator.
    .target(name: "StrictJSON", dependencies: ["Escaping"], swiftSettings: strict),
    // gRPC on Unix sockets; no business word in it.
    .target(
      name: "LocalRPC", dependencies: ["CNghttp2", "CProtobufC", "CLocalRPCMessages", "CSocketShims", "StrictJSON"], swiftSettings: strict),
    .target(name: "CwlinkAPI", dependencies: ["LocalRPC", "CCwlinkAPI"], swiftSettings: strict),
    .executableTarget(
      name: "protoc-gen-local-rpc",
      dependencies: [
        .product(name: "SwiftProtobuf", package: "swift-protobuf"), .product(name: "SwiftProtobufPluginLibrary", package: "swift-protobuf"),
      ],
      swiftSettings: strict),

    // What every program does first: standard descriptors, and the protection of its memory and files.
    .target(name: "CProcessShims"),
    .target(name: "ProcessSupport", dependencies: ["CProcessShims"], swiftSettings: strict),

    // Escaping by Unicode scalar, wherever text becomes HTML, CSV, a shell command, a line on a terminal or in a log.
    .target(name: "Escaping", swiftSettings: strict),

    // Metrics as Prometheus reads them, and the listener that serves them.
    .target(name: "Monitoring", swiftSettings: strict),

    // Counts and amounts.
    .target(name: "ExactDecimal", swiftSettings: strict),

    // Files that clerks have: rows of cells, and the rules that make counts of them.
    .target(name: "Spreadsheet", dependencies: ["CExpat", "CZip"], swiftSettings: strict),
    .target(name: "ImportProfiles", dependencies: ["ExactDecimal", "Spreadsheet"], swiftSettings: strict),

    // What people read: pages, e-mails and tables as HTML, text and CSV; workbooks.
    .target(name: "Pages", dependencies: ["Escaping", .product(name: "Crypto", package: "swift-crypto")], swiftSettings: strict),
    .target(name: "Workbook", dependencies: ["CXlsxWriter", "Escaping", "Pages"], swiftSettings: strict),

    // What leaves the machine.
    .target(name: "CurlTransport", dependencies: ["CCurl"], swiftSettings: strict),
    .target(
      name: "ConnectWise", dependencies: ["CurlTransport", "ExactDecimal", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),

    .target(
      name: "TrendMicro", dependencies: ["CurlTransport", "Escaping", "StrictJSON", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),

    // Shared by the programs: the version; the services' log format, systemd notification and configuration reader.
    .target(name: "Version", swiftSettings: strict),
    .target(
      name: "ServiceSupport", dependencies: ["Escaping", "ProcessSupport", .product(name: "Logging", package: "swift-log")],
      swiftSettings: strict),
    // What Hummingbird's connections lack when a server stops.
    .target(
      name: "HTTPConnections",
      dependencies: [
        .product(name: "HummingbirdCore", package: "hummingbird"), .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: strict),

    // The product.
    .target(
      name: "BridgeCore",
      dependencies: [
        "ConnectWise", "CurlTransport", "CwlinkAPI", "Escaping", "ExactDecimal", "LocalRPC", "Pages", "ProcessSupport", "Spreadsheet",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict),
    .target(
      name: "BridgeDelivery",
      dependencies: [
        "BridgeCore", "ConnectWise", "CurlTransport", "CwlinkAPI", "Escaping", "ExactDecimal", "LocalRPC",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict),
    .target(
      name: "BridgeAccounts",
      dependencies: [
        "BridgeDelivery", "BridgeCore", "ConnectWise", "CwlinkAPI", "Escaping", "ExactDecimal", "LocalRPC",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "Bridge",
      dependencies: [
        "BridgeAccounts", "BridgeDelivery", "BridgeCore", "ConnectWise", "CurlTransport", "CwlinkAPI", "Escaping", "ExactDecimal",
        "LocalRPC", "Pages", "Spreadsheet", "Workbook",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .target(
      name: "BridgeSources",
      dependencies: [
        "Bridge", "BridgeAccounts", "BridgeCore", "CurlTransport", "CwlinkAPI", "Escaping", "ExactDecimal", "ImportProfiles", "LocalRPC",
        "Spreadsheet",
        "TrendMicro",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "cwlinkd",
      dependencies: [
        "Bridge", "BridgeAccounts", "BridgeSources", "BridgeDelivery", "BridgeCore", "CurlTransport", "ExactDecimal", "LocalRPC",
        "CwlinkAPI",
        "Monitoring", "ProcessSupport", "ServiceSupport", "Version",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "cwlink-sandbox",
      dependencies: [
        "HTTPConnections", "ProcessSupport", "ServiceSupport", "StrictJSON", "Version",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "cwlink",
      dependencies: [
        "CwlinkAPI", "Escaping", "LocalRPC", "ProcessSupport", "Version",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "clients/cli",
      swiftSettings: strict,
      // The C library included: it starts in milliseconds and needs nothing at run time. The others cannot be static: a static Foundation has no
      // time zones.
      linkerSettings: [
        .unsafeFlags(["-static-executable"], .when(configuration: .release)),
        // Its modules are compiled for dynamic linking, so that they are compiled once: what they import does not name these two by itself.
        .linkedLibrary("_FoundationCollections", .when(configuration: .release)),
        .linkedLibrary("_FoundationCShims", .when(configuration: .release)),
      ]),

    // The webhook receiver; what it verifies stands alone, so that it can be fuzzed.
    .target(
      name: "WebhookVerification", dependencies: [.product(name: "Crypto", package: "swift-crypto")], path: "clients/webhook/Verification",
      swiftSettings: strict),
    .executableTarget(
      name: "cwlink-webhook",
      dependencies: [
        "CwlinkAPI", "Escaping", "HTTPConnections", "LocalRPC", "ProcessSupport", "ServiceSupport", "Version", "WebhookVerification",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOExtras", package: "swift-nio-extras"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      path: "clients/webhook", exclude: ["Verification"], swiftSettings: strict),

    // Shared by the test targets: seeded random numbers, temporary directories, raw connections, waiting; workbooks; a daemon with scripted
    // answers; a fixture of the bridge's core, and its accounts.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .target(name: "SpreadsheetTestSupport", path: "Tests/SpreadsheetTestSupport", swiftSettings: strict),
    .target(
      name: "LocalRPCTestSupport", dependencies: ["LocalRPC", "TestSupport"], path: "Tests/LocalRPCTestSupport", swiftSettings: strict),
    .target(
      name: "BridgeTestSupport",
      dependencies: [
        "BridgeCore", "ConnectWise", "CurlTransport", "ExactDecimal", "LocalRPC", "TestSupport",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Tests/BridgeTestSupport", swiftSettings: strict),
    .target(
      name: "BridgeAccountsTestSupport",
      dependencies: [
        "BridgeAccounts", "BridgeCore", "BridgeDelivery", "BridgeTestSupport", "LocalRPC", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Tests/BridgeAccountsTestSupport", swiftSettings: strict),
    // What `make build` builds: all programs in one build, and nothing that only tests and generating need.
    .target(name: "Programs", dependencies: ["cwlinkd", "cwlink", "cwlink-webhook", "cwlink-sandbox"], swiftSettings: strict),

    // A folder per target.
    .testTarget(
      name: "ServiceSupportTests",
      dependencies: ["ServiceSupport", "TestSupport", .product(name: "Logging", package: "swift-log")],
      swiftSettings: strict),
    .testTarget(
      name: "HTTPConnectionsTests",
      dependencies: [
        "HTTPConnections", .product(name: "HummingbirdCore", package: "hummingbird"), .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .testTarget(name: "MonitoringTests", dependencies: ["Monitoring", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "LocalRPCTests", dependencies: ["LocalRPC", "CNghttp2", "CSocketShims", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "MessagesTests", dependencies: ["LocalRPC", "CwlinkAPI", "CLocalRPCMessages", "TestSupport", "protoc-gen-local-rpc"],
      swiftSettings: strict),
    .testTarget(name: "ExactDecimalTests", dependencies: ["ExactDecimal", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SpreadsheetTests", dependencies: ["Spreadsheet", "SpreadsheetTestSupport", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "PagesTests", dependencies: ["Escaping", "Pages", "Spreadsheet", "TestSupport", "Workbook"], swiftSettings: strict),
    .testTarget(
      name: "ImportProfilesTests",
      dependencies: ["ExactDecimal", "ImportProfiles", "Spreadsheet", "SpreadsheetTestSupport", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "CurlTransportTests", dependencies: ["CurlTransport", "TestSupport"], exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ConnectWiseTests", dependencies: ["ConnectWise", "CurlTransport", "ExactDecimal", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "TrendMicroTests",
      dependencies: ["TrendMicro", "CurlTransport", "TestSupport", .product(name: "Crypto", package: "swift-crypto")], swiftSettings: strict
    ),
    .testTarget(
      name: "SandboxTests",
      dependencies: [
        "cwlink-sandbox", "StrictJSON", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "BridgeCoreTests",
      dependencies: [
        "BridgeCore", "BridgeTestSupport", "Escaping", "ExactDecimal", "TestSupport", "ConnectWise", "CurlTransport", "CwlinkAPI",
        "LocalRPC", "Spreadsheet",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "BridgeDeliveryTests",
      dependencies: [
        "BridgeDelivery", "BridgeCore", "BridgeTestSupport", "ExactDecimal", "TestSupport", "ConnectWise", "CurlTransport", "CwlinkAPI",
        "LocalRPC",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "BridgeAccountsTests",
      dependencies: [
        "BridgeAccounts", "BridgeDelivery", "BridgeCore", "BridgeAccountsTestSupport", "BridgeTestSupport", "TestSupport", "ConnectWise",
        "CwlinkAPI", "ExactDecimal", "LocalRPC",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "BridgeTests",
      dependencies: [
        "Bridge", "BridgeAccounts", "BridgeDelivery", "BridgeCore", "BridgeSources", "BridgeAccountsTestSupport", "BridgeTestSupport",
        "TestSupport", "ConnectWise", "CurlTransport", "CwlinkAPI", "ExactDecimal", "LocalRPC", "Pages", "Spreadsheet",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "BridgeSourcesTests",
      dependencies: [
        "Bridge", "BridgeAccounts", "BridgeCore", "BridgeSources", "BridgeTestSupport", "CurlTransport", "ExactDecimal", "ImportProfiles",
        "TestSupport", "TrendMicro",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandLineTests", dependencies: ["cwlink", "BridgeCore", "CwlinkAPI", "LocalRPC", "LocalRPCTestSupport", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "WebhookTests",
      dependencies: [
        "cwlink-webhook", "ServiceSupport", "WebhookVerification", "CwlinkAPI", "LocalRPC", "LocalRPCTestSupport", "TestSupport",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    // The built programs, as they are run.
    .testTarget(
      name: "SystemTests",
      dependencies: [
        "CwlinkAPI", "LocalRPC", "CurlTransport", "TestSupport", "Version", "cwlinkd", "cwlink", "cwlink-webhook", "cwlink-sandbox",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
