import SwiftProtobufPluginLibrary

/// protoc-c's names for the declarations of a proto file.
extension Naming {
  /// "cwlink.v1.ListRunsRequest" is "Cwlink__V1__ListRunsRequest".
  func cType(_ fullName: String) -> String {
    fullName.split(separator: ".").map { Naming.upperCamel(String($0)) }.joined(separator: "__")
  }

  /// "cwlink.v1.ListRunsRequest" is "cwlink__v1__list_runs_request".
  func cFunctions(_ fullName: String) -> String {
    fullName.split(separator: ".").map { Naming.lowerSnake(String($0)) }.joined(separator: "__")
  }

  func cField(_ field: FieldDescriptor) -> String {
    let name = field.name.lowercased()
    return Naming.cKeywords.contains(name) ? name + "_" : name
  }

  func cCase(_ oneof: OneofDescriptor) -> String { oneof.name.lowercased() + "_case" }

  /// Puts an underscore before each capital that does not follow a capital.
  private static func lowerSnake(_ camel: String) -> String {
    var text = ""
    var wasUpper = true
    for letter in camel {
      let isUpper = letter.isUppercase
      if isUpper, !wasUpper { text += "_" }
      text += letter.lowercased()
      wasUpper = isUpper
    }
    return text
  }

  private static let cKeywords: Set<String> = [
    "and", "asm", "auto", "bool", "break", "case", "catch", "char", "class", "compl", "const", "continue", "default", "delete", "do",
    "double",
    "else", "enum", "explicit", "extern", "false", "float", "for", "friend", "goto", "if", "inline", "int", "long", "mutable", "namespace",
    "new", "not", "operator", "or", "private", "protected", "public", "register", "return", "short", "signed", "sizeof", "static", "struct",
    "switch", "template", "this", "throw", "true", "try", "typedef", "typename", "union", "unsigned", "using", "virtual", "void",
    "volatile",
    "while", "xor",
  ]
}
