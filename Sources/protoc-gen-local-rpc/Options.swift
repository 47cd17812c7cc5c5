/// The options given by `--local-rpc_opt`.
struct Options {
  /// The Swift module of the generated code.
  let module: String
  /// The C module with protoc-c's structs.
  let cModule: String
  /// The Swift module with the runtime, if different.
  let runtime: String?
  /// Prefixes of Swift type names by proto package.
  let prefixes: [String: String]
  /// The full name of a custom option that every method must set; its values become a table.
  let methodOption: String?
  /// Files for which only the descriptor is generated, for the reflection service.
  let descriptorOnly: Set<String>

  init(_ pairs: [(key: String, value: String)]) throws {
    var module: String?
    var cModule: String?
    var runtime: String?
    var prefixes: [String: String] = [:]
    var methodOption: String?
    var descriptorOnly: Set<String> = []
    for (key, value) in pairs {
      switch key {
      case "Module": module = value
      case "CModule": cModule = value
      case "Runtime": runtime = value
      case "Prefix":
        let parts = value.split(separator: ":").map(String.init)
        guard parts.count == 2 else { throw Refusal("option Prefix=\(value): write Prefix=PACKAGE:PREFIX") }
        prefixes[parts[0]] = parts[1]
      case "MethodOption": methodOption = value
      case "DescriptorOnly": descriptorOnly.insert(value)
      default: throw Refusal("unknown option \(key); the options are Module, CModule, Runtime, Prefix, MethodOption and DescriptorOnly")
      }
    }
    guard let module else { throw Refusal("option Module=NAME is missing: the Swift module that the code is for") }
    guard let cModule else { throw Refusal("option CModule=NAME is missing: the module with protoc-c's structs") }
    self.module = module
    self.cModule = cModule
    self.runtime = runtime
    self.prefixes = prefixes
    self.methodOption = methodOption
    self.descriptorOnly = descriptorOnly
  }
}
