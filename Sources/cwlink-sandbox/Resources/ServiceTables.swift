extension TableName {
  static let priorities = TableName("priorities")
  static let sources = TableName("sources")
}

/// `/service/priorities`
enum Priorities {
  static let endpoints = Endpoint.reading("/service/priorities", schema, right: .setup, hasCount: false, hasSingle: false) {
    state, _ throws(APIError) in state[.priorities].rows
  }
}

/// `/service/sources`: ticket sources.
enum Sources {
  static let endpoints = Endpoint.reading("/service/sources", schema, right: .setup, hasCount: false, hasSingle: false) {
    state, _ throws(APIError) in state[.sources].rows
  }
}

extension Priorities {
  static let schema = Schema(
    resource: "priority",
    properties: [
      .integer("id"), Property.text("name", max: 50).required,
      Property.choice(
        "color", "Black", "Blue", "Cyan", "Gray", "Green", "Lime", "Orange", "Pink", "Purple", "Red", "White", "Yellow", "Custom"
      ).required,
      .integer("sortOrder"), .flag("defaultFlag"), .text("imageLink"), .text("urgencySortOrder"),
      .choice("level", "Critical", "High", "Medium", "Low"), .links, .text("connectWiseId"),
    ])
}

extension Sources {
  static let schema = Schema(
    resource: "source",
    properties: [
      .integer("id"), Property.text("name", max: 50).required, .flag("defaultFlag"), .text("enteredBy"), .date("dateEntered"), .links,
      .text("connectWiseId"),
    ])
}
