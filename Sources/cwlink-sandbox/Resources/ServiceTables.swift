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

/// `/service/sources`: how a ticket came in.
enum Sources {
  static let endpoints = Endpoint.reading("/service/sources", schema, right: .setup, hasCount: false, hasSingle: false) {
    state, _ throws(APIError) in state[.sources].rows
  }
}
