import ConnectWise

/// Divides ids into as few lists as possible.
///
/// ConnectWise takes about 150 ids in a URL, but a page has 1,000 rows. Ids that lie close together are therefore read as a range, whose other rows are
/// left out. A range has at most `widest` times as many ids as are wanted, so that even the worst one needs no more pages than lists of `named` ids.
enum RecordChunks {
  /// The ids that a URL names.
  static let named = 100
  private static let widest = 5
  private static let largest = 1000

  struct Chunk: Equatable {
    var ids: ArraySlice<Int>
    var condition: Condition
  }

  /// `ids` must be in ascending order, without repeats.
  static func of(_ ids: [Int]) -> [Chunk] {
    var chunks: [Chunk] = []
    var rest = ids[...]
    while let first = rest.first {
      let range = rest.prefix(largest)
      // Fewer are named with as few requests.
      if range.count > 2 * named, let last = range.last, last - first < widest * range.count {
        chunks.append(
          Chunk(
            ids: range,
            condition: .compare("id", .greaterOrEqual, .int(first)) && .compare("id", .lessOrEqual, .int(last))))
      } else {
        let list = rest.prefix(named)
        chunks.append(Chunk(ids: list, condition: .isIn("id", list.map { .int($0) })))
      }
      rest = rest[(chunks.last?.ids.endIndex ?? rest.endIndex)...]
    }
    return chunks
  }
}
