/// The common behaviour of lists: conditions, order, pages, selected fields.
struct Listing: Sendable {
  static let defaultPageSize = 25
  static let largestPageSize = 1000

  let schema: Schema
  let query: Query
  let isForwardOnly: Bool

  init(_ schema: Schema, _ call: Call) {
    self.schema = schema
    query = call.query
    isForwardOnly = call.isForwardOnly
  }

  /// The rows that match the conditions.
  func matching(_ rows: [JSONObject]) throws(APIError) -> [JSONObject] {
    var rows = rows
    if let condition = try condition("conditions", schema: schema) { rows = rows.filter(condition.holds(for:)) }
    if let condition = try condition("childConditions", schema: schema, throughArrays: true) { rows = rows.filter(condition.holds(for:)) }
    if query["customFieldConditions"] != nil {
      guard case .list(let properties)? = schema.property("customFields")?.kind else {
        throw .query("customFieldConditions", "\(schema.resource) has no custom fields.")
      }
      let fields = Schema(resource: "customField", properties: properties)
      guard let condition = try condition("customFieldConditions", schema: fields) else { return rows }
      rows = rows.filter { ($0["customFields"]?.array ?? []).compactMap(\.object).contains(where: condition.holds(for:)) }
    }
    return rows
  }

  private func condition(_ name: String, schema: Schema, throughArrays: Bool = false) throws(APIError) -> Condition? {
    guard let text = query[name] else { return nil }
    do throws(ConditionError) {
      let condition = try ConditionParser.parse(text)
      try condition.check(against: schema, throughArrays: throughArrays)
      return condition
    } catch {
      throw .query(name, "\(name) is invalid: \(error.message)")
    }
  }

  /// The properties named by `fields=` (`company/id` selects a part of a reference), or the whole row without it. Unknown names are ignored.
  static func trim(_ row: JSONObject, to query: Query) -> JSONObject {
    guard let names = query["fields"] else { return row }
    var kept = JSONObject()
    for name in names.split(separator: ",") {
      let path = name.split(separator: "/").map { $0.trimming(while: \.isWhitespace) }
      guard let first = path.first, let value = row[first] else { continue }
      if path.count == 2, let part = value.object?[path[1]] {
        var inner = kept[first]?.object ?? JSONObject()
        inner[path[1]] = part
        kept[first] = .object(inner)
      } else if path.count == 1 {
        kept[first] = value
      }
    }
    return kept
  }
}
