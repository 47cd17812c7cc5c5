// swift-format-ignore-file
// Generated from google/protobuf/empty.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

extension ProtoFile {
  /// google/protobuf/empty.proto, serialized and base64-encoded, without comments.
  package static let googleProtobufEmpty = ProtoFile(
    name: "google/protobuf/empty.proto", imports: [],
    base64: """
      Chtnb29nbGUvcHJvdG9idWYvZW1wdHkucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIHCgVFbXB0eUJ9ChNjb20uZ29vZ2xlLnByb3RvYnVmQgpFbXB0eVByb3Rv\
      UAFaLmdvb2dsZS5nb2xhbmcub3JnL3Byb3RvYnVmL3R5cGVzL2tub3duL2VtcHR5cGL4AQGiAgNHUEKqAh5Hb29nbGUuUHJvdG9idWYuV2VsbEtub3duVHlw\
      ZXNiBnByb3RvMw==
      """)
}
