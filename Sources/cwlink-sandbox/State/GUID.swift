extension SplitMix64 {
  /// A random (version 4) GUID as ConnectWise writes it: `8ae2dbb1-ec67-4d7d-9c40-46f5b5a6d3b4`.
  mutating func guid() -> String {
    let high = next() & ~0xF000 | 0x4000
    let low = next() & ~(0b11 << 62) | 0b10 << 62
    let digits = [high, low].map { number in
      let text = String(number, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
    var (rest, parts) = (digits[...], [Substring]())
    for length in [8, 4, 4, 4, 12] {
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return parts.joined(separator: "-")
  }
}
