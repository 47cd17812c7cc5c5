/// A problem in a configuration file: the setting, what is wrong with it, and what is allowed.
public struct ConfigurationError: Error, Equatable, CustomStringConvertible {
  /// The path of the setting, "routes[2].path". Empty: the whole file.
  public var setting: String
  public var message: String
  /// The path of the file; nil until the caller that knows it adds it.
  public var file: String?

  public init(_ message: String, at setting: String = "") {
    self.setting = setting
    self.message = message
  }

  /// "/etc/cwlink/webhook.json: routes[2].path: must begin with /".
  public var description: String {
    [file, setting.isEmpty ? nil : setting, message].compactMap(\.self).joined(separator: ": ")
  }

  /// The same error with the file's path.
  public func inFile(_ file: String) -> ConfigurationError {
    var error = self
    error.file = file
    return error
  }
}
