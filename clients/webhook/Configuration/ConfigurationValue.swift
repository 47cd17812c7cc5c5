import FoundationEssentials

/// A value of the configuration file, and where it stands, "routes[2].path".
struct ConfigurationValue {
  let place: String
  private let content: Content

  private indirect enum Content: Decodable {
    case object([String: Content])
    case list([Content])
    case text(String)
    case number(Double)
    case flag(Bool)
    case null

    init(from decoder: any Decoder) throws {
      if let object = try? [String: Content](from: decoder) {
        self = .object(object)
      } else if let list = try? [Content](from: decoder) {
        self = .list(list)
      } else if let flag = try? Bool(from: decoder) {
        self = .flag(flag)
      } else if let number = try? Double(from: decoder) {
        self = .number(number)
      } else if let text = try? String(from: decoder) {
        self = .text(text)
      } else {
        self = .null
      }
    }
  }

  /// JSON5: comments, trailing commas and bare keys are allowed.
  init(json: [UInt8]) throws(ConfigurationProblem) {
    // Foundation ends the process over a bare key that is none.
    guard String(validating: json, as: UTF8.self) != nil else { throw ConfigurationProblem("is no valid JSON: it is not in UTF-8") }
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    do {
      content = try decoder.decode(Content.self, from: Data(json))
    } catch {
      var reason = "\(error)"
      if case .dataCorrupted(let context)? = error as? DecodingError {
        reason = context.underlyingError.map { "\($0)" } ?? context.debugDescription
      }
      throw ConfigurationProblem("is no valid JSON: \(reason)")
    }
    place = ""
  }

  private init(_ content: Content, at place: String) {
    self.content = content
    self.place = place
  }

  func problem(_ message: String) -> ConfigurationProblem { ConfigurationProblem(at: place, message) }

  /// The members of an object; one that is not among `known` is refused by its place.
  func members(_ known: String...) throws(ConfigurationProblem) -> [String: ConfigurationValue] {
    guard case .object(let members) = content else { throw problem("must be an object in braces") }
    var values: [String: ConfigurationValue] = [:]
    for (key, value) in members.sorted(by: { $0.key < $1.key }) {
      let member = ConfigurationValue(value, at: place.isEmpty ? key : "\(place).\(key)")
      guard known.contains(key) else {
        throw member.problem(
          known.isEmpty ? "there are no settings here" : "there is no such setting; here are \(known.joined(separator: ", "))")
      }
      values[key] = member
    }
    return values
  }

  /// The only member of an object, where one of several things is to be chosen: `{ "sendNow": { … } }`.
  func choice(_ known: String...) throws(ConfigurationProblem) -> (name: String, value: ConfigurationValue) {
    guard case .object(let members) = content, members.count == 1, let (name, value) = members.first else {
      throw problem("must be an object with one of \(known.joined(separator: ", "))")
    }
    let member = ConfigurationValue(value, at: "\(place).\(name)")
    guard known.contains(name) else { throw member.problem("there is no such choice; write one of \(known.joined(separator: ", "))") }
    return (name, member)
  }

  func list() throws(ConfigurationProblem) -> [ConfigurationValue] {
    guard case .list(let values) = content else { throw problem("must be a list in brackets") }
    return values.enumerated().map { ConfigurationValue($1, at: "\(place)[\($0)]") }
  }

  func text() throws(ConfigurationProblem) -> String {
    guard let text = textIfAny else { throw problem("must be text in quotes") }
    guard !text.isEmpty else { throw problem("is empty") }
    return text
  }

  var textIfAny: String? {
    guard case .text(let text) = content else { return nil }
    return text
  }

  func number(_ range: ClosedRange<Int>) throws(ConfigurationProblem) -> Int {
    guard case .number(let real) = content, let number = Int(exactly: real), range.contains(number) else {
      throw problem("must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  func flag() throws(ConfigurationProblem) -> Bool {
    guard case .flag(let flag) = content else { throw problem("must be true or false") }
    return flag
  }
}
