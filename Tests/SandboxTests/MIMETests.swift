import Testing

@testable import cwlink_sandbox

@Suite("Mail parsing")
struct MIMETests {
  @Test(
    "encoded words are decoded",
    arguments: [
      ("plain", "plain"), ("=?utf-8?Q?C=C3=A9dre_x?=", "Cédre x"), ("a =?UTF-8?B?5p2J?= b", "a 杉 b"), ("=?iso-8859-1?q?=E9?=", "é"),
      // Split inside a character and separated by a space that is ignored.
      ("=?utf-8?Q?=C3?= =?utf-8?Q?=A9?=", "é"), ("=?utf-8?q?a?= b =?utf-8?q?c?=", "a b c"), ("=?broken", "=?broken"),
    ])
  func encodedWords(text: String, decoded: String) {
    #expect(EncodedWords.decode(text) == decoded)
  }

  @Test("nested parts yield the text, the HTML and the attachments")
  func nested() {
    let raw = """
      From: "A" <a@b>
      Subject: =?utf-8?Q?R=C3=A9sum=C3=A9?=
       of the month
      Message-ID: <1@x>
      Content-Type: multipart/mixed; boundary="o;ut"

      preamble
      --o;ut
      Content-Type: multipart/alternative; boundary=in

      --in
      Content-Type: text/plain; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      caf=E9 =
      continued=3D
      --in
      Content-Type: text/html; charset="utf-8"
      Content-Transfer-Encoding: base64

      PGI+5p2J
      PC9iPg==
      --in--
      --o;ut
      Content-Type: text/csv
      Content-Disposition: attachment; filename="counts, 1.csv"

      a,b
      --o;ut--
      epilogue
      """
    let mail = ReceivedMail(
      id: 4, from: "a@b", recipients: ["c@d"], authenticatedAs: nil, raw: Array(raw.replacing("\n", with: "\r\n").utf8)
    ).json.object
    #expect(mail?["subject"] == "Résumé of the month" && mail?["messageId"] == "<1@x>")
    #expect(mail?["text"] == "café continued=" && mail?["html"] == "<b>杉</b>")
    let parts = mail?["parts"]?.array?.compactMap(\.object) ?? []
    #expect(parts.map { $0["contentType"] } == ["text/plain", "text/html", "text/csv"])
    #expect(parts.last?["fileName"] == "counts, 1.csv" && parts.last?["text"] == "a,b")
  }

  @Test("arbitrary bytes are parsed without failure", arguments: Generation.generators(100, 6))
  func noise(generator: SplitMix64) {
    var random = generator
    let pieces = [
      "Content-Type: multipart/mixed; boundary=x", "\r\n", "\n", "--x", "--x--", "=?utf-8?q?=C?=", "=", " ", ":", "\u{0}", "é", "base64",
    ]
    let raw = Array((0..<random.below(60)).map { _ in random.pick(pieces) }.joined().utf8) + [UInt8(truncatingIfNeeded: random.next())]
    let json = ReceivedMail(from: "", recipients: [], authenticatedAs: nil, raw: raw).json
    #expect((try? JSON(parsing: json.serialized.utf8)) == json)
  }
}
