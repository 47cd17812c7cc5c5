/// Detects that pages repeat (Brent's algorithm): it compares each page with an earlier one, which is replaced at twice the distance each time.
struct LoopDetector: Sendable, Equatable, Codable {
  /// A token may stay the same on all pages, and a row can be in a log several times.
  private static let mostRepeats = 3

  private var token: String?
  private var firstKey: UInt64?
  private var steps = 0
  private var limit = 1
  private var repeats = 0

  /// False if pages have come again several times and brought nothing new. `first` is the key of the page's first row.
  mutating func accepts(_ nextToken: String, _ first: UInt64?, hasNews: Bool) -> Bool {
    if hasNews { repeats = 0 }
    if token == nextToken, firstKey == first, !hasNews {
      repeats += 1
      return repeats < Self.mostRepeats
    }
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
