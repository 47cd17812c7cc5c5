/// Finds an item whose key an earlier item of the same request has. Of two such items one would win without anybody noticing.
///
/// A stream is one request, and its keys are remembered over its messages. A message that repeats an item of an earlier message is allowed, since
/// repeating a report changes nothing; one that contradicts it is not. At least the last `capacity` keys are remembered, so that a stream of any
/// length has bounded memory.
///
/// Keys and values are remembered as 64-bit hashes with a seed of the process. Two different keys among a million are taken for the same with a
/// probability of about 1 in 40 million; the request is then refused although it is valid, and nothing wrong is stored.
package struct BatchKeys: Sendable {
  private struct Place {
    var message: UInt32
    var index: UInt32
    var value: Int
  }

  private let field: String
  private let isStream: Bool
  private let capacity: Int
  private var recent: [Int: Place] = [:]
  private var older: [Int: Place] = [:]

  /// `field` is the message field with the items, such as "counts".
  package init(field: String, isStream: Bool = false, capacity: Int = 500_000) {
    self.field = field
    self.isStream = isStream
    self.capacity = capacity
  }

  /// Remembers the item at `index` of the message. Returns the place of an earlier item with the same key that must not be repeated: "counts[3]",
  /// or "message 2: counts[3]" in a stream; nil if there is none.
  package mutating func earlier(_ key: some Hashable, value: some Hashable, message: Int, index: Int) -> String? {
    let (hash, value) = (Self.hash(key), Self.hash(value))
    if let place = recent[hash] ?? older[hash] {
      if place.message != UInt32(clamping: message), place.value == value { return nil }
      return (isStream ? "message \(place.message): " : "") + "\(field)[\(place.index)]"
    }
    if recent.count >= capacity {
      older = recent
      recent = [:]
    }
    recent[hash] = Place(message: UInt32(clamping: message), index: UInt32(clamping: index), value: value)
    return nil
  }

  private static func hash(_ value: some Hashable) -> Int {
    var hasher = Hasher()
    hasher.combine(value)
    return hasher.finalize()
  }
}
