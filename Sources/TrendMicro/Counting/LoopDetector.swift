/// Detects that pages repeat (Brent's algorithm): it compares each page with an earlier one, which is replaced at twice the distance each time.
struct LoopDetector: Sendable, Equatable, Codable {
  private var token: String?
  private var firstKey: UInt64?
  private var steps = 0
  private var limit = 1

  /// False if the page has been seen before. A token alone may stay the same on all pages.
  mutating func accepts(_ nextToken: String, _ first: UInt64?) -> Bool {
    if token == nextToken, firstKey == first { return false }
    steps += 1
    if steps == limit {
      token = nextToken
      firstKey = first
      steps = 0
      limit *= 2
    }
    return true
  }
}
