import Crypto
import CurlTransport
import FoundationEssentials

/// The signature of the Licensing Management Platform Integration and of the Service Management Programming Interface: HMAC-SHA256 over the time, the method, the
/// percent-encoded path with its query, and the MD5 of the body.
enum RequestSignature {
  /// `target` is exactly what the request line contains: "/LMPI/v3/customers?page=1".
  static func payload(_ method: HTTPRequest.Method, _ target: String, seconds: Int64, body: [UInt8]?) -> String {
    let digest = body.map { Data(Insecure.MD5.hash(data: $0)).base64EncodedString() } ?? ""
    return "\(seconds)\(method.rawValue)\(target)\(digest)"
  }

  /// Base64. The key is the text's UTF-8, not what it would decode to.
  static func value(_ payload: String, key: Secret) -> String {
    let key = SymmetricKey(data: Array(key.reveal().utf8))
    return Data(HMAC<SHA256>.authenticationCode(for: Array(payload.utf8), using: key)).base64EncodedString()
  }
}

extension HTTPRequest {
  /// A signed request. Each request has a trace id of its own.
  static func signed(
    _ method: Method, _ target: String, body: [UInt8]? = nil, at base: BaseURL, key: AccessKey, time: UTCTime
  ) -> HTTPRequest {
    // What is signed is what the server sees, including a path before that of the interface.
    let target = base.path + target
    let payload = RequestSignature.payload(method, target, seconds: time.seconds, body: body)
    let headers: HTTPHeaders = [
      "Accept": "application/json", "Content-Type": "application/json; charset=utf-8", "x-access-token": key.token.reveal(),
      "x-posix-time": String(time.seconds), "x-signature": RequestSignature.value(payload, key: key.secretKey),
      "x-traceid": UUID().uuidString.lowercased(),
    ]
    return HTTPRequest(method, base.origin + target, headers: headers, body: body)
  }
}
