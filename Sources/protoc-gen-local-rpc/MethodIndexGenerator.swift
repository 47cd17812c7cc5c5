import SwiftProtobufPluginLibrary

/// Generates the list of all methods of a module, for callers that look up methods by name.
struct MethodIndexGenerator {
  let services: [ServiceDescriptor]
  let options: Options
  /// The values of the requested custom option for each method, if any.
  let table: MethodOptionTable?
  let naming: Naming

  var text: String {
    var source = Source.file(of: "the proto files of \(options.module)", imports: options.runtime.map { ["public import \($0)"] } ?? [])
    source.line("/// Every method of every service of \(options.module).")
    source.block("public enum \(options.module)Methods") { source in
      let lists = services.map(\.name).sorted().map { "\($0)Methods.all" }.joined(separator: " + ")
      source.line("public static let all: [any AnyRPCMethod] = \(lists)")
      if let table { list(table, &source) }
    }
    return source.text
  }

  private func list(_ table: MethodOptionTable, _ source: inout Source) {
    source.line()
    source.line("/// The value of the option \(table.option.fullName) of every method, by its path \"package.Service/Method\".")
    source.line("public static let \(naming.property(table.option.name)): [String: \(naming.type(table.option.enumType))] = [")
    for (path, value) in table.values { source.line("  \"\(path)\": .\(naming.enumCase(value)),") }
    source.line("]")
  }
}
