import Foundation
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
