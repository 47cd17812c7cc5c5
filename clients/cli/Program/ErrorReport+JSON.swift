import FoundationEssentials
import LocalRPC

extension ErrorReport {
  /// {"error":{"code":"NOT_FOUND","details":[…],"message":"…"}} on one line.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let document = ErrorDocument(error: .init(code: code, message: message, details: details, remedies: remedies))
    guard let data = try? encoder.encode(document) else { return "{\"error\":{\"code\":\"\(code)\"}}" }
    return String(decoding: data, as: UTF8.self)
  }
}

private struct ErrorDocument: Encodable {
  var error: Body

  struct Body: Encodable {
    var code: String
    var message: String
    var details: [TypedDetail]
    var remedies: [String]
  }
}

/// A detail as google.protobuf.Any has it in JSON: its fields, and "@type".
struct TypedDetail: Encodable {
  var detail: ErrorDetail
  var typeURL: String

  func encode(to encoder: any Encoder) throws {
    try detail.message.encode(to: encoder)
    var container = encoder.container(keyedBy: TypeKey.self)
    try container.encode(typeURL, forKey: .type)
  }

  private enum TypeKey: String, CodingKey {
    case type = "@type"
  }
}
