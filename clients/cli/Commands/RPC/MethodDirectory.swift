import ArgumentParser
import CwlinkAPI
import LocalRPC

/// The methods that this program knows.
struct MethodDirectory: Sendable {
  var methods: [any AnyRPCMethod]

  static let all = MethodDirectory(methods: CwlinkAPIMethods.all + LocalRPCMethods.all)

  /// Finds "cwlink.v1.CustomerService/GetCustomer", with or without the package and a leading slash.
  func find(_ name: String) throws -> any AnyRPCMethod {
    let wanted = name.hasPrefix("/") ? String(name.dropFirst()) : name
    if let method = methods.first(where: { $0.longName == wanted || $0.shortName == wanted }) { return method }
    let similar = suggestions(for: wanted)
    throw ValidationError(
      "There is no method '\(name)'. "
        + (similar.isEmpty ? "List the methods: cwlink rpc --list" : "Did you mean \(similar.joined(separator: " or "))?"))
  }

  /// The most similar names, at most three.
  func suggestions(for name: String) -> [String] {
    let wanted = name.lowercased()
    let ranked = methods.map { method -> (name: String, distance: Int) in
      let forms = [method.shortName, method.name, method.longName, method.shortName.replacing("Service/", with: "/")].map {
        $0.lowercased()
      }
      return (method.shortName, forms.map { Spelling.distance(wanted, $0) }.min() ?? .max)
    }
    let limit = max(2, wanted.count / 3)
    return ranked.filter { $0.distance <= limit }.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
  }
}

extension AnyRPCMethod {
  /// "cwlink.v1.CustomerService/GetCustomer"
  var longName: String { "\(service)/\(name)" }

  /// "CustomerService/GetCustomer"
  var shortName: String { "\(service.split(separator: ".").last ?? service[...])/\(name)" }
}

extension MethodDirectory {
  /// Prints a table, or one JSON object.
  func print(to context: ProcessContext, json: Bool) throws {
    let rows = methods.map(MethodRow.init)
    guard json else { return try context.print(Table(rows).render(width: context.width, colored: context.colored)) }
    try context.print(JSONValue.object([.init("methods", .array(rows.map(\.json)))]).text(pretty: context.outputIsTerminal))
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
      case .bidirectional: "bidirectional stream"
      }
  }

  var json: JSONValue {
    .object([
      .init("method", .text(name)), .init("kind", .text(kind)), .init("request", .text(request)), .init("response", .text(response)),
    ])
  }

  static var columns: [Column] { ["METHOD", "KIND", "REQUEST", "RESPONSE"] }
  var row: [Cell] { [Cell(name), Cell(kind), Cell(request), Cell(response)] }
  var quietForm: String { name }
}
