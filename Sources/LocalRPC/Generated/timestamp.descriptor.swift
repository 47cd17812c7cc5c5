// swift-format-ignore-file
// Generated from google/protobuf/timestamp.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

extension ProtoFile {
  /// google/protobuf/timestamp.proto, serialized and base64-encoded, without comments.
  package static let googleProtobufTimestamp = ProtoFile(
    name: "google/protobuf/timestamp.proto", imports: [],
    base64: """
      Ch9nb29nbGUvcHJvdG9idWYvdGltZXN0YW1wLnByb3RvEg9nb29nbGUucHJvdG9idWYiOwoJVGltZXN0YW1wEhgKB3NlY29uZHMYASABKANSB3NlY29uZHMS\
      FAoFbmFub3MYAiABKAVSBW5hbm9zQoUBChNjb20uZ29vZ2xlLnByb3RvYnVmQg5UaW1lc3RhbXBQcm90b1ABWjJnb29nbGUuZ29sYW5nLm9yZy9wcm90b2J1\
      Zi90eXBlcy9rbm93bi90aW1lc3RhbXBwYvgBAaICA0dQQqoCHkdvb2dsZS5Qcm90b2J1Zi5XZWxsS25vd25UeXBlc2IGcHJvdG8z
      """)
}
