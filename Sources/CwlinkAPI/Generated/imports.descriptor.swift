// swift-format-ignore-file
// Generated from cwlink/v1/imports.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import LocalRPC

extension ProtoFile {
  /// cwlink/v1/imports.proto, serialized and base64-encoded, without comments.
  package static let cwlinkV1Imports = ProtoFile(
    name: "cwlink/v1/imports.proto", imports: [],
    base64: """
      Chdjd2xpbmsvdjEvaW1wb3J0cy5wcm90bxIJY3dsaW5rLnYxIlMKC0xpbmVQcm9ibGVtEhIKBGxpbmUYASABKAVSBGxpbmUSFgoGY29sdW1uGAIgASgJUgZj\
      b2x1bW4SGAoHbWVzc2FnZRgDIAEoCVIHbWVzc2FnZWIGcHJvdG8z
      """)
}
