import Escaping

/// A problem in a configuration file: the setting, what is wrong with it, and what is allowed.
public struct ConfigurationError: Error, Equatable, CustomStringConvertible {
  /// The path of the setting, "routes[2].path". Empty: the whole file.
  public var setting: String
  public var message: String
  /// The path of the file; nil until the caller that knows it adds it.
  public var file: String?
  /// Where the setting begins; nil if the message says it, or the setting is missing.
  var place: ConfigurationPlace?

  public init(_ message: String, at setting: String = "") {
    self.setting = setting
    self.message = message
  }

  /// "/etc/cwlink/webhook.json: line 12, column 5: routes[2].path: must begin with /". A key may contain control characters, which are shown as escapes.
  public var description: String {
    [file, place?.description, setting.isEmpty ? nil : setting, message].compactMap(\.self).joined(separator: ": ")
      .replacingScalars { $0.isControl ? "\\u{\(String($0.value, radix: 16, uppercase: true))}" : nil }
  }

  /// The place does not count: it follows from the setting.
  public static func == (a: ConfigurationError, b: ConfigurationError) -> Bool {
    (a.setting, a.message, a.file) == (b.setting, b.message, b.file)
  }

  /// The same error with the file's path.
  public func inFile(_ file: String) -> ConfigurationError {
    var error = self
    error.file = file
    return error
  }
}

/// A place in a configuration file. Both numbers count from 1; columns are Unicode scalars.
struct ConfigurationPlace: Equatable, CustomStringConvertible {
  var line: Int
  var column: Int

  var description: String { "line \(line), column \(column)" }
}
