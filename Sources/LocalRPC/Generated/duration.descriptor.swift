// swift-format-ignore-file
// Generated from google/protobuf/duration.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

extension ProtoFile {
  /// google/protobuf/duration.proto, serialized and base64-encoded, without comments.
  package static let googleProtobufDuration = ProtoFile(
    name: "google/protobuf/duration.proto", imports: [],
    base64: """
      Ch5nb29nbGUvcHJvdG9idWYvZHVyYXRpb24ucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiI6CghEdXJhdGlvbhIYCgdzZWNvbmRzGAEgASgDUgdzZWNvbmRzEhQK\
      BW5hbm9zGAIgASgFUgVuYW5vc0KDAQoTY29tLmdvb2dsZS5wcm90b2J1ZkINRHVyYXRpb25Qcm90b1ABWjFnb29nbGUuZ29sYW5nLm9yZy9wcm90b2J1Zi90\
      eXBlcy9rbm93bi9kdXJhdGlvbnBi+AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM=
      """)
}
