import Foundation
import TestSupport
import Testing

@testable import BridgeCore

@Suite("Unnamed files")
struct UnnamedFileTests {
  private static func names(_ directory: String) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: directory) }

  @Test("a file has no name, and returns the parts that were appended until it ends")
  func parts() throws {
    let place = try TemporaryDirectory()
    let file = try UnnamedFile(in: place.path)
    #expect(try Self.names(place.path).isEmpty)
    #expect(try file.size() == 0 && file.read(at: 0, upTo: 8).isEmpty)
    try file.append([1, 2, 3])
    try file.append([])
    try file.append([4, 5])
    #expect(try file.size() == 5)
    #expect(try file.read(at: 0, upTo: 3) == [1, 2, 3] && file.read(at: 3, upTo: 8) == [4, 5] && file.read(at: 5, upTo: 8).isEmpty)
  }

  @Test("a directory in which nothing can be made is unavailable")
  func missing() throws {
    let place = try TemporaryDirectory()
    #expect { _ = try UnnamedFile(in: place.path + "/missing") } throws: { error in
      (error as? DomainError)?.message.contains("cannot be opened") == true
    }
  }

  @Test("what a killed daemon left is removed when the state is opened, and nothing else")
  func leftovers() async throws {
    let place = try TemporaryDirectory()
    let kept = ["notes.txt", "cwlink-temporary-1", "\(UnnamedFile.prefix.dropLast())"]
    for name in kept + [UnnamedFile.prefix + "left"] { try Data([1]).write(to: URL(fileURLWithPath: "\(place.path)/\(name)")) }
    let store = try Store(directory: place.path)
    let names = try Self.names(place.path)
    #expect(!names.contains { $0.hasPrefix(UnnamedFile.prefix) } && Set(kept).isSubset(of: names))
    _ = store
  }
}
