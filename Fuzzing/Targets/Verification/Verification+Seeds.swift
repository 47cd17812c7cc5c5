import FuzzSupport

extension Verification {
  static var seeds: [Seed] {
    let body = #"{"counts":[{"customerId":"acme"}]}"#
    let signature = Signer(key: theirs).standardWebhooks("msg_1", "\(now)", Array(body.utf8))
    return [
      seed("standard-raw", "standard-raw", SeedWriter().short("msg_1").short("\(now)").short("v2,x \(signature)").all(body)),
      seed("hub-raw", "hub-raw", SeedWriter().short(Signer(key: theirs).hub(Array(body.utf8))).short("id").all(body)),
      seed("standard-signed", "standard-signed", signed(0).short("").short("").integer(UInt16(0x0301)).all(body)),
      seed("standard-too-old", "standard-signed", signed(-301 * 64).short("v1,").short(" ").integer(UInt16(0)).all(body)),
      seed("standard-too-new", "standard-signed", signed(301 * 64).short("v1,AAAA").short("v1a,x").integer(UInt16(1)).all("")),
      seed("standard-at-the-edge", "standard-signed", signed(300 * 64).short("v3").short(",").integer(UInt16(1)).all("x")),
      seed("standard-space-with-mark", "standard-signed", signed(0).short("a \u{301}b").short("").integer(UInt16(0)).all(body)),
      seed("hub-signed", "hub-signed", SeedWriter().short("id").integer(UInt16(0x0101)).all(body)),
      seed("key", "key", SeedWriter().short("whsec_" + String(repeating: "A", count: 32)).short(ours)),
      seed("short-key", "key", SeedWriter().short("AA").short(ours.prefix(23))),
      seed("hexadecimal", "hexadecimal", SeedWriter().all("00ffA9")),
      seed("bearer", "bearer", SeedWriter().short("Basic").short("id").all("0123456789abcdefABCDEF-._~+/==")),
      seed("fields", "fields", SeedWriter().short("1769846400").all("v1,AAAA v2,x v1,AAAAAAA=")),
    ]
  }

  /// A delivery with an id and an offset in sixty-fourths of a second from now.
  private static func signed(_ offset: Int16) -> SeedWriter { SeedWriter().short("msg_1").byte(0).integer(offset) }

  private static func seed(_ name: String, _ check: String, _ content: SeedWriter) -> Seed {
    Seed(name, SeedWriter().byte(checks.firstIndex { $0.name == check } ?? 0).all(content.bytes).bytes)
  }
}
