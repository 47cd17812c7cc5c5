import Crypto
import FoundationEssentials

/// The signature of a request to LMPI or SMPI.
enum RequestSignature {
  /// Base64(HMAC-SHA256) of the time, the method, the request target and, if there is a body, Base64(MD5(body)), without separators.
  static func make(secret: String, time: String, method: String, target: String, body: [UInt8]) -> String {
    var text = time + method.uppercased() + target
    if !body.isEmpty { text += Data(Insecure.MD5.hash(data: body)).base64EncodedString() }
    let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: SymmetricKey(data: Array(secret.utf8)))
    return Data(code).base64EncodedString()
  }
}

/// An access token with its secret key.
struct SigningKeyPair: Sendable {
  /// The largest difference between the request's time and the server's, in seconds.
  static let window = 15 * 60

  let accessToken: String
  let secretKey: String

  /// Throws 401 if the request is not signed with this key at about this time.
  func check(_ request: TrendRequest, now: Timestamp) throws(LicensingError) {
    guard let token = request.header("x-access-token") else { throw .unauthorized("x-access-token is missing.") }
    guard token.lowercased() == accessToken.lowercased() else { throw .unauthorized("The access token is not known.") }
    guard let time = request.header("x-posix-time"), (1...10).contains(time.utf8.count),
      time.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let seconds = Int(time)
    else { throw .unauthorized("x-posix-time must have 1 to 10 digits.") }
    guard abs(seconds - now.seconds) <= Self.window else {
      throw .unauthorized("x-posix-time differs from the server's time by more than 15 minutes.")
    }
    guard let signature = request.header("x-signature"), (1...90).contains(signature.utf8.count) else {
      throw .unauthorized("x-signature must have 1 to 90 characters.")
    }
    let expected = RequestSignature.make(
      secret: secretKey, time: time, method: request.method, target: request.target, body: request.body)
    guard signature == expected else { throw .unauthorized("The signature does not match the request.") }
  }
}
