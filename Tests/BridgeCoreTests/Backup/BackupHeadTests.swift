import Foundation
import TestSupport
import Testing

@testable import BridgeCore

@Suite("The head of a backup")
struct BackupHeadTests {
  private static func head(_ random: inout SeededGenerator) -> BackupHead {
    let hasKey = random.chance(2)
    var tables: [String: Int64] = [:]
    for number in 0..<Int.random(in: 0...20, using: &random) { tables["t\(number)"] = Int64.random(in: 0...(1 << 40), using: &random) }
    return BackupHead(
      manifest: BackupManifest(
        version: "0.2.\(Int.random(in: 0...9, using: &random))",
        time: Instant(milliseconds: Int64.random(in: 0...(1 << 42), using: &random)),
        migrations: (0..<Int.random(in: 1...5, using: &random)).map { "\($0) größer" }, tables: tables,
        activity: random.chance(3) ? nil : .init(id: 7, hash: "00ff"),
        database: .init(size: Int64.random(in: 1...(1 << 40), using: &random), sha256: "ab"),
        key: hasKey ? PassphraseKey.Parameters.fresh() : nil),
      sealedKey: hasKey ? Data((0..<PassphraseKey.sealedLength).map { _ in UInt8.random(in: 0...255, using: &random) }) : Data())
  }

  private static func decode(_ bytes: [UInt8]) throws(BackupError) -> BackupHead {
    let fixed = Array(bytes.prefix(BackupHead.fixedLength))
    let length = try BackupHead.remainingLength(fixed)
    return try BackupHead(fixed: fixed, rest: Array(bytes.dropFirst(fixed.count).prefix(length)))
  }

  @Test("what was encoded is decoded, and no changed byte and no missing end is overlooked")
  func roundTrip() throws {
    var random = SeededGenerator()
    for _ in 0..<50 {
      let head = Self.head(&random)
      let bytes = try head.encoded()
      #expect(try Self.decode(bytes) == head)
      for _ in 0..<20 {
        var changed = bytes
        changed[Int.random(in: 0..<bytes.count, using: &random)] ^= UInt8(1 << Int.random(in: 0...7, using: &random))
        #expect(throws: BackupError.self) { try Self.decode(changed) }
        let cut = Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random)))
        #expect(throws: BackupError.self) { try Self.decode(cut) }
      }
    }
  }

  @Test("any bytes are refused without a failure, and never make it wait for more than a megabyte")
  func anyBytes() throws {
    var random = SeededGenerator()
    for _ in 0..<2_000 {
      var bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in random.chance(3) ? 0 : UInt8.random(in: 0...255, using: &random) }
      if random.chance(2) { bytes = BackupHead.magic + bytes }
      let fixed = Array(bytes.prefix(BackupHead.fixedLength))
      if let length = try? BackupHead.remainingLength(fixed) { #expect(length <= 2 << 20) }
      #expect(throws: BackupError.self) { try Self.decode(bytes) }
    }
  }

  @Test("a file that is not a backup, and one of a later version, are refused with the reason")
  func names() throws {
    var random = SeededGenerator()
    var bytes = try Self.head(&random).encoded()
    #expect(throws: BackupError.notABackup) { try Self.decode(Array("SQLite format 3".utf8) + bytes) }
    #expect(throws: BackupError.notABackup) { try Self.decode([]) }
    bytes[11] = 2
    #expect(throws: BackupError.newerFormat(2)) { try Self.decode(bytes) }
  }

  @Test("numbers that no database has, and texts that a terminal would obey, are refused, and the limits are not")
  func plausible() throws {
    var random = SeededGenerator()
    let head = Self.head(&random)
    func decode(_ change: (inout BackupManifest) -> Void) throws -> BackupHead {
      var changed = head
      change(&changed.manifest)
      return try Self.decode(try changed.encoded())
    }
    let wrong: [(inout BackupManifest) -> Void] = [
      { $0.database.size = .max }, { $0.database.size = 0 }, { $0.database.size = -1 }, { $0.database.size = (1 << 48) + 1 },
      { $0.tables["a"] = -1 }, { $0.tables["a"] = .max },
      { $0.time = Instant(milliseconds: .max) }, { $0.time = Instant(milliseconds: -1) },
      { $0.activity = .init(id: 0, hash: "00") }, { $0.activity = .init(id: .min, hash: "00") },
      { $0.activity = .init(id: 1, hash: "\u{1B}[2J") },
      { $0.version = "1\u{1B}[2J" }, { $0.version = "" }, { $0.version = String(repeating: "1", count: 65) },
      { $0.tables["a\u{9B}b"] = 1 }, { $0.migrations = ["\u{202E}x"] }, { $0.database.sha256 = "xyz" },
    ]
    for (number, change) in wrong.enumerated() {
      #expect(throws: BackupError.damaged("its head"), "\(number)") { try decode(change) }
    }
    let most = try decode {
      $0.database.size = 1 << 48
      for number in 0..<1_000 { $0.tables["t\(number)"] = 1 << 48 }
      $0.time = Instant(milliseconds: 253_402_300_799_999)
    }
    #expect(most.manifest.rows >= 1_000 << 48 && most.manifest.timeText.hasPrefix("9999-12-31"))
  }

  @Test("the cost of a passphrase's key is bounded, whatever the file says")
  func cost() {
    var parameters = PassphraseKey.Parameters.fresh()
    #expect(parameters.isAcceptable)
    for rounds in [0, -1, 1 << 13, 1 << 20, (1 << 16) + 1, .max] {
      parameters.rounds = rounds
      #expect(!parameters.isAcceptable, "\(rounds)")
    }
    parameters = .fresh()
    for size in [0, -8, 17, .max] {
      parameters.blockSize = size
      #expect(!parameters.isAcceptable, "\(size)")
    }
    parameters = .fresh()
    for count in [0, 5, .max] {
      parameters.parallelism = count
      #expect(!parameters.isAcceptable, "\(count)")
    }
    for salt in ["", "zz", "00", String(repeating: "00", count: 65)] {
      parameters = .fresh()
      parameters.salt = salt
      #expect(!parameters.isAcceptable, "\(salt)")
    }
  }
}
