// swift-format-ignore-file
// Generated from cwlink/v1/invoices.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import LocalRPC

extension ProtoFile {
  /// cwlink/v1/invoices.proto, serialized and base64-encoded, without comments.
  package static let cwlinkV1Invoices = ProtoFile(
    name: "cwlink/v1/invoices.proto", imports: [.googleProtobufTimestamp],
    base64: """
      Chhjd2xpbmsvdjEvaW52b2ljZXMucHJvdG8SCWN3bGluay52MRofZ29vZ2xlL3Byb3RvYnVmL3RpbWVzdGFtcC5wcm90byL0AQoHSW52b2ljZRIOCgJpZBgB\
      IAEoA1ICaWQSFgoGbnVtYmVyGAIgASgJUgZudW1iZXISEgoEdHlwZRgDIAEoCVIEdHlwZRISCgRkYXRlGAQgASgJUgRkYXRlEhYKBnN0YXR1cxgFIAEoCVIG\
      c3RhdHVzEhYKBmNsb3NlZBgGIAEoCFIGY2xvc2VkEhQKBXRvdGFsGAcgASgJUgV0b3RhbBIaCghjdXJyZW5jeRgIIAEoCVIIY3VycmVuY3kSNwoJcmVhZF90\
      aW1lGAkgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIIcmVhZFRpbWUiowIKC0xpbmVJbnZvaWNlEjIKBXN0YXRlGAEgASgOMhwuY3dsaW5rLnYx\
      LkxpbmVJbnZvaWNlLlN0YXRlUgVzdGF0ZRIsCgdpbnZvaWNlGAIgASgLMhIuY3dsaW5rLnYxLkludm9pY2VSB2ludm9pY2USGAoHbWVzc2FnZRgDIAEoCVIH\
      bWVzc2FnZSKXAQoFU3RhdGUSFQoRU1RBVEVfVU5TUEVDSUZJRUQQABIPCgtTVEFURV9UQUtFThABEhIKDlNUQVRFX05PTkVfWUVUEAISFAoQU1RBVEVfQ0FN\
      RV9BRlRFUhADEhMKD1NUQVRFX05PVF9GT1VORBAEEhEKDVNUQVRFX1VOS05PV04QBRIUChBTVEFURV9VTlJFQURBQkxFEAZiBnByb3RvMw==
      """)
}
