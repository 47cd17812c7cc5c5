// swift-format-ignore-file
// Generated from google/rpc/status.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

extension ProtoFile {
  /// google/rpc/status.proto, serialized and base64-encoded, without comments.
  package static let googleRpcStatus = ProtoFile(
    name: "google/rpc/status.proto", imports: [.googleProtobufAny],
    base64: """
      Chdnb29nbGUvcnBjL3N0YXR1cy5wcm90bxIKZ29vZ2xlLnJwYxoZZ29vZ2xlL3Byb3RvYnVmL2FueS5wcm90byJmCgZTdGF0dXMSEgoEY29kZRgBIAEoBVIE\
      Y29kZRIYCgdtZXNzYWdlGAIgASgJUgdtZXNzYWdlEi4KB2RldGFpbHMYAyADKAsyFC5nb29nbGUucHJvdG9idWYuQW55UgdkZXRhaWxzYgZwcm90bzM=
      """)
}
