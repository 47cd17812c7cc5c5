import Crypto

/// A key of 64 bits from a row's identifying fields. SHA-256, because whoever sends mail chooses some of them.
struct RowDigest {
  private var hash = SHA256()

  init(_ log: MailLog) { add(Array(log.rawValue.utf8)[...]) }

  /// Preceded by its length, so that neighbouring fields cannot be confused.
  mutating func add(_ bytes: ArraySlice<UInt8>) {
    add(UInt64(bytes.count))
    hash.update(data: bytes)
  }

  mutating func add(_ time: UTCTime) { add(UInt64(bitPattern: time.milliseconds)) }

  private mutating func add(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { hash.update(bufferPointer: $0) }
  }

  var value: UInt64 { hash.finalize().prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
}
