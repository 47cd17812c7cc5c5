import SwiftProtobufPluginLibrary

/// The Swift files of one proto file.
struct FileGenerator {
  let file: FileDescriptor
  let naming: Naming
  let options: Options

  struct Part {
    let name: String
    let text: String
  }

  var parts: [Part] {
    let descriptor = part("descriptor", imports: packageRuntime) { DescriptorGenerator(file: file).generate(&$0) }
    if options.descriptorOnly.contains(file.name) { return [descriptor] }
    var parts: [Part] = []
    let messages = everyMessage
    if !file.messages.isEmpty || !file.enums.isEmpty { parts.append(part("messages", imports: publicRuntime) { declare(&$0) }) }
    if !messages.isEmpty { parts.append(part("wire", imports: wireImports) { source in messages.forEach { wire($0, &source) } }) }
    let plain = messages.filter { !FileGenerator.ownJSON.contains($0.fullName) }
    if !plain.isEmpty { parts.append(part("json", imports: publicRuntime) { source in plain.forEach { json($0, &source) } }) }
    if !file.services.isEmpty {
      parts.append(
        part("service", imports: publicRuntime) { source in
          file.services.forEach { ServiceGenerator(service: $0, naming: naming).generate(&source) }
        })
    }
    return parts + [descriptor]
  }

  /// Messages whose JSON is not an object of their fields; it is implemented in the runtime.
  private static let ownJSON: Set<String> = [
    "google.protobuf.Any", "google.protobuf.Duration", "google.protobuf.FieldMask", "google.protobuf.Timestamp",
  ]

  private var everyMessage: [Descriptor] {
    func family(_ message: Descriptor) -> [Descriptor] { [message] + message.messages.flatMap(family) }
    return file.messages.flatMap(family)
  }

  private func declare(_ source: inout Source) {
    for choice in file.enums { EnumGenerator(choice: choice, naming: naming).generate(&source) }
    for message in file.messages { MessageGenerator(message: message, naming: naming).generate(&source) }
  }

  private func wire(_ message: Descriptor, _ source: inout Source) { WireGenerator(message: message, naming: naming).generate(&source) }

  private func json(_ message: Descriptor, _ source: inout Source) { JSONGenerator(message: message, naming: naming).generate(&source) }

  // MARK: Imports

  private var publicRuntime: [String] { options.runtime.map { ["public import \($0)"] } ?? [] }
  private var packageRuntime: [String] { options.runtime.map { ["package import \($0)"] } ?? [] }
  private var wireImports: [String] { ["package import \(options.cModule)"] + publicRuntime }

  private func part(_ aspect: String, imports: [String], _ body: (inout Source) -> Void) -> Part {
    var source = Source.file(of: file.name, imports: imports)
    body(&source)
    let base = file.name.split(separator: "/").last.map(String.init) ?? file.name
    let stem = base.hasSuffix(".proto") ? String(base.dropLast(6)) : base
    return Part(name: "\(stem).\(aspect).swift", text: source.text)
  }
}
