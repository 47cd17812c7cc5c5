extension BarPlot {
  private static let (width, height, top, bottom) = (320, 132, 16, 18)

  func write(_ html: inout HTMLWriter) {
    html.element("figure", Style("plot")) { html in
      html.element("h3", text: title)
      if !detail.isEmpty { html.element("p", Style("detail"), text: detail) }
      html.element(
        "svg", nil, ["viewBox": "0 0 \(Self.width) \(Self.height)", "role": "img", "aria-label": "\(title): \(words)"]
      ) { writeBars(&$0) }
    }
  }

  private func writeBars(_ html: inout HTMLWriter) {
    let base = Self.height - Self.bottom
    let largest = bars.compactMap(\.value).map(\.magnitude).max() ?? 0
    let step = Self.width / max(bars.count, 1)
    for (index, bar) in bars.enumerated() {
      let left = index * step
      let isLast = index == bars.count - 1
      if let value = bar.value {
        let height = PlotScale.length(value, of: largest, in: base - Self.top)
        html.element(
          "rect", Style("bar"),
          [
            "x": "\(left + 4)", "y": "\(base - height)", "width": "\(max(step - 8, 1))", "height": "\(height)", "rx": "2",
          ]
        ) { $0.element("title", text: "\(bar.label): \(bar.text)") }
        // Not every bar has room for its number: the last one, and the largest one if it is not beside it.
        if isLast || (value.magnitude == largest && index < bars.count - 3 && !bars[..<index].contains { $0.value == value }) {
          label(bar.text, left + step / 2, base - height - 4, index, isNow: isLast, &html)
        }
      }
      if (bars.count - 1 - index).isMultiple(of: 2) { label(bar.tick, left + step / 2, Self.height - 4, index, isNow: isLast, &html) }
    }
    html.element(
      "line", Style("axis"), ["x1": "0", "x2": "\(Self.width)", "y1": "\(base)", "y2": "\(base)"]
    ) { _ in }
  }

  /// At the edges the text begins or ends at the edge.
  private func label(_ text: String, _ x: Int, _ y: Int, _ index: Int, isNow: Bool, _ html: inout HTMLWriter) {
    let (anchor, x) = index == 0 ? ("start", 2) : index == bars.count - 1 ? ("end", Self.width - 2) : ("middle", x)
    html.element("text", isNow ? Style("now") : nil, ["x": "\(x)", "y": "\(y)", "text-anchor": anchor], text: text)
  }
}

extension DeltaPlot {
  func write(_ html: inout HTMLWriter) {
    let largest = rows.map(\.value.magnitude).max() ?? 0
    html.element("figure", Style("plot")) { html in
      html.element("h3", text: title)
      html.element("ul", Style("deltas")) { html in
        for row in rows {
          html.element("li") { html in
            html.element("bdi", text: row.label)
            let length = PlotScale.length(row.value, of: largest, in: 500)
            let isUp = row.value > 0
            html.element(
              "svg", nil, ["viewBox": "0 0 1000 10", "preserveAspectRatio": "none", "aria-hidden": "true"]
            ) { html in
              html.element(
                "rect", Style(isUp ? "up" : "down"),
                ["x": "\(isUp ? 500 : 500 - length)", "y": "0", "width": "\(length)", "height": "10"]
              ) { _ in }
              html.element("line", Style("axis"), ["x1": "500", "x2": "500", "y1": "0", "y2": "10", "stroke-width": "2"]) { _ in }
            }
            html.element("span", Style("number"), text: row.text)
          }
        }
      }
    }
  }
}
