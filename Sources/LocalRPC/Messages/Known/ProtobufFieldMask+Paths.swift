extension ProtobufFieldMask {
  /// Whether the mask names the field or one of its parents: "company" covers "company.name".
  public func contains(_ path: String) -> Bool { paths.contains { $0 == path || path.hasPrefix($0 + ".") } }

  /// "displayName,company.name".
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var names: [String] = []
      for path in paths {
        guard ProtobufFieldMask.hasJSONName(path) else {
          throw RPCStatus(.invalidArgument, field: path, "has no JSON name; field masks consist of proto field names")
        }
        names.append(ProtobufFieldMask.lowerCamel(path))
      }
      return .text(names.joined(separator: ","))
    }
  }

  /// Accepts JSON names and proto names.
  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    guard case .text(let text) = jsonValue else { throw path.wrong("is not a field mask such as \"displayName,enabled\"") }
    self.init(paths: text.split(separator: ",").map { ProtobufFieldMask.snake(String($0)) })
    for name in paths where !ProtobufFieldMask.hasJSONName(name) { throw path.wrong("contains '\(name)', which is not a valid field name") }
  }

  /// Whether the path survives conversion to its JSON name and back.
  private static func hasJSONName(_ path: String) -> Bool {
    let isPlain = path.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."): true
      default: false
      }
    }
    return isPlain && !path.isEmpty && snake(lowerCamel(path)) == path
  }

  /// The JSON name of a proto name; a JSON name stays as it is.
  static func lowerCamel(_ path: String) -> String {
    var name = ""
    var afterUnderscore = false
    for letter in path {
      if letter == "_", !afterUnderscore {
        afterUnderscore = true
        continue
      }
      name += afterUnderscore ? letter.uppercased() : String(letter)
      afterUnderscore = false
    }
    return name
  }

  private static func snake(_ name: String) -> String {
    name.map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined()
  }
}
