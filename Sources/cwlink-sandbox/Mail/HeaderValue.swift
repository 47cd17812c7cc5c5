/// A structured header: `text/plain; charset="utf-8"`.
struct HeaderValue: Sendable, Equatable {
  /// In lower case.
  let value: String
  /// By name in lower case.
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
