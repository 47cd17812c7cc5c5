/// The next page of a list, from the Link header's "next" relation; its host, path and other query parameters are ignored.
enum PageLink: Equatable, Sendable {
  /// Rows after this id.
  case after(Int)
  /// For servers that number pages despite the request for forward-only paging.
  case page(Int)

  var query: (name: String, value: String) {
    switch self {
    case .after(let id): ("pageId", String(id))
    case .page(let number): ("page", String(number))
    }
  }

  /// From `<https://…?pageId=250>; rel="next", <…>; rel="last"`.
  static func next(in headers: [String]) -> PageLink? {
    for header in headers {
      // By scalar: a bracket with a combining mark is another Character than the bracket.
      var rest = header.unicodeScalars[...]
      while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
        let target = rest[rest.index(after: open)..<close]
        let after = rest[rest.index(after: close)...]
        let parameters = after.prefix { $0 != "<" }
        rest = after.dropFirst(parameters.count)
        if isNext(parameters) { return link(target) }
      }
    }
    return nil
  }

  private static func isNext(_ parameters: Substring.UnicodeScalarView) -> Bool {
    parameters.split { $0 == ";" || $0 == "," }.contains { parameter in
      let parts = parameter.split(separator: "=", maxSplits: 1).map { part in
        String(String.UnicodeScalarView(part.filter { $0 != " " && $0 != "\"" && $0 != "\t" })).lowercased()
      }
      return parts == ["rel", "next"]
    }
  }

  private static func link(_ target: Substring.UnicodeScalarView) -> PageLink? {
    guard let mark = target.firstIndex(of: "?") else { return nil }
    let query = target[target.index(after: mark)...].prefix { $0 != "#" }
    var page: Int?
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1).map { String($0) }
      guard parts.count == 2, let number = Int(parts[1]), number >= 0 else { continue }
      if parts[0].lowercased() == "pageid" { return .after(number) }
      if parts[0].lowercased() == "page" { page = number }
    }
    return page.map(PageLink.page)
  }
}
