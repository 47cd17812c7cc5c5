/// A path within a JSON text, "counts[3].customerId".
public struct JSONPath: Sendable, Equatable, CustomStringConvertible {
  public let description: String

  /// The whole text.
  public static let root = JSONPath(description: "")

  public func field(_ name: String) -> JSONPath {
    // An empty key would be invisible, and at the root would be mistaken for the whole text.
    let name = name.isEmpty ? "\"\"" : name
    return JSONPath(description: description.isEmpty ? name : description + "." + name)
  }

  public func element(_ index: Int) -> JSONPath { JSONPath(description: "\(description)[\(index)]") }

  /// INVALID_ARGUMENT with this path.
  func wrong(_ problem: String) -> RPCStatus {
    guard !description.isEmpty else { return RPCStatus(.invalidArgument, "the JSON \(problem)") }
    return RPCStatus(.invalidArgument, field: description, problem)
  }
}
