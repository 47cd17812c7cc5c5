import SwiftProtobufPluginLibrary

/// Swift names for the declarations of a proto file.
struct Naming {
  let prefixes: [String: String]

  func type(_ message: Descriptor) -> String {
    guard let parent = message.containingType else { return (prefixes[message.file.package] ?? "") + message.name }
    return type(parent) + "." + message.name
  }

  func type(_ choice: EnumDescriptor) -> String {
    guard let parent = choice.containingType else { return (prefixes[choice.file.package] ?? "") + choice.name }
    return type(parent) + "." + choice.name
  }

  /// The enum that a oneof becomes, nested in its message.
  func type(_ oneof: OneofDescriptor) -> String { Naming.upperCamel(oneof.name) }

  func property(_ name: String) -> String { Naming.escaped(Naming.lowerCamel(name)) }

  /// STATE_NOT_BILLABLE of State is notBillable. NONE is noneValue, because `.none` could be mistaken for nil.
  func enumCase(_ value: EnumValueDescriptor) -> String {
    let prefix = Naming.upperSnake(value.enumType.name) + "_"
    var name = value.name
    if name.hasPrefix(prefix) { name.removeFirst(prefix.count) }
    if name.first?.isNumber ?? true { name = value.name }
    let camel = Naming.lowerCamel(name.lowercased())
    return ["none", "some", "unrecognized"].contains(camel) ? camel + "Value" : Naming.escaped(camel)
  }

  func method(_ method: MethodDescriptor) -> String {
    Naming.escaped(method.name.prefix(1).lowercased() + method.name.dropFirst())
  }

  // MARK: Words

  private static let initialisms = ["id": "ID", "ids": "IDs", "url": "URL", "urls": "URLs"]

  static func lowerCamel(_ snake: String) -> String {
    let words = snake.split(separator: "_").map(String.init)
    return words.enumerated().map { index, word in
      index == 0 ? word.prefix(1).lowercased() + word.dropFirst() : initialisms[word] ?? word.prefix(1).uppercased() + word.dropFirst()
    }.joined()
  }

  static func upperCamel(_ snake: String) -> String {
    snake.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// "CreationPolicy" is "CREATION_POLICY".
  static func upperSnake(_ camel: String) -> String {
    var text = ""
    for letter in camel {
      if letter.isUppercase, !text.isEmpty { text += "_" }
      text += letter.uppercased()
    }
    return text
  }

  private static let reserved: Set<String> = [
    "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do", "else", "enum", "extension",
    "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil",
    "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript",
    "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
  ]

  static func escaped(_ name: String) -> String { reserved.contains(name) ? "`\(name)`" : name }
}
