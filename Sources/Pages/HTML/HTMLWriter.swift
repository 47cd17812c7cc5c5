import Escaping

/// Writes HTML. Text and attribute values can only be written escaped, by Unicode scalar; names are constants of the program.
struct HTMLWriter {
  private(set) var markup = ""
  /// In e-mail, styles are attributes as well: many mail programs ignore style sheets.
  let isMail: Bool

  init(isMail: Bool) { self.isMail = isMail }

  mutating func raw(_ markup: StaticString) { self.markup += "\(markup)" }

  /// Markup that the program made itself, such as its style sheet.
  mutating func trusted(_ markup: String) { self.markup += markup }

  mutating func text(_ text: some StringProtocol) { markup += HTMLText.escaped(PageText.clean(text)) }

  mutating func open(_ tag: StaticString, _ style: Style? = nil, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
    markup += "<\(tag)"
    if let style {
      if !style.classes.isEmpty { attribute("class", style.classes) }
      if isMail, !style.inline.isEmpty { attribute("style", style.inline) }
    }
    for (name, value) in attributes { attribute(name, value) }
    markup += ">"
  }

  mutating func close(_ tag: StaticString) { markup += "</\(tag)>" }

  mutating func element(
    _ tag: StaticString, _ style: Style? = nil, _ attributes: KeyValuePairs<StaticString, String> = [:], _ body: (inout HTMLWriter) -> Void
  ) {
    open(tag, style, attributes)
    body(&self)
    close(tag)
  }

  mutating func element(
    _ tag: StaticString, _ style: Style? = nil, _ attributes: KeyValuePairs<StaticString, String> = [:], text: some StringProtocol
  ) {
    open(tag, style, attributes)
    self.text(text)
    close(tag)
  }

  private mutating func attribute(_ name: StaticString, _ value: String) {
    markup += " \(name)=\"" + HTMLText.escaped(PageText.clean(value)) + "\""
  }
}
