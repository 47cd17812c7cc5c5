import Glibc

/// An IPv4 or IPv6 address. An IPv4-mapped IPv6 address is treated as the IPv4 address.
struct IPAddress: Sendable, Hashable, CustomStringConvertible {
  /// 4 or 16 bytes, in network order.
  let bytes: [UInt8]

  /// The text must not have brackets, a port or a zone. Nil if it is not an address.
  init?(_ text: String) {
    // C functions would ignore everything after a NUL.
    guard !text.utf8.contains(0) else { return nil }
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      self.init(bytes: withUnsafeBytes(of: four) { Array($0) })
    } else if inet_pton(AF_INET6, text, &six) == 1 {
      self.init(six: withUnsafeBytes(of: six) { Array($0) })
    } else {
      return nil
    }
  }

  private init(six: [UInt8]) {
    let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
    bytes = six.starts(with: mapped) ? Array(six.dropFirst(12)) : six
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  var isIPv6: Bool { bytes.count == 16 }

  var isLoopback: Bool { isIPv6 ? bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1 : bytes.first == 127 }

  /// The unit that limits apply to: an IPv4 address, or the /64 of an IPv6 address, since one host usually controls a whole /64.
  var source: IPAddress { isIPv6 ? masked(64) : self }

  /// The address with all but its first `bits` set to zero.
  func masked(_ bits: Int) -> IPAddress {
    IPAddress(
      bytes: bytes.enumerated().map { index, byte in
        let kept = min(max(bits - index * 8, 0), 8)
        return kept == 0 ? 0 : byte & (0xFF << UInt8(8 - kept))
      })
  }

  var description: String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard bytes.withUnsafeBytes({ inet_ntop(isIPv6 ? AF_INET6 : AF_INET, $0.baseAddress, &text, socklen_t(text.count)) }) != nil else {
      return "unknown"
    }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// A network in CIDR notation, "10.0.0.0/8", or a single address.
struct IPRange: Sendable, Equatable {
  let base: IPAddress
  let bits: Int

  init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let address = IPAddress(String(first)) else { return nil }
    let most = address.bytes.count * 8
    var bits = most
    if parts.count == 2 {
      guard let given = Int(parts[1]), (0...most).contains(given) else { return nil }
      bits = given
    }
    // Host bits after the prefix are ambiguous: a host or its network?
    guard address.masked(bits) == address else { return nil }
    self.base = address
    self.bits = bits
  }

  func contains(_ address: IPAddress) -> Bool { address.bytes.count == base.bytes.count && address.masked(bits) == base }
}
