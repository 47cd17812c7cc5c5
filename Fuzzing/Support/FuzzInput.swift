/// The fuzzer's bytes, read from the front. After the end, numbers are 0 and lists are empty.
///
/// The bytes are not copied, so that AddressSanitizer detects a read beyond their end.
public struct FuzzInput {
  public private(set) var rest: UnsafeRawBufferPointer

  public init(_ bytes: UnsafeRawBufferPointer) { rest = bytes }

  public var isAtEnd: Bool { rest.isEmpty }

  public mutating func byte() -> UInt8 {
    guard let first = rest.first else { return 0 }
    rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst())
    return first
  }

  /// 0..<count
  public mutating func choice(_ count: Int) -> Int { Int(byte()) % count }

  /// A big-endian integer.
  public mutating func integer<T: FixedWidthInteger>(_: T.Type = T.self) -> T {
    var value: T = 0
    for _ in 0..<MemoryLayout<T>.size { value = value << 8 | T(truncatingIfNeeded: byte()) }
    return value
  }

  /// At most `count` bytes.
  public mutating func bytes(_ count: Int) -> [UInt8] {
    let taken = Array(rest.prefix(count))
    rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(taken.count))
    return taken
  }

  /// Bytes preceded by their count in one byte.
  public mutating func shortBytes() -> [UInt8] { bytes(Int(byte())) }

  public mutating func shortText() -> String { String(decoding: shortBytes(), as: UTF8.self) }

  /// The remaining bytes.
  public mutating func remainder() -> [UInt8] { bytes(rest.count) }

  public mutating func text() -> String { String(decoding: remainder(), as: UTF8.self) }
}

/// The inverse of `FuzzInput`, for seeds.
public struct SeedWriter {
  public private(set) var bytes: [UInt8] = []

  public init(_ first: UInt8...) { bytes = first }

  public func byte(_ value: Int) -> SeedWriter { adding([UInt8(truncatingIfNeeded: value)]) }

  public func integer<T: FixedWidthInteger>(_ value: T) -> SeedWriter {
    adding((1...MemoryLayout<T>.size).map { UInt8(truncatingIfNeeded: value >> T(8 * (MemoryLayout<T>.size - $0))) })
  }

  /// Bytes preceded by their count; at most 255.
  public func short(_ bytes: some Sequence<UInt8>) -> SeedWriter {
    let bytes = Array(Array(bytes).prefix(255))
    return byte(bytes.count).adding(bytes)
  }

  public func short(_ text: String) -> SeedWriter { short(text.utf8) }

  public func all(_ bytes: some Sequence<UInt8>) -> SeedWriter { adding(Array(bytes)) }

  public func all(_ text: String) -> SeedWriter { all(text.utf8) }

  private func adding(_ more: [UInt8]) -> SeedWriter {
    var writer = self
    writer.bytes += more
    return writer
  }
}
