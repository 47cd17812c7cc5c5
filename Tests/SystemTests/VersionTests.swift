import Foundation
import Testing
import Version

@Suite("Version")
struct VersionTests {
  @Test("All programs report the same version")
  func programs() async throws {
    let directory = "/tmp/cwlink-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    for name in ["cwlinkd", "cwlink", "cwlink-webhook", "cwlink-sandbox"] {
      let program = try RunningProgram(name, ["--version"], in: directory)
      #expect(try await program.wait() == 0, "\(name): \(program.errors)")
      #expect(program.output == cwlinkVersion + "\n", "\(name)")
    }
  }

  @Test("CHANGELOG.md has a section for the version")
  func changelog() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "CHANGELOG.md")
    #expect(try String(contentsOf: path, encoding: .utf8).contains("\n## [\(cwlinkVersion)]"))
  }
}
