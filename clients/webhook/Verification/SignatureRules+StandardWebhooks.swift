import FoundationEssentials

extension SignatureRules {
  /// More signatures than any sender has keys are not looked at.
  static let mostSignatures = 32

  /// https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
  static func standardWebhooks(
    _ headers: DeliveryHeaders, _ body: [UInt8], _ keys: [SigningKey], tolerance: Int64, now: Int64
  ) -> Verdict {
    guard let id = headers.only("webhook-id"), let timestamp = headers.only("webhook-timestamp"),
      let signatures = headers.only("webhook-signature")
    else { return .refused(.missing) }
    guard let time = seconds(timestamp) else { return .refused(.malformed) }
    guard let signatures = versionOne(signatures) else { return .refused(.malformed) }
    let signed = [Array("\(id).\(timestamp).".utf8), body]
    guard matches(signatures, signed, keys) else { return .refused(.mismatch) }
    // Only who holds a key learns what this clock says.
    if time < now - tolerance { return .refused(.tooOld) }
    if time > now + tolerance { return .refused(.tooNew) }
    return .accepted(id: id, time: time)
  }

  /// Digits alone: no sign, no fraction, and no more than a time can have.
  static func seconds(_ text: String) -> Int64? {
    guard (1...12).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int64(text)
  }

  /// The signatures of a list "v1,BASE64 v1,BASE64"; other versions are passed over, as the specification asks. Nil where something is
  /// not of that form; empty where there are only other versions.
  static func versionOne(_ list: String) -> [[UInt8]]? {
    let entries = list.split(separator: " ")
    guard !entries.isEmpty, entries.count <= mostSignatures else { return nil }
    var signatures: [[UInt8]] = []
    for entry in entries {
      guard let comma = entry.firstIndex(of: ",") else { return nil }
      guard entry[..<comma] == "v1" else { continue }
      guard let data = Data(base64Encoded: String(entry[entry.index(after: comma)...])) else { return nil }
      signatures.append(Array(data))
    }
    return signatures
  }
}
