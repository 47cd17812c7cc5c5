/// The service boards of every seed, with their statuses and types.
enum SeedBoard: Int, CaseIterable {
  case serviceDesk = 1
  case security, oldDesk

  struct Status {
    let id: Int
    let name: String
    var isClosed = false
  }

  /// A type with subtypes, or a subtype with items.
  struct Class {
    let id: Int
    let name: String
    var classes: [Class] = []
  }

  var name: String {
    switch self {
    case .serviceDesk: "Service Desk"
    case .security: "Security"
    case .oldDesk: "Old Desk"
    }
  }

  /// The first is the default.
  var statuses: [Status] {
    switch self {
    case .serviceDesk: [Status(id: 1, name: "New"), Status(id: 2, name: "Assigned"), Status(id: 3, name: "Completed", isClosed: true)]
    case .security:
      [
        Status(id: 11, name: "New"), Status(id: 12, name: "In Progress"), Status(id: 13, name: "Waiting"), Status(id: 14, name: "Resolved"),
        Status(id: 15, name: "Closed", isClosed: true),
      ]
    case .oldDesk: [Status(id: 21, name: "New"), Status(id: 22, name: "Closed", isClosed: true)]
    }
  }

  /// The first is the default.
  var types: [Class] {
    switch self {
    case .serviceDesk: [Class(id: 1, name: "Incident"), Class(id: 2, name: "Request")]
    case .security:
      [
        Class(
          id: 11, name: "Alert",
          classes: [
            Class(id: 1, name: "Malware", classes: [Class(id: 1, name: "Workstation"), Class(id: 2, name: "Server")]),
            Class(id: 2, name: "License"), Class(id: 3, name: "Outbreak"),
          ]),
        Class(id: 12, name: "Report", classes: [Class(id: 4, name: "Mail Security")]),
      ]
    case .oldDesk: []
    }
  }

  var reference: JSON { Seed.reference(rawValue, name) }
}

enum SeedPriority: Int, CaseIterable {
  case critical = 1
  case high, medium, low

  /// The value of the API's `level`.
  var level: String {
    switch self {
    case .critical: "Critical"
    case .high: "High"
    case .medium: "Medium"
    case .low: "Low"
    }
  }

  var name: String { "Priority \(rawValue) - \(level)" }

  var color: String {
    switch self {
    case .critical: "Red"
    case .high: "Orange"
    case .medium: "Yellow"
    case .low: "White"
    }
  }
}
