import Foundation
import Testing

@Suite("The check of generated files", .serialized)
struct DriftTests {
  private static let generated = [
    "Sources/LocalRPC/Generated", "Sources/CLocalRPCMessages", "Sources/CwlinkAPI/Generated", "Sources/CCwlinkAPI",
  ]

  private func check(_ change: (URL) throws -> Void) throws -> Tools.Result {
    try Tools.withFolder { folder in
      for path in ["proto", "scripts"] + Self.generated {
        let copy = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: Tools.root.appendingPathComponent(path), to: copy)
      }
      try change(folder)
      return try Tools.run(
        [folder.appendingPathComponent("scripts/check-generated.sh").path], environment: ["LOCAL_RPC_PLUGIN": Tools.plugin.path])
    }
  }

  @Test("The committed files equal the output generated from proto/")
  func same() throws {
    let result = try check { _ in }
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test("A changed, a missing and an obsolete file are reported", arguments: ["changed", "missing", "left over"])
  func drift(_ kind: String) throws {
    let name = "Sources/CwlinkAPI/Generated/usage.wire.swift"
    let result = try check { folder in
      let file = folder.appendingPathComponent(name)
      switch kind {
      case "changed": try (String(contentsOf: file, encoding: .utf8) + "// by hand\n").write(to: file, atomically: true, encoding: .utf8)
      case "missing": try FileManager.default.removeItem(at: file)
      default: try FileManager.default.copyItem(at: file, to: file.deletingLastPathComponent().appendingPathComponent("old.wire.swift"))
      }
    }
    #expect(result.status != 0)
    #expect(result.errors.contains(kind == "left over" ? "old.wire.swift" : "usage.wire.swift"), "\(result.errors)")
  }

  @Test("A changed comment in a proto file changes the generated files")
  func proto() throws {
    let result = try check { folder in
      let file = folder.appendingPathComponent("proto/cwlink/v1/usage.proto")
      let text = try String(contentsOf: file, encoding: .utf8).replacingOccurrences(
        of: "// The number of seats, 0", with: "// The number of chairs, 0")
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(result.status != 0)
    #expect(result.errors.contains("usage.messages.swift"), "\(result.errors)")
  }
}
