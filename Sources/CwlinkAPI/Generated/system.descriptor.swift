// swift-format-ignore-file
// Generated from cwlink/v1/system.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

package import LocalRPC

extension ProtoFile {
  /// cwlink/v1/system.proto, serialized and in base64, without its comments.
  package static let cwlinkV1System = ProtoFile(
    name: "cwlink/v1/system.proto", imports: [.googleProtobufTimestamp],
    base64: """
      ChZjd2xpbmsvdjEvc3lzdGVtLnByb3RvEgljd2xpbmsudjEaH2dvb2dsZS9wcm90b2J1Zi90aW1lc3RhbXAucHJvdG8iEgoQR2V0U3RhdHVzUmVxdWVzdCLF\
      BAoGU3RhdHVzEhgKB3ZlcnNpb24YASABKAlSB3ZlcnNpb24SOQoKc3RhcnRfdGltZRgCIAEoCzIaLmdvb2dsZS5wcm90b2J1Zi5UaW1lc3RhbXBSCXN0YXJ0\
      VGltZRIfCgtjYWxsZXJfcm9sZRgDIAEoCVIKY2FsbGVyUm9sZRIfCgtjYWxsZXJfbmFtZRgEIAEoCVIKY2FsbGVyTmFtZRI1ChZpbnRlZ3JhdGlvbl9jb25m\
      aWd1cmVkGAUgASgIUhVpbnRlZ3JhdGlvbkNvbmZpZ3VyZWQSLwoTaW50ZWdyYXRpb25fZW5hYmxlZBgGIAEoCFISaW50ZWdyYXRpb25FbmFibGVkEhIKBHNp\
      dGUYByABKAlSBHNpdGUSHAoJY3VzdG9tZXJzGAggASgDUgljdXN0b21lcnMSKwoRY3VzdG9tZXJzX2VuYWJsZWQYCSABKANSEGN1c3RvbWVyc0VuYWJsZWQS\
      LQoSZGVsaXZlcmllc19wZW5kaW5nGAogASgDUhFkZWxpdmVyaWVzUGVuZGluZxItChJkZWxpdmVyaWVzX3dhaXRpbmcYCyABKANSEWRlbGl2ZXJpZXNXYWl0\
      aW5nEhgKB2JyZWFrZXIYDCABKAlSB2JyZWFrZXISSAoSYnJlYWtlcl9yZXRyeV90aW1lGA0gASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIQYnJl\
      YWtlclJldHJ5VGltZRIbCgl0aW1lX3pvbmUYDiABKAlSCHRpbWVab25lIhIKEFJ1bkRvY3RvclJlcXVlc3QiQwoRUnVuRG9jdG9yUmVzcG9uc2USLgoIZmlu\
      ZGluZ3MYASADKAsyEi5jd2xpbmsudjEuRmluZGluZ1IIZmluZGluZ3Mi8QEKB0ZpbmRpbmcSNwoIc2V2ZXJpdHkYASABKA4yGy5jd2xpbmsudjEuRmluZGlu\
      Zy5TZXZlcml0eVIIc2V2ZXJpdHkSGAoHc3ViamVjdBgCIAEoCVIHc3ViamVjdBIYCgdtZXNzYWdlGAMgASgJUgdtZXNzYWdlEhYKBnJlbWVkeRgEIAEoCVIG\
      cmVtZWR5ImEKCFNldmVyaXR5EhgKFFNFVkVSSVRZX1VOU1BFQ0lGSUVEEAASDwoLU0VWRVJJVFlfT0sQARIUChBTRVZFUklUWV9XQVJOSU5HEAISFAoQU0VW\
      RVJJVFlfUFJPQkxFTRADMpQBCg1TeXN0ZW1TZXJ2aWNlEjsKCUdldFN0YXR1cxIbLmN3bGluay52MS5HZXRTdGF0dXNSZXF1ZXN0GhEuY3dsaW5rLnYxLlN0\
      YXR1cxJGCglSdW5Eb2N0b3ISGy5jd2xpbmsudjEuUnVuRG9jdG9yUmVxdWVzdBocLmN3bGluay52MS5SdW5Eb2N0b3JSZXNwb25zZWIGcHJvdG8z
      """)
}
