extension TableName {
  static let catalog = TableName("catalog")
}

/// `/procurement/catalog`
enum Catalog {
  static let endpoints = Endpoint.reading("/procurement/catalog", schema, right: .catalog) { state, _ throws(APIError) in
    state[.catalog].rows
  }
}
