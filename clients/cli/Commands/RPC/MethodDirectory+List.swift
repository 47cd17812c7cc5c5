import LocalRPC

extension MethodDirectory {
  /// A table, or one JSON object.
  func print(to surroundings: Surroundings, json: Bool) throws {
    let rows = methods.map(MethodRow.init)
    guard json else { return try surroundings.print(Table(rows).render(width: surroundings.width, colored: surroundings.colored)) }
    try surroundings.print(JSONValue.object([.init("methods", .array(rows.map(\.json)))]).text(pretty: surroundings.outputIsTerminal))
  }
}

private struct MethodRow: Listable {
  var name: String
  var kind: String
  var request: String
  var response: String

  init(_ method: any AnyRPCMethod) {
    func fill<Method: AnyRPCMethod>(_ method: Method) -> (String, String) { (Method.Request.protoName, Method.Response.protoName) }
    name = method.longName
    (request, response) = fill(method)
    kind =
      switch method.kind {
      case .unary: "unary"
      case .clientStreaming: "client stream"
      case .serverStreaming: "server stream"
      case .bidirectional: "both stream"
      }
  }

  var json: JSONValue {
    .object([
      .init("method", .text(name)), .init("kind", .text(kind)), .init("request", .text(request)), .init("response", .text(response)),
    ])
  }

  static var columns: [Column] { ["METHOD", "KIND", "REQUEST", "ANSWER"] }
  var row: [Cell] { [Cell(name), Cell(kind), Cell(request), Cell(response)] }
  var quietForm: String { name }
}
