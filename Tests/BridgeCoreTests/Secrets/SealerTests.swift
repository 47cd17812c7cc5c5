import CurlTransport
import Foundation
import Testing

@testable import BridgeCore

@Suite("Secrets at rest")
struct SealerTests {
  private let directory = FileManager.default.temporaryDirectory.appendingPathComponent("cwlink-\(UUID().uuidString)").path

  init() throws { try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true) }

  @Test("a sealed secret opens with the same key and purpose only, and the sealed form does not reveal it")
  func sealing() throws {
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let sealer = try MasterKey.load(stateDirectory: directory, credentialsDirectory: nil)
    let sealed = try sealer.seal(Secret("s3cret-text"), for: "one")
    #expect(!String(decoding: sealed, as: UTF8.self).contains("s3cret"))
    #expect(try sealer.open(sealed, for: "one").reveal() == "s3cret-text")
    #expect(throws: SealingError.self) { try sealer.open(sealed, for: "two") }
    var changed = sealed
    changed[changed.count - 1] ^= 1
    #expect(throws: SealingError.self) { try sealer.open(changed, for: "one") }
    let again = try MasterKey.load(stateDirectory: directory, credentialsDirectory: nil)
    #expect(try again.open(sealed, for: "one").reveal() == "s3cret-text")
  }

  @Test("a master key that others may read is rejected, and the message says how to fix it")
  func permissions() throws {
    defer { try? FileManager.default.removeItem(atPath: directory) }
    _ = try MasterKey.load(stateDirectory: directory, credentialsDirectory: nil)
    let path = directory + "/master.key"
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let error = #expect(throws: MasterKeyError.self) { try MasterKey.load(stateDirectory: directory, credentialsDirectory: nil) }
    #expect(error?.description.contains("chmod 600") == true)
  }
}
