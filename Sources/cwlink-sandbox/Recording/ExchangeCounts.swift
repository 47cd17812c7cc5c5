/// How many requests came for each method and path of the route table.
struct ExchangeCounts: Sendable {
  private var counts: [String: [String: Int]] = [:]

  mutating func add(method: String, pattern: String) { counts[pattern, default: [:]][method, default: 0] += 1 }
  mutating func clear() { counts = [:] }

  /// `{"total": n, "exchanges": [{"method", "pattern", "count"}]}`, in the order of the patterns.
  var json: JSON {
    let rows = counts.sorted { $0.key < $1.key }.flatMap { pattern, methods in
      methods.sorted { $0.key < $1.key }.map { method, count -> JSON in
        ["method": .string(method), "pattern": .string(pattern), "count": .integer(count)]
      }
    }
    return ["total": .integer(total), "exchanges": .array(rows)]
  }

  var total: Int { counts.values.reduce(0) { $0 + $1.values.reduce(0, +) } }
}
