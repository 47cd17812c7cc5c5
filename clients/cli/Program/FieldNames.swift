import LocalRPC

/// The options and arguments of a command by the request fields that they fill, so that an error about a field names what was typed.
struct FieldNames: Sendable {
  struct Entry: Sendable {
    var request: any RPCMessage.Type
    /// The field's path in the request, without indexes: "customer.company_identifier".
    var path: String
    /// "--company" or "<customer>"; several that fill one field are separated by "/".
    var name: String
  }

  private(set) var entries: [Entry] = []
  /// Whether requests are typed as JSON, whose names of fields are used then: "pageSize".
  private(set) var isJSON = false

  init() {}

  static let json: FieldNames = {
    var names = FieldNames()
    names.isJSON = true
    return names
  }()

  init(_ request: any RPCMessage.Type, _ names: KeyValuePairs<String, String>) {
    entries = names.map { Entry(request: request, path: $0.key, name: $0.value) }
  }

  static func + (first: FieldNames, second: FieldNames) -> FieldNames {
    var both = first
    both.entries += second.entries
    return both
  }

  /// Fields that have the same name in every request, and the same option in every command.
  static let common = [
    "page_size": "--page-size", "page_token": "--page-token", "request_id": "--request-id", "validate_only": "--dry-run",
  ]

  /// The name for a path such as "customer.mail_recipients[2]"; nil if no option or argument fills the field.
  func name(of path: String) -> String? {
    if isJSON { return Self.inJSON(path) }
    let path = Self.withoutIndexes(path)
    return entries.first { $0.path == path }?.name ?? Self.common[path]
  }

  /// A text of the daemon, which writes the names of fields between backticks, with the names that were typed.
  func named(in text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return text }
    // Every second part is between two backticks; only the path of a field is changed.
    return parts.enumerated().reduce(into: "") { result, part in
      let (index, content) = part
      guard index % 2 == 1, index < parts.count - 1, Self.isPath(content) else {
        return result += (index > 0 && !Self.isNamed(parts, index - 1) && !Self.isNamed(parts, index) ? "`" : "") + content
      }
      result += name(of: String(content)) ?? String(content)
    }
  }

  private static func isNamed(_ parts: [Substring], _ index: Int) -> Bool {
    index % 2 == 1 && index < parts.count - 1 && isPath(parts[index])
  }

  private static func isPath(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (0x30...0x39).contains(byte) || "_.[]".utf8.contains(byte)
      }
  }

  /// "customer.mail_recipients[2]" as "customer.mailRecipients[2]".
  private static func inJSON(_ path: String) -> String {
    let words = path.split(separator: "_", omittingEmptySubsequences: false)
    return words.dropFirst().reduce(into: String(words.first ?? "")) { $0 += $1.prefix(1).uppercased() + $1.dropFirst() }
  }

  private static func withoutIndexes(_ path: String) -> String {
    var result = ""
    var isInside = false
    for character in path {
      if character == "[" { isInside = true }
      if !isInside { result.append(character) }
      if character == "]" { isInside = false }
    }
    return result
  }
}
