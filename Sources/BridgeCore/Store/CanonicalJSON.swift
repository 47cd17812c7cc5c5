package import Foundation

/// JSON whose bytes are the same for the same value, so that they can be hashed and compared.
package enum CanonicalJSON {
  package static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}
