import FoundationEssentials

/// Where the next page begins: opaque to clients, Base64 with `+`, `/` and `=`.
struct PageToken: Sendable, Equatable {
  /// Encoded as `+/+/`.
  private static let mark: [UInt8] = [0xFB, 0xFF, 0xBF]
  private static let length = 52

  let kind: LogKind
  let position: LogStream.Position
  let range: ClosedRange<Int>
  let generation: Int
  /// In seconds since 1970.
  let issued: Int

  init(kind: LogKind, position: LogStream.Position, range: ClosedRange<Int>, generation: Int, issued: Int) {
    (self.kind, self.position, self.range, self.generation, self.issued) = (kind, position, range, generation, issued)
  }

  /// The text, bound to the tenant.
  func text(for tenant: Tenant) -> String {
    var bytes = Self.mark
    for number in [position.hour, range.lowerBound, range.upperBound, issued] {
      Self.append(UInt64(bitPattern: Int64(number)), 8, to: &bytes)
    }
    Self.append(UInt64(position.index), 4, to: &bytes)
    Self.append(UInt64(generation), 4, to: &bytes)
    bytes.append(kind.rawValue)
    Self.append(Self.checksum(bytes, tenant), 8, to: &bytes)
    return Data(bytes).base64EncodedString()
  }

  /// Nil if the text is not a token of this tenant.
  init?(_ text: String, for tenant: Tenant) {
    guard let data = Data(base64Encoded: text), data.count == Self.length, data.starts(with: Self.mark) else { return nil }
    let bytes = [UInt8](data)
    guard Self.number(bytes[44..<52]) == Self.checksum(Array(bytes[..<44]), tenant) else { return nil }
    let numbers = stride(from: 3, to: 35, by: 8).map { Int(Int64(bitPattern: Self.number(bytes[$0..<$0 + 8]))) }
    guard numbers[1] <= numbers[2], let kind = LogKind(rawValue: bytes[43]) else { return nil }
    self.init(
      kind: kind, position: .init(hour: numbers[0], index: Int(Self.number(bytes[35..<39]))), range: numbers[1]...numbers[2],
      generation: Int(Self.number(bytes[39..<43])), issued: numbers[3])
  }

  private static func append(_ number: UInt64, _ count: Int, to bytes: inout [UInt8]) {
    for shift in stride(from: 8 * (count - 1), through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }

  private static func checksum(_ bytes: [UInt8], _ tenant: Tenant) -> UInt64 {
    bytes.reduce(LogStream.mix(tenant.seed)) { LogStream.mix($0 ^ UInt64($1)) }
  }
}
