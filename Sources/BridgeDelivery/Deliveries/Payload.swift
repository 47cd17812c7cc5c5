import BridgeCore
import Foundation

/// Encodes and decodes the payload of a delivery as JSON.
package enum Payload {
  package static func encode(_ value: some Encodable) throws -> String {
    String(decoding: try CanonicalJSON.encoder.encode(value), as: UTF8.self)
  }

  package static func decode<T: Decodable>(_ type: T.Type, _ text: String) throws -> T {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
