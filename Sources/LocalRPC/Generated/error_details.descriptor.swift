// swift-format-ignore-file
// Generated from google/rpc/error_details.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

extension ProtoFile {
  /// google/rpc/error_details.proto, serialized and base64-encoded, without comments.
  package static let googleRpcErrorDetails = ProtoFile(
    name: "google/rpc/error_details.proto", imports: [.googleProtobufDuration],
    base64: """
      Ch5nb29nbGUvcnBjL2Vycm9yX2RldGFpbHMucHJvdG8SCmdvb2dsZS5ycGMaHmdvb2dsZS9wcm90b2J1Zi9kdXJhdGlvbi5wcm90byJHCglSZXRyeUluZm8S\
      OgoLcmV0cnlfZGVsYXkYASABKAsyGS5nb29nbGUucHJvdG9idWYuRHVyYXRpb25SCnJldHJ5RGVsYXkitQEKCUVycm9ySW5mbxIWCgZyZWFzb24YASABKAlS\
      BnJlYXNvbhIWCgZkb21haW4YAiABKAlSBmRvbWFpbhI/CghtZXRhZGF0YRgDIAMoCzIjLmdvb2dsZS5ycGMuRXJyb3JJbmZvLk1ldGFkYXRhRW50cnlSCG1l\
      dGFkYXRhGjcKDU1ldGFkYXRhRW50cnkSEAoDa2V5GAEgASgJUgNrZXkSFAoFdmFsdWUYAiABKAlSBXZhbHVlIsABCgpCYWRSZXF1ZXN0ElAKEGZpZWxkX3Zp\
      b2xhdGlvbnMYASADKAsyJS5nb29nbGUucnBjLkJhZFJlcXVlc3QuRmllbGRWaW9sYXRpb25SD2ZpZWxkVmlvbGF0aW9ucxpgCg5GaWVsZFZpb2xhdGlvbhIU\
      CgVmaWVsZBgBIAEoCVIFZmllbGQSIAoLZGVzY3JpcHRpb24YAiABKAlSC2Rlc2NyaXB0aW9uEhYKBnJlYXNvbhgDIAEoCVIGcmVhc29uIr0BChNQcmVjb25k\
      aXRpb25GYWlsdXJlEkkKCnZpb2xhdGlvbnMYASADKAsyKS5nb29nbGUucnBjLlByZWNvbmRpdGlvbkZhaWx1cmUuVmlvbGF0aW9uUgp2aW9sYXRpb25zGlsK\
      CVZpb2xhdGlvbhISCgR0eXBlGAEgASgJUgR0eXBlEhgKB3N1YmplY3QYAiABKAlSB3N1YmplY3QSIAoLZGVzY3JpcHRpb24YAyABKAlSC2Rlc2NyaXB0aW9u\
      Im8KBEhlbHASKwoFbGlua3MYASADKAsyFS5nb29nbGUucnBjLkhlbHAuTGlua1IFbGlua3MaOgoETGluaxIgCgtkZXNjcmlwdGlvbhgBIAEoCVILZGVzY3Jp\
      cHRpb24SEAoDdXJsGAIgASgJUgN1cmxiBnByb3RvMw==
      """)
}
