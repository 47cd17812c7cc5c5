// swift-format-ignore-file
// Generated from cwlink/v1/activity.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import LocalRPC

extension ProtoFile {
  /// cwlink/v1/activity.proto, serialized and base64-encoded, without comments.
  package static let cwlinkV1Activity = ProtoFile(
    name: "cwlink/v1/activity.proto", imports: [.cwlinkV1Options, .googleProtobufTimestamp],
    base64: """
      Chhjd2xpbmsvdjEvYWN0aXZpdHkucHJvdG8SCWN3bGluay52MRoXY3dsaW5rL3YxL29wdGlvbnMucHJvdG8aH2dvb2dsZS9wcm90b2J1Zi90aW1lc3RhbXAu\
      cHJvdG8i7wEKDUFjdGl2aXR5RW50cnkSDgoCaWQYASABKANSAmlkEi4KBHRpbWUYAiABKAsyGi5nb29nbGUucHJvdG9idWYuVGltZXN0YW1wUgR0aW1lEiYK\
      BWFjdG9yGAMgASgLMhAuY3dsaW5rLnYxLkFjdG9yUgVhY3RvchIWCgZhY3Rpb24YBCABKAlSBmFjdGlvbhIWCgZvYmplY3QYBSABKAlSBm9iamVjdBIYCgdz\
      dW1tYXJ5GAYgASgJUgdzdW1tYXJ5EhYKBmJlZm9yZRgHIAEoCVIGYmVmb3JlEhQKBWFmdGVyGAggASgJUgVhZnRlciJpCgVBY3RvchIWCgZkYWVtb24YASAB\
      KAhSBmRhZW1vbhIQCgN1aWQYAiABKA1SA3VpZBIQCgNnaWQYAyABKA1SA2dpZBIQCgNwaWQYBCABKAVSA3BpZBISCgR1c2VyGAUgASgJUgR1c2VyIoEBChNM\
      aXN0QWN0aXZpdHlSZXF1ZXN0EhYKBm9iamVjdBgBIAEoCVIGb2JqZWN0EhYKBmFjdGlvbhgCIAEoCVIGYWN0aW9uEhsKCXBhZ2Vfc2l6ZRgDIAEoBVIIcGFn\
      ZVNpemUSHQoKcGFnZV90b2tlbhgEIAEoCVIJcGFnZVRva2VuInIKFExpc3RBY3Rpdml0eVJlc3BvbnNlEjIKB2VudHJpZXMYASADKAsyGC5jd2xpbmsudjEu\
      QWN0aXZpdHlFbnRyeVIHZW50cmllcxImCg9uZXh0X3BhZ2VfdG9rZW4YAiABKAlSDW5leHRQYWdlVG9rZW4ilQEKFFdhdGNoQWN0aXZpdHlSZXF1ZXN0EhsK\
      CGFmdGVyX2lkGAEgASgDSABSB2FmdGVySWQSJwoOZnJvbV9iZWdpbm5pbmcYAiABKAhIAFINZnJvbUJlZ2lubmluZxIWCgZvYmplY3QYAyABKAlSBm9iamVj\
      dBIWCgZhY3Rpb24YBCABKAlSBmFjdGlvbkIHCgVzdGFydDK8AQoPQWN0aXZpdHlTZXJ2aWNlElUKDExpc3RBY3Rpdml0eRIeLmN3bGluay52MS5MaXN0QWN0\
      aXZpdHlSZXF1ZXN0Gh8uY3dsaW5rLnYxLkxpc3RBY3Rpdml0eVJlc3BvbnNlIgSItRgBElIKDVdhdGNoQWN0aXZpdHkSHy5jd2xpbmsudjEuV2F0Y2hBY3Rp\
      dml0eVJlcXVlc3QaGC5jd2xpbmsudjEuQWN0aXZpdHlFbnRyeSIEiLUYATABYgZwcm90bzM=
      """)
}
