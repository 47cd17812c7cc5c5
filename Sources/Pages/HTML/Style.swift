/// The appearance of an element: classes of the style sheet, and the same for mail programs without style sheets.
struct Style {
  var classes: String
  var inline: String

  init(_ classes: String, _ inline: String = "") {
    self.classes = classes
    self.inline = inline
  }

  static let kind = Style("kind", "margin:0;font-size:13px;color:#505b6b")
  static let title = Style("", "margin:2px 0 6px;font-size:22px;line-height:1.25;font-weight:600;color:#1b2430")
  static let lead = Style("lead", "margin:0;color:#505b6b")
  static let figures = Style("figures", "margin:20px 0 0;padding:0")
  static let figureLabel = Style("label", "font-size:13px;color:#505b6b")
  static let figureDetail = Style("detail", "margin:0;font-size:13px;color:#505b6b")
  static let heading = Style("", "margin:28px 0 8px;font-size:17px;font-weight:600;color:#1b2430")
  static let table = Style("lines", "border-collapse:collapse;width:100%;font-size:14px")
  static let manyColumns = Style(table.classes + " many", table.inline)
  static let plain = Style("")
  static let note = Style("note", "margin:3px 0 0;font-size:13px;font-weight:400;color:#505b6b")
  static let closing = Style("closing", "margin:24px 0 0;font-size:13px;color:#505b6b")
  static let main = Style("", "max-width:640px;margin:0 auto;padding:24px 20px;background:#ffffff")
  static let body = Style(
    "",
    "margin:0;padding:0;background:#f3f5f8;color:#1b2430;font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;"
      + "font-size:15px;line-height:1.5")

  static func figure(_ tone: Document.Tone, isWide: Bool) -> Style {
    Style("figure \(tone.rawValue)" + (isWide ? " wide" : ""), "margin:0 0 12px")
  }
  static func value(_ tone: Document.Tone) -> Style { Style("value", "margin:0;font-size:22px;font-weight:600;color:\(tone.ink)") }

  static func heading(_ column: Document.Column) -> Style {
    let isNumber = column.isNumber
    return Style(
      isNumber ? "number \(column.content.rawValue)" : "",
      "padding:8px 10px;border-bottom:2px solid #c9d1db;text-align:\(isNumber ? "right" : "left");font-weight:600;color:#505b6b")
  }

  static func cell(isNumber: Bool, isTotal: Bool) -> Style {
    Style(
      isNumber ? "number" : "",
      "padding:8px 10px;border-bottom:1px solid #dfe4ea;vertical-align:top;text-align:\(isNumber ? "right" : "left")"
        + (isTotal ? ";font-weight:600" : ""))
  }

  static func badge(_ tone: Document.Tone) -> Style { Style("badge \(tone.rawValue)", "font-weight:600;color:\(tone.ink)") }
  static func text(_ tone: Document.Tone) -> Style { Style("tone \(tone.rawValue)", "color:\(tone.ink)") }
  static func note(_ tone: Document.Tone) -> Style {
    Style("note \(tone.rawValue)", "margin:3px 0 0;font-size:13px;font-weight:400;color:\(tone.ink)")
  }
}

extension Document.Tone {
  /// On a light background.
  fileprivate var ink: String {
    switch self {
    case .plain: "#1b2430"
    case .good: "#17653a"
    case .warning: "#7d4a00"
    case .bad: "#a3231b"
    case .faint: "#505b6b"
    }
  }
}
