/// Where in a JSON text something is, "counts[3].customerId".
public struct JSONPath: Sendable, Equatable, CustomStringConvertible {
  public let description: String

  /// The whole text.
  public static let root = JSONPath(description: "")

  public func field(_ name: String) -> JSONPath {
    // A key without a letter would not show, and at the root be taken for the whole.
    let name = name.isEmpty ? "\"\"" : name
    return JSONPath(description: description.isEmpty ? name : description + "." + name)
  }

  public func element(_ index: Int) -> JSONPath { JSONPath(description: "\(description)[\(index)]") }

  /// INVALID_ARGUMENT that names the place.
  func wrong(_ problem: String) -> RPCStatus {
    guard !description.isEmpty else { return RPCStatus(.invalidArgument, "the JSON \(problem)") }
    return RPCStatus(.invalidArgument, field: description, problem)
  }
}
