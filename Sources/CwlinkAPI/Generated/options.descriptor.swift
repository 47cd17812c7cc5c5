// swift-format-ignore-file
// Generated from cwlink/v1/options.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import LocalRPC

extension ProtoFile {
  /// cwlink/v1/options.proto, serialized and base64-encoded, without comments.
  package static let cwlinkV1Options = ProtoFile(
    name: "cwlink/v1/options.proto", imports: [.cwlinkV1Roles, .googleProtobufDescriptor],
    base64: """
      Chdjd2xpbmsvdjEvb3B0aW9ucy5wcm90bxIJY3dsaW5rLnYxGhVjd2xpbmsvdjEvcm9sZXMucHJvdG8aIGdvb2dsZS9wcm90b2J1Zi9kZXNjcmlwdG9yLnBy\
      b3RvOlYKDXJlcXVpcmVkX3JvbGUSHi5nb29nbGUucHJvdG9idWYuTWV0aG9kT3B0aW9ucxjRhgMgASgOMg8uY3dsaW5rLnYxLlJvbGVSDHJlcXVpcmVkUm9s\
      ZWIGcHJvdG8z
      """)
}
