/// The head of an HTTP/1.1 request, and what is answered. Pure: bytes in, a decision out.
enum MetricsRequest: Equatable {
  enum Answer: Equatable {
    /// `withBody` is false for HEAD.
    case metrics(withBody: Bool)
    case failure(status: Int, reason: String)
  }

  /// A head that is longer is refused.
  static let longestHead = 8_192

  /// Nil: the head is not complete.
  static func answer(_ bytes: [UInt8]) -> Answer? {
    guard let end = headEnd(bytes) else {
      return bytes.count >= longestHead ? .failure(status: 431, reason: "Request Header Fields Too Large") : nil
    }
    guard end <= longestHead else { return .failure(status: 431, reason: "Request Header Fields Too Large") }
    let line = bytes.prefix { $0 != 0x0D && $0 != 0x0A }
    let words = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard words.count == 3, line.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }),
      words[2].elementsEqual("HTTP/1.1".utf8) || words[2].elementsEqual("HTTP/1.0".utf8), words[1].first == UInt8(ascii: "/")
    else { return .failure(status: 400, reason: "Bad Request") }
    let path = words[1].prefix { $0 != UInt8(ascii: "?") }
    guard path.elementsEqual("/metrics".utf8) else { return .failure(status: 404, reason: "Not Found") }
    if words[0].elementsEqual("GET".utf8) { return .metrics(withBody: true) }
    if words[0].elementsEqual("HEAD".utf8) { return .metrics(withBody: false) }
    return .failure(status: 405, reason: "Method Not Allowed")
  }

  /// The length of the head with the empty line that ends it; lines may end with CR LF or LF.
  private static func headEnd(_ bytes: [UInt8]) -> Int? {
    var isLineEmpty = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x0A:
        if isLineEmpty { return index + 1 }
        isLineEmpty = true
      case 0x0D: break
      default: isLineEmpty = false
      }
    }
    return nil
  }

  /// The response. `body` is the text of the metrics; the connection ends after it.
  static func response(_ answer: Answer, body: String) -> [UInt8] {
    switch answer {
    case .metrics(let withBody):
      let head = head(200, "OK", Exposition.contentType, body.utf8.count)
      return Array((withBody ? head + body : head).utf8)
    case .failure(let status, let reason):
      let text = "\(status) \(reason); the metrics are at GET /metrics\n"
      return Array((head(status, reason, "text/plain; charset=utf-8", text.utf8.count, allow: status == 405) + text).utf8)
    }
  }

  private static func head(_ status: Int, _ reason: String, _ type: String, _ length: Int, allow: Bool = false) -> String {
    "HTTP/1.1 \(status) \(reason)\r\nContent-Type: \(type)\r\nContent-Length: \(length)\r\nConnection: close\r\n"
      + "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n" + (allow ? "Allow: GET, HEAD\r\n" : "") + "\r\n"
  }
}
