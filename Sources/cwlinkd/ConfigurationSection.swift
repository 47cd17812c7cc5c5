import Foundation

/// What is wrong with the configuration file, with the key.
struct ConfigurationProblem: Error, CustomStringConvertible {
  var path: String
  var message: String

  var description: String { "the configuration \(path) \(message)" }
}

/// One object of the configuration file; every value is checked, and a problem names its key.
struct ConfigurationSection {
  private let values: [String: Any]
  private let name: String
  private let path: String

  init(_ values: [String: Any], name: String, path: String) {
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
    guard let object = value as? [String: Any] else { throw problem(key, "must be an object in braces") }
    return ConfigurationSection(object, name: "\(name)\(key).", path: path)
  }

  func text(_ key: String) throws -> String? {
    guard let value = values[key] else { return nil }
    guard let text = value as? String else { throw problem(key, "must be text in quotes") }
    return text
  }

  func number(_ key: String, _ range: ClosedRange<Double>) throws -> Double? {
    guard let value = values[key] else { return nil }
    guard !(value is Bool), let number = (value as? NSNumber)?.doubleValue, range.contains(number) else {
      throw problem(key, "must be a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))")
    }
    return number
  }

  func flag(_ key: String) throws -> Bool? {
    guard let value = values[key] else { return nil }
    guard let flag = value as? Bool else { throw problem(key, "must be true or false") }
    return flag
  }
}
