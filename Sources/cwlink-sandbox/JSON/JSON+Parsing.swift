import StrictJSON

extension JSON {
  /// Parses `bytes` (UTF-8) as one JSON value. Nesting is limited to 64 levels; the last of two members with the same name wins.
  init(parsing bytes: some Sequence<UInt8>) throws(JSONParser.Failure) {
    self.init(try JSONParser.value(of: Array(bytes)))
  }

  private init(_ value: JSONValue) {
    switch value {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .integer(let value): self = .integer(Int(value))
    case .unsigned(let value): self = .number(Double(value))
    case .real(let value): self = .number(value)
    case .text(let value): self = .string(value)
    case .array(let elements): self = .array(elements.map(JSON.init))
    case .object(let members):
      var object = JSONObject()
      for member in members { object[member.key] = JSON(member.value) }
      self = .object(object)
    }
  }
}
