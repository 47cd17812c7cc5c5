/// The keys of the rows that were counted and can be read again.
struct CountedKeys: Sendable, Equatable {
  /// The second of each row.
  private var seconds: [UInt64: UInt32] = [:]

  var count: Int { seconds.count }

  /// False if the key is known already.
  mutating func insert(_ key: UInt64, _ time: UTCTime) -> Bool {
    // The key is looked up once, because a window has very many.
    func store(_ slot: inout UInt32?) -> Bool {
      guard slot == nil else { return false }
      slot = Self.second(time)
      return true
    }
    return store(&seconds[key])
  }

  /// Forgets rows before this time, which is a whole second.
  mutating func prune(before time: UTCTime) {
    let bound = Self.second(time)
    seconds = seconds.filter { $0.value >= bound }
  }

  private static func second(_ time: UTCTime) -> UInt32 { UInt32(clamping: time.seconds) }
}

extension CountedKeys: Codable {
  /// Base64 of 12 bytes for each key: the key and its second, little-endian, by key.
  func encode(to encoder: any Encoder) throws {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(seconds.count * 12)
    for (key, second) in seconds.sorted(by: { $0.key < $1.key }) {
      withUnsafeBytes(of: key.littleEndian) { bytes += $0 }
      withUnsafeBytes(of: second.littleEndian) { bytes += $0 }
    }
    var single = encoder.singleValueContainer()
    try single.encode(Base64.encoded(bytes))
  }

  init(from decoder: any Decoder) throws {
    guard let bytes = Base64.decoded(try decoder.singleValueContainer().decode(String.self)), bytes.count % 12 == 0 else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a list of keys"))
    }
    seconds.reserveCapacity(bytes.count / 12)
    for start in stride(from: 0, to: bytes.count, by: 12) {
      let key = bytes[start..<start + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      seconds[key] = bytes[start + 8..<start + 12].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
  }
}
