import Foundation
import CwlinkAPI
import LocalRPCTestSupport
import TestSupport
import Testing

@testable import cwlink_webhook

@Suite("Documented configuration")
struct DocumentedConfigurationTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ path: String) throws -> String { try String(contentsOf: root.appending(path: path), encoding: .utf8) }

  @Test("The packaged configuration is valid")
  func packaged() throws {
    let configuration = try ReceiverConfiguration(json: Array(Self.text("packaging/webhook.json").utf8))
    try configuration.check(listeningOnLoopback: false)
    #expect(configuration.routes.map(\.path) == ["/hooks/counts"])
  }

  @Test("The quick start's configuration is valid")
  func quickStart() throws {
    let document = try Self.text("docs/WEBHOOKS.md")
    let block = try #require(document.firstMatch(of: /<<'END'\n(?<json>[\s\S]*?)\n    END/)).json
    let configuration = try ReceiverConfiguration(json: Array(block.utf8))
    try configuration.check(listeningOnLoopback: true)
    #expect(configuration.routes.map(\.action) == [.reportCounts])
  }

  @Test("Every route in the document is valid")
  func routes() throws {
    let blocks = try Self.text("docs/WEBHOOKS.md").matches(of: /\n    (?<json>\{ "path"[^\n]*(?:\n      [^\n]*)*)/).map { String($0.json) }
    #expect(blocks.count >= 2)
    for block in blocks { _ = try ReceiverConfiguration(json: Array("{ routes: [\(block)] }".utf8)) }
  }

  @Test("The body of each recipe is accepted, with the sender's fields filled in")
  func recipes() async throws {
    let bodies = try Self.text("docs/WEBHOOKS.md").matches(of: /\n    (?<json>\{ "counts"[^\n]*)/).map { body in
      String(body.json).replacing(/\{\{[^}]*\}\}|@\{[^}]*\}/, with: "42")
    }
    #expect(bodies.count == 3)
    let script = Answer(UsageServiceMethods.reportCounts) { _ in ReportCountsResponse() }
    try await TestReceiver.with([script.entry]) { receiver async throws in
      for (number, body) in bodies.enumerated() {
        let headers = [("Authorization", "Bearer \(TestReceiver.token)"), ("Idempotency-Key", "\(number)")]
        #expect(try await receiver.post("/token/counts", headers, body).status == 202, "\(body)")
      }
      #expect(script.requests.flatMap(\.counts).map(\.quantity) == [42, 42, 42])
    }
  }

  @Test("The workflow's command sends what the receiver accepts")
  func workflow() async throws {
    let command = try #require(try Self.text("docs/WEBHOOKS.md").firstMatch(of: /(?<command>curl [^\n]*counts\.json \\\n[^\n]*)/)).command
    let script = Answer(UsageServiceMethods.reportCounts) { _ in ReportCountsResponse() }
    try await TestReceiver.with([script.entry]) { receiver async throws in
      let directory = try TemporaryDirectory()
      defer { withExtendedLifetime(directory) {} }
      _ = try directory.write("counts.json", DeliveryTests.counts, mode: 0o600)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-ec", String(command)]
      process.currentDirectoryURL = URL(fileURLWithPath: directory.path)
      process.environment = [
        "PATH": "/usr/bin:/bin", "TOKEN": TestReceiver.token, "URL": "http://127.0.0.1:\(receiver.port)/token/counts",
        "GITHUB_RUN_ID": "991",
      ]
      process.standardOutput = FileHandle.nullDevice
      try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
        process.terminationHandler = { _ in done.resume() }
        do { try process.run() } catch { done.resume(throwing: error) }
      }
      #expect(process.terminationStatus == 0 && script.requests.map(\.requestID) == ["webhook/token/counts/991"])
    }
  }

  @Test("Every problem type is in the table of responses with its status", arguments: Problem.Kind.allCases)
  func problems(kind: Problem.Kind) throws {
    let rows = try Self.text("docs/WEBHOOKS.md").split(separator: "\n").filter { $0.hasPrefix("| \(kind.status) | ") }
    #expect(rows.contains { $0.contains("`\(kind.rawValue)`") })
  }

  @Test("Every limit is documented with its default")
  func limits() throws {
    let document = try Self.text("docs/WEBHOOKS.md")
    for (name, value) in Mirror(reflecting: ReceiverLimits()).children {
      let name = try #require(name)
      let row = try #require(document.split(separator: "\n").first { $0.hasPrefix("| `limits.\(name)` |") })
      let number = try #require(value as? Int)
      let shown = name == "bodyBytes" ? "\(number >> 20) MiB" : name == "headerBytes" ? "\(number >> 10) KiB" : "\(number)"
      #expect(row.hasSuffix("| \(shown) |"), "\(row)")
    }
  }
}
