import Escaping

extension JSONValue {
  /// The JSON text, in order; indented by two spaces if `pretty`.
  public func text(pretty: Bool = false) -> String {
    var text = ""
    write(to: &text, pretty: pretty, depth: 0)
    return text
  }

  private func write(to text: inout String, pretty: Bool, depth: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += "\(value)"
    case .unsigned(let value): text += "\(value)"
    case .real(let value): text += JSONValue.number(value)
    case .text(let value): JSONValue.write(value, to: &text)
    case .array(let values):
      JSONValue.list("[", "]", values, to: &text, pretty, depth) { value, text in value.write(to: &text, pretty: pretty, depth: depth + 1) }
    case .object(let members):
      JSONValue.list("{", "}", members, to: &text, pretty, depth) { member, text in
        JSONValue.write(member.key, to: &text)
        text += pretty ? ": " : ":"
        member.value.write(to: &text, pretty: pretty, depth: depth + 1)
      }
    }
  }

  private static func list<T>(
    _ open: String, _ close: String, _ items: [T], to text: inout String, _ pretty: Bool, _ depth: Int, _ body: (T, inout String) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      if pretty { text += "\n" + String(repeating: "  ", count: depth + 1) }
      body(item, &text)
    }
    if pretty, !items.isEmpty { text += "\n" + String(repeating: "  ", count: depth) }
    text += close
  }

  /// JSON has no numbers that are not finite; proto3 JSON has already turned them into strings.
  private static func number(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    if value.magnitude < 0x1p53, let whole = Int64(exactly: value) { return "\(whole)" }
    return "\(value)"
  }

  private static func write(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // Terminals and JavaScript interpret these as controls, as line ends, or as an order to write from right to left.
      case _ where scalar.isControl:
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
