/// The decoded parameters of a query string. `+` is decoded as a space, as on ConnectWise's server.
struct Query: Sendable, Equatable {
  let raw: String
  private var items: [(name: String, value: String)]

  init(_ raw: String) {
    self.raw = raw
    items = raw.split(separator: "&").map { item in
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (Self.decode(parts[0]), parts.count > 1 ? Self.decode(parts[1]) : "")
    }
  }

  static func == (left: Query, right: Query) -> Bool { left.raw == right.raw && left.items.elementsEqual(right.items, by: ==) }

  /// The first value with this name (case-insensitive); nil if it is absent or empty.
  subscript(name: String) -> String? {
    let value = items.first { $0.name.lowercased() == name.lowercased() }?.value
    return value?.isEmpty == false ? value : nil
  }

  /// A copy with a parameter that takes precedence over the query string.
  func with(_ name: String, _ value: String) -> Query {
    var query = self
    query.items.insert((name, value), at: 0)
    return query
  }

  /// An integer; throws 400 if it is not one.
  func integer(_ name: String) throws(APIError) -> Int? {
    guard let text = self[name] else { return nil }
    guard let value = Int(text) else { throw .query(name, "\(name) must be a whole number.") }
    return value
  }

  static func decode(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
