import Crypto
import Foundation

/// What a caller's request_id stands for: the method, the id, and what exactly was asked.
package struct RequestKey: Sendable, Equatable {
  package static let longest = 128

  package var key: String
  /// SHA-256 of the request's bytes.
  var fingerprint: Data

  /// Nil where the caller gave no request_id. Throws INVALID_ARGUMENT where it is too long.
  package init?(method: String, id: String, request: [UInt8]) throws(DomainError) {
    guard !id.isEmpty else { return nil }
    guard id.utf8.count <= RequestKey.longest else {
      throw .invalid("request_id", "has \(id.utf8.count) bytes, at most \(RequestKey.longest) are taken")
    }
    key = method + "/" + id
    fingerprint = Data(SHA256.hash(data: request))
  }
}
