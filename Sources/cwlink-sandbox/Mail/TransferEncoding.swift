/// Content-Transfer-Encoding.
enum TransferEncoding {
  private static let lineEnd: [UInt8] = [UInt8(ascii: "\r"), UInt8(ascii: "\n")]

  /// The content of a body that was cut into lines; what claims to be encoded and is not stays as it is.
  static func decode(_ lines: [ArraySlice<UInt8>], _ encoding: String) -> [UInt8] {
    let whole = Array(lines.joined(separator: lineEnd))
    switch encoding.trimming(while: \.isWhitespace).lowercased() {
    case "base64": return Base64.bytes(String(decoding: whole, as: UTF8.self)) ?? whole
    case "quoted-printable": return quotedPrintable(lines)
    default: return whole
    }
  }

  private static func quotedPrintable(_ lines: [ArraySlice<UInt8>]) -> [UInt8] {
    var content: [UInt8] = []
    for (index, line) in lines.enumerated() {
      var line = line
      while let last = line.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { line.removeLast() }
      let isContinued = line.last == UInt8(ascii: "=")
      content += hexEscapes(isContinued ? line.dropLast() : line)
      if !isContinued, index < lines.count - 1 { content += lineEnd }
    }
    return content
  }

  /// `=C3=A9` as bytes; an escape that is none stays.
  static func hexEscapes(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "="), rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        decoded.append(value)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return decoded
  }
}

/// The charsets that mail in a test can come in.
enum Charset {
  /// Unknown charsets are read as UTF-8, with replacement characters where it does not fit.
  static func decode(_ bytes: [UInt8], _ charset: String) -> String {
    switch charset.lowercased() {
    case "iso-8859-1", "latin1", "windows-1252":
      var text = String.UnicodeScalarView()
      for byte in bytes { text.append(Unicode.Scalar(byte)) }
      return String(text)
    default: return String(decoding: bytes, as: UTF8.self)
    }
  }
}
