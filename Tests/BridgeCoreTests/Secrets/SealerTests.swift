import CurlTransport
import Foundation
import TestSupport
import Testing

@testable import BridgeCore

@Suite("Secrets at rest")
struct SealerTests {
  private let place: TemporaryDirectory
  private var directory: String { place.path }

  init() throws { place = try TemporaryDirectory() }

  @Test("a sealed secret opens with the same key and purpose only, and the sealed form does not reveal it")
  func sealing() throws {
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
    _ = try MasterKey.load(stateDirectory: directory, credentialsDirectory: nil)
    let path = directory + "/master.key"
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let error = #expect(throws: MasterKeyError.self) { try MasterKey.load(stateDirectory: directory, credentialsDirectory: nil) }
    #expect(error?.description.contains("chmod 600") == true)
  }
}
