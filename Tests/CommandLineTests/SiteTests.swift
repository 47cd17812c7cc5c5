import CwlinkAPI
import Foundation
import LocalRPCTestSupport
import TestSupport
import Testing

@testable import cwlink

/// Which daemon a command calls.
@Suite struct SiteTests {
  /// The first site's daemon, and that of the site `north`.
  private static func withSites(_ body: (_ first: ScriptedDaemon, _ around: TestContext) async throws -> Void) async throws {
    let directory = try TemporaryDirectory()
    defer { withExtendedLifetime(directory) {} }
    try FileManager.default.createDirectory(atPath: directory.path + "/sites", withIntermediateDirectories: true)
    func daemon(_ name: String, _ path: String) async throws -> ScriptedDaemon {
      try await ScriptedDaemon.start(
        [Answer(SystemServiceMethods.getStatus) { _ in Status(callerName: name) }.entry], path: directory.path + path)
    }
    let first = try await daemon("first", "/cwlink.sock")
    let north = try await daemon("north", "/sites/north.sock")
    let south = try await daemon("south", "/sites/south.sock")
    var failure: (any Error)?
    do { try await body(first, TestContext(runtimeDirectory: directory.path)) } catch { failure = error }
    for daemon in [first, north, south] { await daemon.stop() }
    if let failure { throw failure }
  }

  private static func with(_ around: TestContext, _ variables: [String: String]) -> TestContext {
    var around = around
    around.variables = variables
    return around
  }

  @Test("--site and CWLINK_SITE call the daemon of that site; an option is stronger than a variable")
  func chooses() async throws {
    try await Self.withSites { first, around in
      func name(_ arguments: [String], _ variables: [String: String] = [:]) async throws -> String {
        let output = try await run(arguments, Self.with(around, variables)).output
        return ["first", "north", "south"].first { output.contains("\($0), role") } ?? output
      }
      let names = [
        try await name(["--site", "north", "status"]), try await name(["status"], ["CWLINK_SITE": "south"]),
        try await name(["--site=north", "status"], ["CWLINK_SITE": "south"]),
        try await name(["--site", "north", "status"], ["CWLINK_SOCKET": first.path]),
        try await name(["status", "--socket", first.path], ["CWLINK_SITE": "south"]),
      ]
      #expect(names == ["north", "south", "north", "north", "first"])
    }
  }

  @Test("An unknown site is an error that lists the sites of the machine")
  func unknown() async throws {
    try await Self.withSites { _, around in
      let outcome = try await run(["--site", "nroth", "status"], around)
      #expect(outcome.status == .unavailable)
      #expect(outcome.diagnostics.contains("no daemon of the site 'nroth'"))
      #expect(outcome.diagnostics.contains("sites of this machine: north, south"))
      #expect(outcome.diagnostics.contains("fix: systemctl enable --now cwlinkd@nroth.socket cwlinkd@nroth.service"))
    }
    #expect(try await run(["--site", "north", "status"]).diagnostics.contains("this machine has no sites"))
  }

  @Test(
    "A name that no instance can have is a usage error that names the option",
    arguments: ["", "North", "a/b", "..", "a b", "é", String(repeating: "x", count: 64)])
  func names(name: String) async throws {
    let outcome = try await run(["--site", name, "status"])
    #expect(outcome.status == .usage)
    #expect(outcome.diagnostics.hasPrefix("error: --site: '\(name)' is not a site's name: use 1 to 63 of a-z, 0-9 and -"))
    #expect(!Site.isName(name))
  }

  @Test("A socket and a site exclude each other")
  func both() async throws {
    let outcome = try await run(["--site", "north", "status", "--socket", "/s"])
    #expect(outcome.status == .usage)
    #expect(outcome.diagnostics.contains("--socket and --site are mutually exclusive"))
    let variables = try await run(["status"], TestContext(variables: ["CWLINK_SITE": "north", "CWLINK_SOCKET": "/s"]))
    #expect(variables.status == .usage)
    #expect(variables.diagnostics.contains("CWLINK_SOCKET and CWLINK_SITE are both set"))
    #expect(try await run(["status"], TestContext(variables: ["CWLINK_SITE": "No"])).diagnostics.hasPrefix("error: CWLINK_SITE: 'No'"))
  }

  @Test("Suggested commands reach the daemon of the site too")
  func suggested() throws {
    var context = ProcessContext.process
    context.variable = { _ in nil }
    context.site = "north"
    #expect(try DaemonAddress.resolve(socket: nil, in: context).option == " --socket /run/cwlink/sites/north.sock")
  }
}
