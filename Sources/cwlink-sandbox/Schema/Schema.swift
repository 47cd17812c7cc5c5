/// The schema of a resource, used to check conditions, order and writes.
struct Schema: Sendable {
  /// The resource's name in error messages: "company", "addition".
  let resource: String
  let properties: [Property]

  func property(_ name: some StringProtocol) -> Property? { properties.first { $0.name == name } }

  /// The kind of the property at a slash path (`company/id`); nil if there is none. Arrays are traversed only if `throughArrays` is set.
  func kind(at path: [String], throughArrays: Bool = false) -> PropertyKind? {
    var properties = properties
    for (index, name) in path.enumerated() {
      guard let property = properties.first(where: { $0.name == name }) else { return nil }
      if index == path.count - 1 { return property.kind }
      switch property.kind {
      case .reference(let inner): properties = inner
      case .list(let inner) where throughArrays: properties = inner
      default: return nil
      }
    }
    return nil
  }
}

/// One property of a resource.
struct Property: Sendable {
  let name: String
  let kind: PropertyKind
  var isRequired = false
  /// Computed by ConnectWise: accepted in requests, but ignored.
  var isComputed = false
}

enum PropertyKind: Sendable {
  case integer
  case number
  /// `max` is the maximum length in characters.
  case text(max: Int?)
  case flag
  case choice([String])
  case date
  case reference([Property])
  case list([Property])
  /// `_info`: links and timestamps.
  case links

  var isNullable: Bool {
    switch self {
    case .number, .flag, .choice: true
    default: false
    }
  }
}

extension Property {
  static func integer(_ name: String) -> Property { Property(name: name, kind: .integer) }
  static func number(_ name: String) -> Property { Property(name: name, kind: .number) }
  static func text(_ name: String, max: Int? = nil) -> Property { Property(name: name, kind: .text(max: max)) }
  static func flag(_ name: String) -> Property { Property(name: name, kind: .flag) }
  static func choice(_ name: String, _ values: String...) -> Property { Property(name: name, kind: .choice(values)) }
  static func date(_ name: String) -> Property { Property(name: name, kind: .date) }
  /// A reference: `id`, `name` and further properties.
  static func reference(_ name: String, _ more: Property...) -> Property {
    Property(name: name, kind: .reference([.integer("id"), .text("name")] + more + [Property(name: "_info", kind: .links)]))
  }
  static func list(_ name: String, of properties: [Property]) -> Property { Property(name: name, kind: .list(properties)) }
  static let links = Property(name: "_info", kind: .links, isComputed: true)
  static let customFields = list(
    "customFields", of: [.integer("id"), .text("caption"), .text("type"), .text("entryMethod"), .text("value")])

  var required: Property {
    var copy = self
    copy.isRequired = true
    return copy
  }
  var computed: Property {
    var copy = self
    copy.isComputed = true
    return copy
  }
}
