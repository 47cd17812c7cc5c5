import FoundationEssentials
import Glibc

/// A value in a configuration file, and its path, "routes[2].path". Every accessor checks type and range and throws an error that names the path.
///
/// Why not apple/swift-configuration 1.4.0 (19,700 lines, 24 s to compile for release): its JSON provider rejects comments and arrays of objects
/// (`routes` is one); providers cannot list their keys, so unknown settings cannot be rejected and the names under `access.users` cannot be read;
/// 0 and 1 pass as Booleans; there are no ranges. A provider of our own would still need all of this file.
public struct ConfigurationValue {
  public let path: String
  private let content: ConfigurationParser.Value
  private let place: ConfigurationPlace

  /// Reads a file. Errors name it.
  public init(file: String) throws(ConfigurationError) {
    do throws(ConfigurationError) {
      var status = stat()
      guard stat(file, &status) == 0 else { throw ConfigurationError("cannot be read: \(String(cString: strerror(errno)))") }
      // A pipe without a writer would keep the service from starting for ever.
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw ConfigurationError("is \(status.st_mode & S_IFMT == S_IFDIR ? "a directory" : "not a regular file"); specify a file")
      }
      errno = 0
      guard let data = FileManager.default.contents(atPath: file) else {
        throw ConfigurationError("cannot be read" + (errno == 0 ? "" : ": \(String(cString: strerror(errno)))"))
      }
      try self.init(json: Array(data))
    } catch {
      throw error.inFile(file)
    }
  }

  /// JSON5: comments, trailing commas and unquoted keys are allowed. A key that an object has twice is an error.
  public init(json: [UInt8]) throws(ConfigurationError) { self.init(try ConfigurationParser.value(of: json), at: "") }

  private init(_ located: ConfigurationParser.Located, at path: String) {
    content = located.value
    place = located.place
    self.path = path
  }

  public func error(_ message: String) -> ConfigurationError {
    var error = ConfigurationError(message, at: path)
    error.place = place
    return error
  }

  /// The members of an object whose keys are names, not settings, sorted by key.
  public func entries() throws(ConfigurationError) -> [(name: String, value: ConfigurationValue)] {
    guard case .object(let members) = content else { throw error("must be an object") }
    return members.sorted { $0.key < $1.key }.map { ($0, ConfigurationValue($1, at: path.isEmpty ? $0 : "\(path).\($0)")) }
  }

  /// The members of an object. A member that is not `known` is rejected.
  public func members(_ known: String...) throws(ConfigurationError) -> [String: ConfigurationValue] {
    var values: [String: ConfigurationValue] = [:]
    for (key, value) in try entries() {
      guard known.contains(key) else {
        throw value.error("unknown setting; \(known.isEmpty ? "none are allowed here" : "known: \(known.joined(separator: ", "))")")
      }
      values[key] = value
    }
    return values
  }

  /// The only member of an object that selects one of several alternatives: `{ "sendNow": { … } }`.
  public func choice(_ known: String...) throws(ConfigurationError) -> (name: String, value: ConfigurationValue) {
    let members = try entries()
    guard members.count == 1, let member = members.first else {
      throw error("must be an object with exactly one of \(known.joined(separator: ", "))")
    }
    guard known.contains(member.name) else { throw member.value.error("unknown; must be one of \(known.joined(separator: ", "))") }
    return member
  }

  public func list() throws(ConfigurationError) -> [ConfigurationValue] {
    guard case .list(let values) = content else { throw error("must be an array") }
    return values.enumerated().map { ConfigurationValue($1, at: "\(path)[\($0)]") }
  }

  /// A string that is not empty.
  public func text() throws(ConfigurationError) -> String {
    guard let text = textIfAny else { throw error("must be a string") }
    guard !text.isEmpty else { throw error("must not be empty") }
    return text
  }

  /// Nil for a value that is not a string.
  public var textIfAny: String? {
    guard case .text(let text) = content else { return nil }
    return text
  }

  /// The allowed value with that name.
  public func oneOf<Value>(_ allowed: [Value], _ name: (Value) -> String) throws(ConfigurationError) -> Value {
    let text = try text()
    guard let value = allowed.first(where: { name($0) == text }) else {
      throw error("'\(text)' is unknown; must be one of \(allowed.map(name).joined(separator: ", "))")
    }
    return value
  }

  public func integer(_ range: ClosedRange<Int>) throws(ConfigurationError) -> Int {
    guard let number = numberIfAny.flatMap({ Int(exactly: $0) }), range.contains(number) else {
      throw error("must be an integer from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// The bounds are whole numbers.
  public func number(_ range: ClosedRange<Int>) throws(ConfigurationError) -> Double {
    guard let number = numberIfAny, number >= Double(range.lowerBound), number <= Double(range.upperBound) else {
      throw error("must be a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// Nil for a value that is not a number.
  var numberIfAny: Double? {
    guard case .number(let number) = content else { return nil }
    return number
  }

  public func flag() throws(ConfigurationError) -> Bool {
    guard case .flag(let flag) = content else { throw error("must be true or false") }
    return flag
  }
}
