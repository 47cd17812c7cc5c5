import Foundation
import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// The proto file itself, serialized, for the reflection service.
struct DescriptorGenerator {
  let file: FileDescriptor

  /// The property for "grpc/health/v1/health.proto" is grpcHealthV1Health.
  static func property(_ file: FileDescriptor) -> String {
    let path = file.name.hasSuffix(".proto") ? String(file.name.dropLast(6)) : file.name
    return Naming.lowerCamel(String(path.map { $0.isLetter || $0.isNumber ? $0 : "_" }))
  }

  func generate(_ source: inout Source) {
    var proto = file.extractProto()
    proto.clearSourceCodeInfo()
    let bytes: [UInt8] = (try? proto.serializedBytes()) ?? []
    let text = Data(bytes).base64EncodedString()
    let imports = file.dependencies.map { "." + DescriptorGenerator.property($0) }.joined(separator: ", ")
    source.block("extension ProtoFile") { source in
      source.line("/// \(file.name), serialized and base64-encoded, without comments.")
      source.line("package static let \(DescriptorGenerator.property(file)) = ProtoFile(")
      source.line("  name: \"\(file.name)\", imports: [\(imports)],")
      source.line("  base64: \"\"\"")
      var rest = Substring(text)
      while !rest.isEmpty {
        let isLast = rest.count <= 120
        source.line("    \(rest.prefix(120))\(isLast ? "" : "\\")")
        rest = rest.dropFirst(120)
      }
      source.line("    \"\"\")")
    }
  }
}
