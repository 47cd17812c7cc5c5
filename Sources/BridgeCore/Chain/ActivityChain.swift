import Crypto
import Foundation

/// The hashes that link the entries of the activity log, version 1. docs/ACTIVITY.md describes the bytes, so that another program can verify them.
///
/// An entry's hash is the SHA-256 of these fields, each preceded by its length in bytes as a big-endian 32-bit number: the text "cwlink-activity-1"; the
/// hash of the entry before, 32 zero bytes for the first; id, time, daemon, uid, gid and pid as big-endian 64-bit numbers; user, action, object,
/// summary, before and after as UTF-8.
enum ActivityChain {
  static let version = "cwlink-activity-1"
  /// The hash before the first entry.
  static let beginning = Data(repeating: 0, count: hashLength)
  static let hashLength = 32

  static func hash(after previous: Data, _ content: ActivityContent) -> Data {
    hash(after: previous, id: content.id, content.fields)
  }

  /// `fields` are those behind the id, as `ActivityContent` encodes them.
  static func hash(after previous: Data, id: Int64, _ fields: [UInt8]) -> Data {
    var head: [UInt8] = []
    head.reserveCapacity(72)
    head.appendField(version.utf8)
    head.appendField(previous)
    head.appendField(id)
    var digest = SHA256()
    digest.update(data: head)
    digest.update(data: fields)
    return Data(digest.finalize())
  }
}

/// What an entry's hash covers, apart from the hash of the entry before.
struct ActivityContent: Sendable, Equatable {
  var id: Int64
  /// The fields behind the id, encoded.
  var fields: [UInt8]

  init(id: Int64, numbers: [Int64], texts: [some Sequence<UInt8>]) {
    self.id = id
    fields = []
    fields.reserveCapacity(512)
    for number in numbers { fields.appendField(number) }
    for text in texts { fields.appendField(text) }
  }
}

extension [UInt8] {
  fileprivate mutating func appendField(_ bytes: some Sequence<UInt8>) {
    let start = count
    append(contentsOf: [0, 0, 0, 0])
    append(contentsOf: bytes)
    let length = UInt32(truncatingIfNeeded: count - start - 4)
    for index in 0..<4 { self[start + index] = UInt8(truncatingIfNeeded: length >> UInt32(24 - 8 * index)) }
  }

  fileprivate mutating func appendField(_ number: Int64) {
    append(contentsOf: [0, 0, 0, 8])
    for index in 0..<8 { append(UInt8(truncatingIfNeeded: number >> Int64(56 - 8 * index))) }
  }
}
