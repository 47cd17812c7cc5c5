import FoundationEssentials

/// A proto file as a serialized `google.protobuf.FileDescriptorProto`, for the reflection service.
package struct ProtoFile: Sendable {
  let name: String
  let imports: [ProtoFile]
  let base64: StaticString

  package init(name: String, imports: [ProtoFile], base64: StaticString) {
    self.name = name
    self.imports = imports
    self.base64 = base64
  }

  /// The file's bytes, then those of its transitive imports, each once.
  package var withImports: [[UInt8]] {
    var seen: Set<String> = []
    func bytes(of file: ProtoFile) -> [[UInt8]] {
      guard seen.insert(file.name).inserted else { return [] }
      return [file.bytes] + file.imports.flatMap(bytes)
    }
    return bytes(of: self)
  }

  private var bytes: [UInt8] { Data(base64Encoded: "\(base64)").map(Array.init) ?? [] }
}
