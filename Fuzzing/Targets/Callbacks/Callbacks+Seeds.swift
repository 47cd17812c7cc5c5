import FuzzSupport

extension Callbacks {
  private static let body =
    #"{"MessageId":"f8","FromUrl":"na.myconnectwise.net","CompanyId":"trainingco","MemberId":"jsmith","Action":"updated","Type":"company","ID":20,"Entity":"{\"id\":20}","Metadata":{"key_url":"https://api-na.myconnectwise.net/v2026_1/apis/3.0/system/keys/1"}}"#

  static var seeds: [Seed] {
    [
      seed("payload", "payload", SeedWriter().all(body)),
      seed(
        "payload-short", "payload",
        SeedWriter().all(#"{"CompanyId":"t","Action":"a","Type":"T","ID":2147483647,"Metadata":{"key_url":"http://h/k?a=b&c=d"}}"#)),
      seed("payload-mistyped", "payload", SeedWriter().all(#"{"CompanyId":1,"Action":null,"Type":[],"ID":"1","Metadata":{"key_url":{}}}"#)),
      seed("address", "address", SeedWriter().short("evil.example:443").all("/v4_6_release/apis/3.0/system/keys/7?id=1")),
      seed("address-up", "address", SeedWriter().short("user:password@[::1]").all("/a/../b//c")),
      seed(
        "signature", "signature",
        SeedWriter().short("a-signing-key").short(sign(Array(body.utf8), "another")).integer(UInt16(0x0101)).all(body)),
      seed("signature-of-nothing", "signature", SeedWriter().short("k").short("AAAA").integer(UInt16(0)).all("")),
    ]
  }

  private static func seed(_ name: String, _ check: String, _ content: SeedWriter) -> Seed {
    Seed(name, SeedWriter().byte(checks.firstIndex { $0.0 == check } ?? 0).all(content.bytes).bytes)
  }
}
