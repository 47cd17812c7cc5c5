// swift-format-ignore-file
// Generated from cwlink/v1/activity.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

package import LocalRPC

extension ProtoFile {
  /// cwlink/v1/activity.proto, serialized and in base64, without its comments.
  package static let cwlinkV1Activity = ProtoFile(
    name: "cwlink/v1/activity.proto", imports: [.googleProtobufTimestamp],
    base64: """
      Chhjd2xpbmsvdjEvYWN0aXZpdHkucHJvdG8SCWN3bGluay52MRofZ29vZ2xlL3Byb3RvYnVmL3RpbWVzdGFtcC5wcm90byLvAQoNQWN0aXZpdHlFbnRyeRIO\
      CgJpZBgBIAEoA1ICaWQSLgoEdGltZRgCIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSBHRpbWUSJgoFYWN0b3IYAyABKAsyEC5jd2xpbmsudjEu\
      QWN0b3JSBWFjdG9yEhYKBmFjdGlvbhgEIAEoCVIGYWN0aW9uEhYKBm9iamVjdBgFIAEoCVIGb2JqZWN0EhgKB3N1bW1hcnkYBiABKAlSB3N1bW1hcnkSFgoG\
      YmVmb3JlGAcgASgJUgZiZWZvcmUSFAoFYWZ0ZXIYCCABKAlSBWFmdGVyImkKBUFjdG9yEhYKBmRhZW1vbhgBIAEoCFIGZGFlbW9uEhAKA3VpZBgCIAEoDVID\
      dWlkEhAKA2dpZBgDIAEoDVIDZ2lkEhAKA3BpZBgEIAEoBVIDcGlkEhIKBHVzZXIYBSABKAlSBHVzZXIigQEKE0xpc3RBY3Rpdml0eVJlcXVlc3QSFgoGb2Jq\
      ZWN0GAEgASgJUgZvYmplY3QSFgoGYWN0aW9uGAIgASgJUgZhY3Rpb24SGwoJcGFnZV9zaXplGAMgASgFUghwYWdlU2l6ZRIdCgpwYWdlX3Rva2VuGAQgASgJ\
      UglwYWdlVG9rZW4icgoUTGlzdEFjdGl2aXR5UmVzcG9uc2USMgoHZW50cmllcxgBIAMoCzIYLmN3bGluay52MS5BY3Rpdml0eUVudHJ5UgdlbnRyaWVzEiYK\
      D25leHRfcGFnZV90b2tlbhgCIAEoCVINbmV4dFBhZ2VUb2tlbiJhChRXYXRjaEFjdGl2aXR5UmVxdWVzdBIZCghhZnRlcl9pZBgBIAEoA1IHYWZ0ZXJJZBIW\
      CgZvYmplY3QYAiABKAlSBm9iamVjdBIWCgZhY3Rpb24YAyABKAlSBmFjdGlvbjKwAQoPQWN0aXZpdHlTZXJ2aWNlEk8KDExpc3RBY3Rpdml0eRIeLmN3bGlu\
      ay52MS5MaXN0QWN0aXZpdHlSZXF1ZXN0Gh8uY3dsaW5rLnYxLkxpc3RBY3Rpdml0eVJlc3BvbnNlEkwKDVdhdGNoQWN0aXZpdHkSHy5jd2xpbmsudjEuV2F0\
      Y2hBY3Rpdml0eVJlcXVlc3QaGC5jd2xpbmsudjEuQWN0aXZpdHlFbnRyeTABYgZwcm90bzM=
      """)
}
