import Crypto
import Foundation

/// Identifies a request with a request_id: the method, the id and a fingerprint of the request.
package struct RequestKey: Sendable, Equatable {
  package static let longest = 128

  package var key: String
  /// The SHA-256 of the encoded request.
  var fingerprint: Data

  /// Nil if the caller gave no request_id. Throws INVALID_ARGUMENT if it is too long.
  package init?(method: String, id: String, request: [UInt8]) throws(DomainError) {
    guard !id.isEmpty else { return nil }
    guard id.utf8.count <= RequestKey.longest else {
      throw .invalid("request_id", "has \(id.utf8.count) bytes; the maximum is \(RequestKey.longest)")
    }
    key = method + "/" + id
    fingerprint = Data(SHA256.hash(data: request))
  }
}
