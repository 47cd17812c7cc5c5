import StrictJSON

/// An object of a response, read leniently: members have several possible names, whose case, spaces, hyphens and underscores do not matter; numbers may
/// be texts. What is there but cannot be read is an error that names the place.
struct VendorFields: Sendable {
  let service: ServiceKind
  /// "customers[3]"; empty for the whole response.
  let place: String
  private let members: [String: JSONValue]

  init?(_ value: JSONValue, service: ServiceKind, place: String) {
    guard case .object(let list) = value else { return nil }
    self.service = service
    self.place = place
    members = Dictionary(list.map { (Self.normalized($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  private static func normalized(_ name: String) -> String {
    String(decoding: name.utf8.filter { !" -_\t".utf8.contains($0) }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// The first of these members that is there and is not null.
  private func value(_ names: [String]) -> (name: String, value: JSONValue)? {
    for name in names {
      if let value = members[Self.normalized(name)], value != .null { return (name, value) }
    }
    return nil
  }

  private func problem(_ name: String, _ problem: String) -> TrendMicroError {
    .invalidAnswer(service, "\(place.isEmpty ? "" : place + ".")\(name) \(problem)")
  }

  /// Numbers and booleans become text; nil for anything else.
  func text(_ names: String...) -> String? { value(names).flatMap { $0.value.plainText } }

  func required(_ names: String...) throws(TrendMicroError) -> String {
    guard let found = value(names) else { throw problem(names[0], "is missing") }
    guard let text = found.value.plainText, !text.isEmpty else { throw problem(found.name, "is not a text") }
    return text
  }

  func quantity(_ names: String...) throws(TrendMicroError) -> Quantity? {
    guard let found = value(names), let text = found.value.plainText, !text.isEmpty else {
      if let found = value(names), found.value.plainText == nil { throw problem(found.name, "is not a number") }
      return nil
    }
    guard let quantity = Quantity(text) else { throw problem(found.name, "is not a number") }
    return quantity
  }

  func integer(_ names: String...) throws(TrendMicroError) -> Int64? {
    guard let found = value(names), let text = found.value.plainText, !text.isEmpty else { return nil }
    guard let number = Quantity(text)?.whole else { throw problem(found.name, "is not a whole number") }
    return number
  }

  /// True, 1, "true", "1" and "yes", or their opposites; nil for anything else.
  func flag(_ names: String...) -> Bool? {
    switch value(names)?.value.plainText?.lowercased() {
    case "true", "1", "yes", "enabled": true
    case "false", "0", "no", "disabled": false
    default: nil
    }
  }

  /// Nil if it is absent or not a time.
  func time(_ names: String...) -> UTCTime? {
    guard let text = value(names)?.value.plainText else { return nil }
    if let time = UTCTime(iso8601: text) { return time }
    return Quantity(text)?.whole.map { UTCTime(seconds: $0) }
  }

  /// Empty if it is absent.
  func list(_ name: String) throws(TrendMicroError) -> [VendorFields] {
    guard let found = value([name])?.value else { return [] }
    return try Self.list(found, service: service, place: place.isEmpty ? name : "\(place).\(name)")
  }

  var hasMember: (String) -> Bool { { members[Self.normalized($0)] != nil } }

  func object(_ name: String) -> VendorFields? {
    value([name]).flatMap { VendorFields($0.value, service: service, place: place.isEmpty ? name : "\(place).\(name)") }
  }

  static func list(_ value: JSONValue, service: ServiceKind, place: String) throws(TrendMicroError) -> [VendorFields] {
    guard case .array(let elements) = value else { throw .invalidAnswer(service, "\(place) is not a list") }
    var fields: [VendorFields] = []
    fields.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      guard let object = VendorFields(element, service: service, place: "\(place)[\(index)]") else {
        throw .invalidAnswer(service, "\(place)[\(index)] is not an object")
      }
      fields.append(object)
    }
    return fields
  }
}

extension JSONValue {
  /// Nil for null, lists and objects. White space around a text is removed.
  fileprivate var plainText: String? {
    switch self {
    case .text(let text): text.trimmed
    case .integer(let number): String(number)
    case .unsigned(let number): String(number)
    case .real(let number): Quantity(double: number)?.description ?? "\(number)"
    case .bool(let flag): String(flag)
    case .null, .array, .object: nil
    }
  }
}

extension String {
  var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
