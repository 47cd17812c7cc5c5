import FoundationEssentials

extension SignatureRules {
  /// A delivery with more signatures is malformed: no sender has this many keys.
  static let mostSignatures = 32

  /// https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
  static func standardWebhooks(
    _ headers: DeliveryHeaders, _ body: [UInt8], _ keys: [SigningKey], tolerance: Int64, now: Int64
  ) -> Verdict {
    // Svix signs in the same way, under names of its own. All three are of one kind: an id of the other kind would not be what was signed.
    let kind = headers.has("webhook-id") ? "webhook" : "svix"
    guard let id = headers.only("\(kind)-id"), let timestamp = headers.only("\(kind)-timestamp"),
      let signatures = headers.only("\(kind)-signature")
    else { return .refused(.missing) }
    guard let time = seconds(timestamp) else { return .refused(.malformed) }
    guard let signatures = versionOne(signatures) else { return .refused(.malformed) }
    let signed = [Array("\(id).\(timestamp).".utf8), body]
    guard matches(signatures, signed, keys) else { return .refused(.mismatch) }
    // Checked last, so that only holders of a key learn this machine's time.
    if time < now - tolerance { return .refused(.tooOld) }
    if time > now + tolerance { return .refused(.tooNew) }
    return .accepted(id: id, time: time)
  }

  /// Digits only: no sign, no fraction, at most 12.
  static func seconds(_ text: String) -> Int64? {
    guard (1...12).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int64(text)
  }

  /// The signatures of a list "v1,BASE64 v1,BASE64". Other versions are skipped, as the specification requires. Nil if an entry is malformed;
  /// empty if there are only other versions.
  static func versionOne(_ list: String) -> [[UInt8]]? {
    // By bytes: a combining mark after a comma would make one Character of the two.
    let entries = list.utf8.split(separator: UInt8(ascii: " "))
    guard !entries.isEmpty, entries.count <= mostSignatures else { return nil }
    var signatures: [[UInt8]] = []
    for entry in entries {
      guard let comma = entry.firstIndex(of: UInt8(ascii: ",")) else { return nil }
      guard entry[..<comma].elementsEqual("v1".utf8) else { continue }
      guard let data = Data(base64Encoded: Data(entry[entry.index(after: comma)...])) else { return nil }
      signatures.append(Array(data))
    }
    return signatures
  }

  /// "sha256=HEX" over the body. The id is `X-GitHub-Delivery`, which is not signed.
  static func hubSignature256(_ headers: DeliveryHeaders, _ body: [UInt8], _ keys: [SigningKey]) -> Verdict {
    guard let value = headers.only("x-hub-signature-256") else { return .refused(.missing) }
    guard value.utf8.starts(with: "sha256=".utf8), let signature = hexadecimal(value.utf8.dropFirst(7)), signature.count == 32 else {
      return .refused(.malformed)
    }
    guard matches([signature], [body], keys) else { return .refused(.mismatch) }
    return .accepted(id: headers.only("x-github-delivery"), time: nil)
  }

  /// https://www.rfc-editor.org/rfc/rfc6750: "Authorization: Bearer TOKEN".
  static func bearerToken(_ headers: DeliveryHeaders, _ keys: [SigningKey]) -> Verdict {
    guard let value = headers.only("authorization") else { return .refused(.missing) }
    let parts = value.utf8.split(separator: UInt8(ascii: " "), maxSplits: 1)
    guard parts.count == 2, String(Substring(parts[0])).lowercased() == "bearer" else { return .refused(.malformed) }
    let token = Array(parts[1].drop { $0 == UInt8(ascii: " ") })
    guard SigningKey.isBearerToken(token) else { return .refused(.malformed) }
    return isKey(token, keys) ? .accepted(id: headers.deliveryID, time: nil) : .refused(.mismatch)
  }

  /// The bytes of an even number of hexadecimal digits in either case; nil for any other text.
  static func hexadecimal(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in text {
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
