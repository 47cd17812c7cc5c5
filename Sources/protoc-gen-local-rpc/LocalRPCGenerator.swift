import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// The protoc plugin. For each proto file it generates Swift value types, their conversions through protobuf-c's structs, their JSON, and for each
/// service a handler protocol and a client.
@main
struct LocalRPCGenerator: CodeGenerator {
  var supportedFeatures: [Google_Protobuf_Compiler_CodeGeneratorResponse.Feature] { [.proto3Optional] }

  func generate(
    files: [FileDescriptor], parameter: any CodeGeneratorParameter, protoCompilerContext: any ProtoCompilerContext,
    generatorOutputs outputs: any GeneratorOutputs
  ) throws {
    let options = try Options(parameter.parsedPairs)
    let naming = Naming(prefixes: options.prefixes)
    for file in files where !options.descriptorOnly.contains(file.name) { try Refusals.check(file) }
    for file in files {
      let generated = FileGenerator(file: file, naming: naming, options: options)
      for part in generated.parts { try outputs.add(fileName: part.name, contents: part.text) }
    }
    try outputs.add(fileName: "WireList.swift", contents: WireListGenerator(options: options).text)
    let services = files.flatMap(\.services)
    guard !services.isEmpty else { return }
    let table = try options.methodOption.map { try MethodOptionTable(option: $0, services: services) }
    let index = MethodIndexGenerator(services: services, options: options, table: table, naming: naming)
    try outputs.add(fileName: "\(options.module)Methods.swift", contents: index.text)
  }
}
