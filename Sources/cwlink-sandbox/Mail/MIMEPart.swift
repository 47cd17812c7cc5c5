/// A mail or a part of one: decoded headers, and either parts or content.
struct MIMEPart: Sendable {
  struct Header: Sendable, Equatable {
    let name: String
    /// Unfolded, encoded words decoded.
    let value: String
  }

  let headers: [Header]
  /// The decoded content; empty if there are parts.
  let content: [UInt8]
  let parts: [MIMEPart]

  /// Parts are parsed up to 10 levels deep; deeper ones are treated as text.
  init(_ bytes: [UInt8], depth: Int = 0) {
    let lines = Self.lines(bytes[...])
    let end = lines.firstIndex { $0.isEmpty } ?? lines.endIndex
    let headers = Self.headers(lines[..<end])
    let body = end < lines.endIndex ? Array(lines[(end + 1)...]) : []
    self.headers = headers
    func value(_ name: String) -> String { headers.first { $0.name.lowercased() == name }?.value ?? "" }
    let type = HeaderValue(value("content-type"))
    if type.value.hasPrefix("multipart/"), let boundary = type.parameters["boundary"], depth < 10 {
      content = []
      parts = Self.split(body, boundary: boundary).map { MIMEPart($0, depth: depth + 1) }
    } else {
      content = TransferEncoding.decode(body, value("content-transfer-encoding"))
      parts = []
    }
  }

  subscript(name: String) -> String? { headers.first { $0.name.lowercased() == name.lowercased() }?.value }

  var contentType: HeaderValue { HeaderValue(self["content-type"] ?? "text/plain") }

  /// The content as text, in the part's charset.
  var text: String { Charset.decode(content, contentType.parameters["charset"] ?? "utf-8") }

  /// This part, or all its leaf parts in order.
  var leaves: [MIMEPart] { parts.isEmpty ? [self] : parts.flatMap(\.leaves) }

  /// Lines without their line endings (CRLF or LF).
  private static func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
  }

  private static func headers(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [Header] {
    var unfolded: [String] = []
    for line in lines {
      let text = String(decoding: line, as: UTF8.self)
      if let first = text.first, first == " " || first == "\t", let last = unfolded.popLast() {
        unfolded.append(last + " " + text.trimming(while: \.isWhitespace))
      } else {
        unfolded.append(text)
      }
    }
    return unfolded.compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].trimming(while: \.isWhitespace)
      return Header(name: String(line[..<colon]), value: EncodedWords.decode(value))
    }
  }

  /// The bytes of each part between the boundary lines.
  private static func split(_ lines: [ArraySlice<UInt8>], boundary: String) -> [[UInt8]] {
    var parts: [[ArraySlice<UInt8>]] = []
    for line in lines {
      let text = String(decoding: line, as: UTF8.self).trimming(while: \.isWhitespace)
      if text == "--\(boundary)--" { break }
      if text == "--\(boundary)" { parts.append([]) } else if !parts.isEmpty { parts[parts.count - 1].append(line) }
    }
    return parts.map { Array($0.joined(separator: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])) }
  }
}

/// A structured header: `text/plain; charset="utf-8"`.
struct HeaderValue: Sendable, Equatable {
  /// In lower case.
  let value: String
  /// By lower-case name.
  let parameters: [String: String]

  init(_ text: String) {
    var pieces: [String] = [""]
    var isQuoted = false
    var isEscaped = false
    for character in text {
      if isEscaped {
        pieces[pieces.count - 1].append(character)
        isEscaped = false
      } else if isQuoted, character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    value = pieces[0].trimming(while: \.isWhitespace).lowercased()
    var parameters: [String: String] = [:]
    for piece in pieces.dropFirst() {
      guard let equals = piece.firstIndex(of: "=") else { continue }
      let name = piece[..<equals].trimming(while: \.isWhitespace).lowercased()
      parameters[name] = piece[piece.index(after: equals)...].trimming(while: \.isWhitespace)
    }
    self.parameters = parameters
  }
}
