import Foundation
import Testing

@Suite("The documentation")
struct DocumentationTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("every test quoted in docs/SOURCES.md exists")
  func sources() throws {
    let page = try String(contentsOf: Self.root.appending(path: "docs/SOURCES.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { $0.split(separator: "|").map(String.init) }
    let named = rows.compactMap(\.last).flatMap { $0.matches(of: /“([^”]+)”/).map { String($0.output.1) } }
    #expect(named.count > 40)
    let sources = try #require(FileManager.default.enumerator(at: Self.root.appending(path: "Tests"), includingPropertiesForKeys: nil))
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    let tests = try sources.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    for name in named { #expect(tests.contains("\"\(name)\""), "no test is called “\(name)”") }
  }
}
