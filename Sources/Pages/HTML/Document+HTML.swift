import Crypto
import Foundation

extension Document {
  /// One page that needs nothing else: no script, nothing that is loaded, and a policy that forbids both.
  package var html: String {
    var html = HTMLWriter(isMail: false)
    // What a browser compares the hash with is exactly the text of the element.
    let hash = Data(SHA256.hash(data: Data(StyleSheet.page.utf8))).base64EncodedString()
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.open(
      "meta", nil,
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'",
      ])
    html.raw("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
    html.element("title", text: title)
    html.raw("\n<style>")
    html.trusted(StyleSheet.page)
    html.raw("</style>\n</head>\n<body>\n")
    html.element("div", Style("sheet")) { html in
      if !fingerprint.isEmpty {
        html.element("div", Style("fingerprint"), ["aria-hidden": "true"]) { $0.element("p", text: fingerprint) }
      }
      html.element("div") { write(&$0) }
    }
    html.raw("\n</body>\n</html>\n")
    return html.markup
  }

  /// An e-mail: the same content, with the style of each element written at it.
  package var mailHTML: String {
    var html = HTMLWriter(isMail: true)
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
    html.element("title", text: title)
    html.raw("\n<style>")
    html.trusted(StyleSheet.mail)
    html.raw("</style>\n</head>\n")
    html.element("body", .body) { write(&$0) }
    html.raw("\n</html>\n")
    return html.markup
  }

  private func write(_ html: inout HTMLWriter) {
    html.element("main", .main) { html in
      html.element("header") { html in
        html.element("p", .kind, text: kind)
        html.element("h1", .title, text: title)
        for line in lead { html.element("p", .lead, text: line) }
      }
      html.raw("\n")
      if !figures.isEmpty { write(figures, &html) }
      for section in sections {
        html.element("section") { html in
          if !section.title.isEmpty { html.element("h2", .heading, text: section.title) }
          for block in section.blocks { block.write(&html) }
        }
        html.raw("\n")
      }
      if !closing.isEmpty {
        html.element("footer", .closing) { html in
          for line in closing { html.element("p", .plain, text: line) }
        }
      }
    }
  }

  private func write(_ figures: [Figure], _ html: inout HTMLWriter) {
    html.element("dl", .figures) { html in
      for figure in figures {
        html.element("div", .figure(figure.tone, isWide: figure.values.contains { $0.count > 8 })) { html in
          html.element("dt", .figureLabel, text: figure.label)
          for value in figure.values { html.element("dd", .value(figure.tone), text: value) }
          if !figure.detail.isEmpty { html.element("dd", .figureDetail, text: figure.detail) }
        }
      }
    }
    html.raw("\n")
  }
}

extension Document.Block {
  fileprivate func write(_ html: inout HTMLWriter) {
    switch self {
    case .paragraph(let text): html.element("p", .plain, text: text)
    case .list(let items):
      html.element("ul") { html in
        for item in items { html.element("li", text: item) }
      }
    case .table(let table): table.write(&html)
    case .plots(let plots):
      html.element("div", Style("plots")) { html in
        for plot in plots { plot.write(&html) }
      }
    case .deltas(let plot): plot.write(&html)
    case .command(let text): html.element("code", Style("command"), text: text)
    }
  }
}

extension Document.Table {
  /// The roles are named, because the phone's layout of rows as records takes them away.
  fileprivate func write(_ html: inout HTMLWriter) {
    html.element("table", columns.count > 6 ? .manyColumns : .table, ["role": "table"]) { html in
      html.element("caption", text: caption)
      html.element("thead", nil, ["role": "rowgroup"]) { html in
        html.element("tr", nil, ["role": "row"]) { html in
          for column in columns {
            html.element("th", .heading(column), ["scope": "col", "role": "columnheader"], text: column.title)
          }
        }
      }
      html.raw("\n")
      html.element("tbody", nil, ["role": "rowgroup"]) { html in
        for row in rows { write(row, isTotal: false, &html) }
      }
      if !totals.isEmpty {
        html.element("tfoot", nil, ["role": "rowgroup"]) { html in
          for row in totals { write(row, isTotal: true, &html) }
        }
      }
    }
  }

  private func write(_ row: [Document.Cell], isTotal: Bool, _ html: inout HTMLWriter) {
    html.element("tr", nil, ["role": "row"]) { html in
      for (index, cell) in row.enumerated() {
        let column = index < columns.count ? columns[index] : Document.Column("")
        var style = Style.cell(isNumber: column.isNumber, isTotal: isTotal || index == 0)
        if index == 0 {
          html.element("th", style, ["scope": "row", "role": "rowheader"]) { cell.write(&$0) }
        } else {
          if cell.text.isEmpty && cell.notes.isEmpty { style.classes += style.classes.isEmpty ? "empty" : " empty" }
          html.element("td", style, ["role": "cell", "data-label": column.title]) { html in
            // One element, so that the label and the content are the two columns of a record.
            html.element("div") { cell.write(&$0) }
          }
        }
      }
    }
    html.raw("\n")
  }
}

extension Document.Cell {
  fileprivate func write(_ html: inout HTMLWriter) {
    if !text.isEmpty {
      if isBadge {
        html.element("span", .badge(tone), text: text)
      } else if tone == .plain {
        // A name keeps its own direction, and does not change that of the text around it.
        html.element("bdi", text: text)
      } else {
        html.element("span", .text(tone), text: text)
      }
    }
    for note in notes {
      html.element("div", .note(note.tone)) { html in
        if !note.label.isEmpty {
          html.element("strong", text: note.label)
          html.text(" ")
        }
        html.text(note.text)
      }
    }
  }
}
