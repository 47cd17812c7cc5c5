// swift-format-ignore-file
// Generated from cwlink/v1/documents.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import LocalRPC

extension ProtoFile {
  /// cwlink/v1/documents.proto, serialized and base64-encoded, without comments.
  package static let cwlinkV1Documents = ProtoFile(
    name: "cwlink/v1/documents.proto", imports: [.cwlinkV1Options, .cwlinkV1Reconciliation],
    base64: """
      Chljd2xpbmsvdjEvZG9jdW1lbnRzLnByb3RvEgljd2xpbmsudjEaF2N3bGluay92MS9vcHRpb25zLnByb3RvGh5jd2xpbmsvdjEvcmVjb25jaWxpYXRpb24u\
      cHJvdG8iWgoRRXhwb3J0UGxhblJlcXVlc3QSEgoEcGxhbhgBIAEoCVIEcGxhbhIxCgZmb3JtYXQYAiABKA4yGS5jd2xpbmsudjEuRG9jdW1lbnRGb3JtYXRS\
      BmZvcm1hdCJcChBFeHBvcnRSdW5SZXF1ZXN0EhUKBnJ1bl9pZBgBIAEoCVIFcnVuSWQSMQoGZm9ybWF0GAIgASgOMhkuY3dsaW5rLnYxLkRvY3VtZW50Rm9y\
      bWF0UgZmb3JtYXQirAEKG0V4cG9ydFJlY29uY2lsaWF0aW9uUmVxdWVzdBIWCgZwZXJpb2QYASABKAlSBnBlcmlvZBIhCgxjdXN0b21lcl9pZHMYAiADKAlS\
      C2N1c3RvbWVySWRzEh8KC3Byb2R1Y3RfaWRzGAMgAygJUgpwcm9kdWN0SWRzEjEKBmZvcm1hdBgEIAEoDjIZLmN3bGluay52MS5Eb2N1bWVudEZvcm1hdFIG\
      Zm9ybWF0IiIKDERvY3VtZW50UGFydBISCgRkYXRhGAEgASgMUgRkYXRhIpMBChpSZWNvbmNpbGlhdGlvbkRvY3VtZW50UGFydBISCgRkb25lGAEgASgFUgRk\
      b25lEhQKBXRvdGFsGAIgASgFUgV0b3RhbBISCgRkYXRhGAMgASgMUgRkYXRhEjcKBnRvdGFscxgEIAEoCzIfLmN3bGluay52MS5SZWNvbmNpbGlhdGlvblRv\
      dGFsc1IGdG90YWxzKn4KDkRvY3VtZW50Rm9ybWF0Eh8KG0RPQ1VNRU5UX0ZPUk1BVF9VTlNQRUNJRklFRBAAEhgKFERPQ1VNRU5UX0ZPUk1BVF9IVE1MEAES\
      FwoTRE9DVU1FTlRfRk9STUFUX0NTVhACEhgKFERPQ1VNRU5UX0ZPUk1BVF9YTFNYEAMymAIKD0RvY3VtZW50U2VydmljZRJLCgpFeHBvcnRQbGFuEhwuY3ds\
      aW5rLnYxLkV4cG9ydFBsYW5SZXF1ZXN0GhcuY3dsaW5rLnYxLkRvY3VtZW50UGFydCIEiLUYATABEkkKCUV4cG9ydFJ1bhIbLmN3bGluay52MS5FeHBvcnRS\
      dW5SZXF1ZXN0GhcuY3dsaW5rLnYxLkRvY3VtZW50UGFydCIEiLUYATABEm0KFEV4cG9ydFJlY29uY2lsaWF0aW9uEiYuY3dsaW5rLnYxLkV4cG9ydFJlY29u\
      Y2lsaWF0aW9uUmVxdWVzdBolLmN3bGluay52MS5SZWNvbmNpbGlhdGlvbkRvY3VtZW50UGFydCIEiLUYAzABYgZwcm90bzM=
      """)
}
