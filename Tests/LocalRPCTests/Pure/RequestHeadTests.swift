import Testing

@testable import LocalRPC

@Suite("Request headers (RFC 9113, 8.2 and 8.3)")
struct RequestHeadTests {
  private static let usual = [(":method", "POST"), (":scheme", "http"), (":path", "/a/B"), ("content-type", "application/grpc")]

  private func head(_ fields: [(String, String)]) -> RequestHead {
    var head = RequestHead()
    for (name, value) in fields {
      Array(name.utf8).withUnsafeBufferPointer { name in
        Array(value.utf8).withUnsafeBufferPointer { value in head.add(name: name, value: value, limit: 16_384) }
      }
    }
    head.finish()
    return head
  }

  @Test(
    "Any authority, or none, is accepted",
    arguments: ["/run/cwlink/cwlink.sock", "", "%2Frun%2Fcwlink.sock", "localhost", "unix:///run/x", "a b", "é", "[::1]:443", "u@h"])
  func authority(text: String) {
    #expect(head([(":authority", text)] + Self.usual).malformation == nil)
    #expect(head(Self.usual).malformation == nil)
    #expect(head(Self.usual + [("host", text)]).malformation == nil)
  }

  @Test(
    "Malformed fields are found",
    arguments: [
      ("Upper-Case", "x"), ("", "x"), ("a b", "x"), ("a:b", "x"), ("é", "x"), ("x-null", "a\0b"), ("x-line", "a\nb"), ("x-return", "a\rb"),
      ("connection", "close"), ("keep-alive", "1"), ("proxy-connection", "x"), ("transfer-encoding", "chunked"), ("upgrade", "h2c"),
      ("te", "gzip"), ("te", "trailers, gzip"), (":status", "200"), (":unknown", "x"), (":path", "/again"), ("content-length", "-1"),
      ("content-length", "1x"), ("content-length", ""),
    ])
  func malformed(name: String, value: String) {
    #expect(head(Self.usual + [(name, value)]).malformation != nil)
  }

  @Test("A pseudo-header field that is missing, empty or repeated is malformed", arguments: 0..<3)
  func pseudo(index: Int) {
    var fields = Self.usual
    let removed = fields.remove(at: index)
    #expect(head(fields).malformation != nil)
    #expect(head([removed, removed] + fields).malformation != nil)
    #expect(head([removed] + fields).malformation == nil)
    #expect(head(fields + [removed]).malformation != nil)
    #expect(head([(":method", "POST"), (":scheme", "http"), (":path", "")]).malformation != nil)
  }

  @Test("Spaces around a value are removed; te: trailers and equal content-lengths are accepted")
  func accepted() {
    let head = head(Self.usual + [("x-text", " \ta b\t "), ("te", "trailers"), ("content-length", "12"), ("content-length", "12")])
    #expect(head.malformation == nil)
    #expect(head.metadata["x-text"] == "a b")
    #expect(head.contentLength == 12)
    #expect(head.isGRPC)
  }
}
