import ConnectWise
import TestSupport
import Testing

@testable import Bridge

/// Which records are read with one list.
@Suite("Record chunks")
struct RecordChunksTests {
  private func isRange(_ chunk: RecordChunks.Chunk) -> Bool { if case .isIn = chunk.condition { false } else { true } }

  @Test("few ids are named; many that lie close together are one range; many far apart are named, a hundred at a time")
  func kinds() {
    #expect(RecordChunks.of([]).isEmpty)
    #expect(RecordChunks.of([7]) == [.init(ids: [7][...], condition: .isIn("id", [.int(7)]))])
    #expect(RecordChunks.of(Array(1...200)).map(\.ids.count) == [100, 100])
    let close = RecordChunks.of(Array(1...201))
    #expect(close.map(\.ids.count) == [201] && close.allSatisfy(isRange))
    #expect(close[0].condition == .all([.compare("id", .greaterOrEqual, .int(1)), .compare("id", .lessOrEqual, .int(201))]))
    #expect(RecordChunks.of(Array(1...2500)).map(\.ids.count) == [1000, 1000, 500])
    let far = RecordChunks.of((0..<300).map { $0 * 10 })
    #expect(far.map(\.ids.count) == [100, 100, 100] && !far.contains(where: isRange))
    // The largest distance that is still a range, and the next one.
    let edge = Array(1...300) + [5 * 301]
    #expect(RecordChunks.of(edge).map(\.ids.count) == [301])
    #expect(RecordChunks.of(Array(1...300) + [5 * 301 + 1]).map(\.ids.count) == [100, 100, 100, 1])
  }

  @Test("every id is in exactly one chunk, each condition holds for its ids, and no range needs more pages than names would")
  func complete() throws {
    var random = SeededGenerator()
    for _ in 0..<60 { try complete(&random) }
  }

  private func complete(_ random: inout SeededGenerator) throws {
    var id = 0
    let step = random.pick([2, 4, 8, 12])
    let ids = (0..<Int.random(in: 1...3000, using: &random)).map { _ in
      id += Int.random(in: 1...step, using: &random)
      return id
    }
    let chunks = RecordChunks.of(ids)
    #expect(chunks.flatMap(\.ids) == ids)
    for chunk in chunks {
      let (first, last) = (try #require(chunk.ids.first), try #require(chunk.ids.last))
      if isRange(chunk) {
        let pages = (last - first + 1 + 999) / 1000
        #expect(pages <= (chunk.ids.count + 99) / 100 && chunk.ids.count <= 1000)
      } else {
        #expect(chunk.ids.count <= 100 && chunk.condition == .isIn("id", chunk.ids.map { .int($0) }))
      }
    }
  }
}
