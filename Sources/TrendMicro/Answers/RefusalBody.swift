import CurlTransport
import Escaping
import StrictJSON

/// What the body of an error says. Licensing and Remote Manager: error_subject and error_message; Email Security: code and message.
struct RefusalBody: Sendable {
  var code = ""
  var message = ""

  /// `secrets` are replaced, should the service repeat one.
  init(_ response: HTTPResponse, _ service: ServiceKind, hiding secrets: [Secret]) {
    guard let fields = try? VendorAnswer.object(response, service) else { return }
    let nested = fields.object("error")
    func member(_ names: [String]) -> String {
      for name in names {
        if let text = fields.text(name) ?? nested?.text(name), !text.isEmpty { return Self.plain(text, hiding: secrets) }
      }
      return ""
    }
    code = member(["error_subject", "code", "error_code", "error"])
    message = member(["error_message", "message", "error_description"])
  }

  /// "subject: message"; nil if the body says nothing.
  var text: String? {
    let parts = [code, message].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: ": ")
  }

  private static let longest = 300

  static func plain(_ text: String, hiding secrets: [Secret]) -> String {
    var bytes = Array(text.utf8)
    // By byte: a combining mark after the secret makes its last Character another one.
    for secret in secrets {
      let value = Array(secret.reveal().utf8)
      guard value.count >= 4 else { continue }
      while let found = bytes.firstRange(of: value) { bytes.replaceSubrange(found, with: "‹secret›".utf8) }
    }
    return String(decoding: bytes, as: UTF8.self).replacingScalars { $0.isControl || $0.isLineEnd ? " " : nil }.cut(toScalars: longest)
  }
}
