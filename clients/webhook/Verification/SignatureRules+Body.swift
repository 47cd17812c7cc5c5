/// The scheme that signs the body alone.
extension SignatureRules {
  /// "sha256=HEX". The id is `X-GitHub-Delivery`, which the signature does not cover.
  static func hubSignature256(_ headers: DeliveryHeaders, _ body: [UInt8], _ keys: [SigningKey]) -> Verdict {
    guard let value = headers.only("x-hub-signature-256") else { return .refused(.missing) }
    guard value.hasPrefix("sha256="), let signature = hexadecimal(value.dropFirst(7)), signature.count == 32 else {
      return .refused(.malformed)
    }
    guard matches([signature], [body], keys) else { return .refused(.mismatch) }
    return .accepted(id: headers.only("x-github-delivery"), time: nil)
  }

  /// The bytes of an even number of hexadecimal digits in either case; nil where it is no such text.
  static func hexadecimal(_ text: some StringProtocol) -> [UInt8]? {
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in text.utf8 {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x41...0x46: value = digit - 0x37
      case 0x61...0x66: value = digit - 0x57
      default: return nil
      }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return high == nil ? bytes : nil
  }
}
