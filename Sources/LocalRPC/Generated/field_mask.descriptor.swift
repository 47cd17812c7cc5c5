// swift-format-ignore-file
// Generated from google/protobuf/field_mask.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

extension ProtoFile {
  /// google/protobuf/field_mask.proto, serialized and base64-encoded, without comments.
  package static let googleProtobufFieldMask = ProtoFile(
    name: "google/protobuf/field_mask.proto", imports: [],
    base64: """
      CiBnb29nbGUvcHJvdG9idWYvZmllbGRfbWFzay5wcm90bxIPZ29vZ2xlLnByb3RvYnVmIiEKCUZpZWxkTWFzaxIUCgVwYXRocxgBIAMoCVIFcGF0aHNChQEK\
      E2NvbS5nb29nbGUucHJvdG9idWZCDkZpZWxkTWFza1Byb3RvUAFaMmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2ZpZWxkbWFza3Bi\
      +AEBogIDR1BCqgIeR29vZ2xlLlByb3RvYnVmLldlbGxLbm93blR5cGVzYgZwcm90bzM=
      """)
}
