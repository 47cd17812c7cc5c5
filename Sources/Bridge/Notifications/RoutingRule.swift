import BridgeCore
import BridgeDelivery
import Escaping

/// The ticket route of events with certain severities and types (rule 25). The first matching rule applies.
struct RoutingRule: Sendable, Equatable, Codable {
  /// Empty means every severity.
  var severities: [EventSeverity] = []
  /// Types, or prefixes that end in "*". Empty means every type.
  var types: [String] = []
  var route = TicketRoute()

  func matches(_ severity: EventSeverity, _ type: String) -> Bool {
    (severities.isEmpty || severities.contains(severity))
      && (types.isEmpty || types.contains { $0.hasSuffix("*") ? type.hasPrefix($0.dropLast()) : type == $0 })
  }

  /// What it is for, whatever the order.
  fileprivate var condition: [Set<String>] {
    // Every severity is the same as none named.
    let all = Set(severities.map(\.label))
    return [all.count == EventSeverity.allCases.count ? [] : all, types.contains("*") ? [] : Set(types)]
  }

  /// "warning, license.*": what it is for, in words.
  var words: String {
    let parts = severities.map(\.label) + types
    return parts.isEmpty ? "everything" : parts.joined(separator: ", ")
  }
}

/// Validation of routing rules.
enum RoutingRules {
  static let mostRules = 200

  /// `path` is the field path's prefix: "policy.rules".
  static func violations(of rules: [RoutingRule], path: String) -> FieldViolations {
    var found = FieldViolations()
    found.require(rules.count <= mostRules, path, "has \(rules.count) rules; the maximum is \(mostRules)")
    for (index, rule) in rules.enumerated() {
      for (place, type) in rule.types.enumerated() where !isPattern(type) {
        found.add(
          "\(path)[\(index)].types[\(place)]", "'\(type)' is neither a type (malware.outbreak) nor the beginning of one (malware.*)")
      }
      found.require(!rule.route.board.isEmpty, "\(path)[\(index)].route.board", "is empty; name the service board: --board NAME")
      for (field, name) in rule.route.names where name.hasControlCharacters || name.scalarCount > longestName {
        found.add("\(path)[\(index)].route.\(field)", "must have at most \(longestName) characters, and no control characters")
      }
    }
    return found
  }

  /// What `rules` name twice. Saved rules are not checked again, so that one that an earlier version saved does not prevent other changes.
  static func repetitions(in rules: [RoutingRule], path: String) -> FieldViolations {
    var found = FieldViolations()
    // The first matching rule applies: a second one for the same events would never be used.
    for (index, earlier) in Repetition.positions(rules.map(\.condition)) {
      found.add("\(path)[\(index)]", "is for the same events as \(path)[\(earlier)] (\(rules[index].words)), so it would never be used")
    }
    for (index, rule) in rules.enumerated() {
      found.requireDistinct(rule.severities.map(\.label), "\(path)[\(index)].severities")
      found.requireDistinct(rule.types, "\(path)[\(index)].types")
    }
    return found
  }

  private static let longestName = 100

  private static func isPattern(_ text: String) -> Bool {
    guard text.hasSuffix("*") else { return EventRules.isType(text) }
    return text == "*" || EventRules.isType(text.dropLast())
  }
}
