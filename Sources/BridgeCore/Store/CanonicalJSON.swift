package import Foundation

/// Deterministic JSON: equal values have equal bytes, so that these can be hashed and compared.
package enum CanonicalJSON {
  package static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}
