import FoundationEssentials

extension Condition {
  /// The condition in ConnectWise's syntax. Throws if a field is not a property path or a list is empty.
  func text() throws(ConnectWiseError) -> String { try text(isNegated: false) }

  /// Negation is applied to the comparisons: ConnectWise has "not in" and "not contains", but no documented "not (…)".
  private func text(isNegated: Bool) throws(ConnectWiseError) -> String {
    let not = isNegated ? "not " : ""
    switch self {
    case .compare(let field, let comparison, let value):
      return "\(try field.checked()) \((isNegated ? comparison.opposite : comparison).rawValue) \(try value.text())"
    case .contains(let field, let part): return "\(try field.checked()) \(not)contains \(try Value.string(part).text())"
    case .like(let field, let pattern): return "\(try field.checked()) \(not)like \(try Value.string(pattern).text())"
    case .isIn(let field, let values):
      guard !values.isEmpty else { throw .unusable("The condition's list of values for \(field.path) is empty.") }
      var texts: [String] = []
      for value in values { texts.append(try value.text()) }
      return "\(try field.checked()) \(not)in (\(texts.joined(separator: ",")))"
    case .not(let condition): return try condition.text(isNegated: !isNegated)
    case .all(let conditions): return try Self.join(conditions, isNegated ? " or " : " and ", isNegated)
    case .any(let conditions): return try Self.join(conditions, isNegated ? " and " : " or ", isNegated)
    }
  }

  private static func join(_ conditions: [Condition], _ word: String, _ isNegated: Bool) throws(ConnectWiseError) -> String {
    guard let first = conditions.first else { throw .unusable("The condition joins no conditions.") }
    guard conditions.count > 1 else { return try first.text(isNegated: isNegated) }
    var parts: [String] = []
    for condition in conditions {
      let text = try condition.text(isNegated: isNegated)
      parts.append(condition.isJoined ? "(\(text))" : text)
    }
    return parts.joined(separator: word)
  }

  private var isJoined: Bool {
    switch self {
    case .all(let conditions), .any(let conditions): conditions.count > 1 || conditions.first?.isJoined == true
    case .not(let condition): condition.isJoined
    case .compare, .contains, .like, .isIn: false
    }
  }
}

extension Condition.Comparison {
  fileprivate var opposite: Self {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .greaterOrEqual: .less
    case .greater: .lessOrEqual
    case .lessOrEqual: .greater
    }
  }
}

extension Condition.Field {
  fileprivate func checked() throws(ConnectWiseError) -> String {
    let isPath = path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      guard let first = part.utf8.first, Self.isLetter(first) else { return false }
      return part.utf8.allSatisfy { Self.isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    }
    guard isPath else { throw .unusable("“\(path)” is not a valid property path.") }
    return path
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
}

extension Condition.Value {
  func text() throws(ConnectWiseError) -> String {
    switch self {
    case .string(let text):
      guard !text.utf8.contains(0) else { throw .unusable("The condition's text contains a NUL character.") }
      var quoted = "\""
      for scalar in text.unicodeScalars {
        if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
        quoted.unicodeScalars.append(scalar)
      }
      return quoted + "\""
    case .int(let number): return String(number)
    case .bool(let flag): return flag ? "True" : "False"
    case .date(let seconds): return "[\(Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601))]"
    case .day(let day): return "[\(day.midnightUTC)]"
    }
  }
}

extension ConnectWiseError {
  fileprivate static func unusable(_ message: String) -> ConnectWiseError {
    ConnectWiseError(.validation, message: message, remedy: "Correct the search.")
  }
}
