import SwiftProtobufPluginLibrary

/// Generates an open Swift enum, which keeps unknown numbers.
struct EnumGenerator {
  let choice: EnumDescriptor
  let naming: Naming

  func generate(_ source: inout Source) {
    // Of several names for one number the first is used.
    var numbers = Set<Int32>()
    let values = choice.values.filter { numbers.insert($0.number).inserted }
    let name = naming.type(choice).split(separator: ".").last.map(String.init) ?? choice.name
    source.comment(of: choice)
    source.block("public enum \(name): RPCEnum") { source in
      for value in values {
        source.comment(of: value)
        source.line("case \(naming.enumCase(value))")
      }
      source.line("/// An unknown number.")
      source.line("case unrecognized(Int32)")
      source.line()
      source.line("public static var allCases: [\(name)] { [\(values.map { "." + naming.enumCase($0) }.joined(separator: ", "))] }")
      source.line()
      source.block("public init(rawValue: Int32)") { source in
        source.block("switch rawValue") { source in
          for value in values { source.line("case \(value.number): self = .\(naming.enumCase(value))") }
          source.line("default: self = .unrecognized(rawValue)")
        }
      }
      source.line()
      source.block("public var rawValue: Int32") { source in
        source.block("switch self") { source in
          for value in values { source.line("case .\(naming.enumCase(value)): \(value.number)") }
          source.line("case .unrecognized(let number): number")
        }
      }
      source.line()
      source.block("public var protoName: String?") { source in
        source.block("switch self") { source in
          for value in values { source.line("case .\(naming.enumCase(value)): \"\(value.name)\"") }
          source.line("case .unrecognized: nil")
        }
      }
    }
    source.line()
  }
}
