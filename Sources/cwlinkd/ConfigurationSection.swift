/// What is wrong with the configuration file, with the key.
struct ConfigurationProblem: Error, CustomStringConvertible {
  var path: String
  var message: String

  var description: String { "the configuration \(path) \(message)" }
}

/// One object of the configuration file; every value is checked, and a problem names its key.
struct ConfigurationSection {
  private let values: [String: ConfigurationValue]
  private let name: String
  private let path: String

  init(_ values: [String: ConfigurationValue], name: String, path: String) {
    self.values = values
    self.name = name
    self.path = path
  }

  var keys: [String] { values.keys.sorted() }

  func problem(_ key: String, _ message: String) -> ConfigurationProblem {
    ConfigurationProblem(path: path, message: "has a problem at \(name)\(key): \(message)")
  }

  func allow(_ known: [String]) throws {
    for key in keys where !known.contains(key) {
      throw problem(key, "there is no such setting; the settings here are \(known.joined(separator: ", "))")
    }
  }

  func section(_ key: String) throws -> ConfigurationSection? {
    guard let value = values[key] else { return nil }
    guard case .object(let object) = value else { throw problem(key, "must be an object in braces") }
    return ConfigurationSection(object, name: "\(name)\(key).", path: path)
  }

  func text(_ key: String) throws -> String? {
    guard let value = values[key] else { return nil }
    guard case .text(let text) = value else { throw problem(key, "must be text in quotes") }
    return text
  }

  func number(_ key: String, _ range: ClosedRange<Double>) throws -> Double? {
    guard let value = values[key] else { return nil }
    guard case .number(let number) = value, range.contains(number) else {
      throw problem(key, "must be a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))")
    }
    return number
  }

  func flag(_ key: String) throws -> Bool? {
    guard let value = values[key] else { return nil }
    guard case .flag(let flag) = value else { throw problem(key, "must be true or false") }
    return flag
  }
}

/// A value of the configuration file.
enum ConfigurationValue: Decodable {
  case object([String: ConfigurationValue])
  case text(String)
  case number(Double)
  case flag(Bool)
  /// A list or null, which no setting is.
  case other

  init(from decoder: any Decoder) throws {
    if let object = try? [String: ConfigurationValue](from: decoder) {
      self = .object(object)
    } else if let flag = try? Bool(from: decoder) {
      self = .flag(flag)
    } else if let number = try? Double(from: decoder) {
      self = .number(number)
    } else if let text = try? String(from: decoder) {
      self = .text(text)
    } else {
      self = .other
    }
  }
}
