/// A PATCH body: `[{op, path, value}]`. Applied completely or not at all.
struct JSONPatch: Sendable {
  private let operations: [(name: String, path: String, value: JSON?)]
  private let resource: String

  /// Throws if the body is not a list of operations, or for an unknown `op` or a missing value.
  init(_ body: JSON?, resource: String) throws(APIError) {
    self.resource = resource
    guard let steps = body?.array, !steps.isEmpty else { throw .body }
    var operations: [(name: String, path: String, value: JSON?)] = []
    for step in steps {
      guard let object = step.object, let name = object["op"]?.text?.lowercased(), let path = object["path"]?.text else { throw .body }
      guard ["add", "replace", "remove"].contains(name) else {
        throw .invalid(resource, [FieldProblem(code: "InvalidPatch", message: "The operation '\(name)' is not supported.", field: path)])
      }
      guard name == "remove" || object["value"] != nil else {
        throw .invalid(resource, [FieldProblem(code: "InvalidPatch", message: "The operation needs a value.", field: path)])
      }
      operations.append((name, path, object["value"]))
    }
    self.operations = operations
  }

  /// A path inside an existing property succeeds without changing anything, as on the real site. Unknown properties and leading
  /// slashes throw.
  func applied(to row: JSONObject, _ schema: Schema) throws(APIError) -> JSONObject {
    var row = row
    for operation in operations {
      let steps = operation.path.split(separator: "/", omittingEmptySubsequences: false)
      guard let first = steps.first, let property = schema.property(first) else {
        throw .invalid(
          resource,
          [
            FieldProblem(
              code: "InvalidPatch", message: "The path '\(operation.path)' is not a property of \(resource).", field: operation.path)
          ])
      }
      guard steps.count == 1, !property.isComputed else { continue }
      do throws(FieldProblem) {
        row[property.name] = try property.accept(operation.name == "remove" ? .null : operation.value ?? .null)
      } catch {
        throw .invalid(resource, [error])
      }
    }
    return row
  }
}
