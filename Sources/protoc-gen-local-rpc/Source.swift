import SwiftProtobufPluginLibrary

/// A builder of indented Swift source text.
struct Source {
  private(set) var text = ""
  private var depth = 0

  mutating func line(_ line: String = "") {
    if !line.isEmpty { text += String(repeating: "  ", count: depth) + line }
    text += "\n"
  }

  /// Writes "head {", the indented body, and "}".
  mutating func block(_ head: String, tail: String = "}", _ body: (inout Source) -> Void) {
    line(head + " {")
    depth += 1
    body(&self)
    depth -= 1
    line(tail)
  }

  /// Writes the leading comment of a proto declaration as a doc comment.
  mutating func comment(of thing: any ProvidesSourceCodeLocation) {
    guard let location = thing.sourceCodeInfoLocation else { return }
    let comment = location.hasLeadingComments ? location.leadingComments : location.trailingComments
    var lines = comment.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.hasPrefix(" ") ? String($0.dropFirst()) : String($0)
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    for text in lines { line(text.isEmpty ? "///" : "/// \(text)") }
  }

  /// A file's header and imports.
  static func file(of proto: String, imports: [String]) -> Source {
    var source = Source()
    source.line("// swift-format-ignore-file")
    source.line("// Generated from \(proto) by protoc-gen-local-rpc (`make generate`). Do not edit.")
    source.line()
    for name in imports { source.line(name) }
    if !imports.isEmpty { source.line() }
    return source
  }
}
