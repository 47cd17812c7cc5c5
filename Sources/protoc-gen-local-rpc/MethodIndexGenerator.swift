import SwiftProtobufPluginLibrary

/// Generates the list of all methods of a module, for callers that look up methods by name.
struct MethodIndexGenerator {
  let services: [ServiceDescriptor]
  let options: Options

  var text: String {
    var source = Source.file(of: "the proto files of \(options.module)", imports: options.runtime.map { ["public import \($0)"] } ?? [])
    source.line("/// Every method of every service of \(options.module).")
    source.block("public enum \(options.module)Methods") { source in
      let lists = services.map(\.name).sorted().map { "\($0)Methods.all" }.joined(separator: " + ")
      source.line("public static let all: [any AnyRPCMethod] = \(lists)")
    }
    return source.text
  }
}
