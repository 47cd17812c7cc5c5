// swift-format-ignore-file
// Generated from cwlink/v1/roles.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import LocalRPC

extension ProtoFile {
  /// cwlink/v1/roles.proto, serialized and base64-encoded, without comments.
  package static let cwlinkV1Roles = ProtoFile(
    name: "cwlink/v1/roles.proto", imports: [],
    base64: """
      ChVjd2xpbmsvdjEvcm9sZXMucHJvdG8SCWN3bGluay52MSpkCgRSb2xlEhQKEFJPTEVfVU5TUEVDSUZJRUQQABINCglST0xFX1JFQUQQARIQCgxST0xFX1RS\
      SUdHRVIQAhIQCgxST0xFX09QRVJBVEUQAxITCg9ST0xFX0FETUlOSVNURVIQBGIGcHJvdG8z
      """)
}
