extension ProtobufFieldMask {
  /// Whether the mask names the field or what it is in: "company" covers "company.name".
  public func contains(_ path: String) -> Bool { paths.contains { $0 == path || path.hasPrefix($0 + ".") } }

  /// "displayName,company.name".
  public var jsonValue: JSONValue {
    get throws(RPCStatus) {
      var names: [String] = []
      for path in paths {
        let name = ProtobufFieldMask.lowerCamel(path)
        guard ProtobufFieldMask.snake(name) == path else {
          throw RPCStatus(.invalidArgument, field: path, "has no JSON name; a field mask has proto field names")
        }
        names.append(name)
      }
      return .text(names.joined(separator: ","))
    }
  }

  /// JSON names and, as people type them, proto names.
  public init(jsonValue: JSONValue, path: JSONPath) throws(RPCStatus) {
    guard case .text(let text) = jsonValue else { throw path.wrong("is no field mask such as \"displayName,enabled\"") }
    self.init(paths: text.split(separator: ",").map { ProtobufFieldMask.snake(String($0)) })
  }

  private static func lowerCamel(_ path: String) -> String {
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
