/// A MIME body part: content and the headers that describe it.
struct MIMEPart {
  /// Each without its line ending.
  var headers: [String]
  /// Encoded, in CRLF lines.
  var content: [UInt8]

  var bytes: [UInt8] {
    Array((headers.joined(separator: "\r\n") + "\r\n\r\n").utf8) + content
  }

  static func text(_ text: String, subtype: String) -> MIMEPart {
    let type = "Content-Type: text/\(subtype); charset=utf-8"
    // Quoted-printable triples non-ASCII bytes; base64 is shorter once they exceed a sixth of the text.
    let foreign = text.utf8.count { $0 >= 0x80 }
    if foreign * 6 > text.utf8.count {
      return MIMEPart(headers: [type, "Content-Transfer-Encoding: base64"], content: Base64.lines(Array(text.withCRLF.utf8)))
    }
    return MIMEPart(headers: [type, "Content-Transfer-Encoding: quoted-printable"], content: QuotedPrintable.encode(text))
  }

  static func attachment(_ attachment: MailDraft.Attachment) throws(MailCompositionError) -> MIMEPart {
    let type = attachment.contentType
    guard type.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), type.utf8.count < 200, type.split(separator: "/").count == 2 else {
      throw .invalidContentType(type)
    }
    return MIMEPart(
      headers: [
        "Content-Type: \(type)", "Content-Transfer-Encoding: base64",
        "Content-Disposition: attachment;\r\n " + (try HeaderField.fileName(attachment.fileName)),
      ], content: Base64.lines(attachment.content))
  }

  static func multipart(_ subtype: String, _ parts: [MIMEPart], boundary: String) -> MIMEPart {
    var content: [UInt8] = []
    for part in parts {
      // The line break before a boundary belongs to the boundary, so the part needs one of its own.
      content += Array("--\(boundary)\r\n".utf8) + part.bytes + [0x0D, 0x0A]
    }
    content += Array("--\(boundary)--\r\n".utf8)
    return MIMEPart(headers: ["Content-Type: multipart/\(subtype);\r\n boundary=\"\(boundary)\""], content: content)
  }
}

extension String {
  /// The text with every line ending (LF, CR, CRLF) as CRLF.
  var withCRLF: String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in unicodeScalars {
      if scalar == "\n" && afterReturn {
        afterReturn = false
        continue
      }
      afterReturn = scalar == "\r"
      if scalar == "\n" || scalar == "\r" {
        result.append("\r")
        result.append("\n")
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
