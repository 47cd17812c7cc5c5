import CwlinkAPI
import LocalRPC

/// Every method this program knows, by name.
struct MethodDirectory: Sendable {
  var methods: [any AnyRPCMethod]

  static let all = MethodDirectory(methods: CwlinkAPIMethods.all + LocalRPCMethods.all)

  /// By "cwlink.v1.CustomerService/GetCustomer", with or without the package and a leading slash.
  func find(_ name: String) throws -> any AnyRPCMethod {
    let wanted = name.hasPrefix("/") ? String(name.dropFirst()) : name
    if let method = methods.first(where: { $0.longName == wanted || $0.shortName == wanted }) { return method }
    let alike = suggestions(for: wanted)
    throw CommandError(
      .usage, "no method is called \(name)" + (alike.isEmpty ? "" : "; did you mean \(alike.joined(separator: " or "))?"),
      remedy: "cwlink rpc --list")
  }

  /// The names that are nearest, at most three.
  func suggestions(for name: String) -> [String] {
    let wanted = name.lowercased()
    let ranked = methods.map { method -> (name: String, distance: Int) in
      let forms = [method.shortName, method.name, method.longName, method.shortName.replacing("Service/", with: "/")].map {
        $0.lowercased()
      }
      return (method.shortName, forms.map { EditDistance.between(wanted, $0) }.min() ?? .max)
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
