import BridgeCore
import BridgeDelivery

/// The lines of a plan while it is made (rule 73): in a file without a name, so that tens of thousands of them are never in memory together, and that nothing remains
/// of them if the plan is not completed.
struct PlanDraft: Sendable {
  private let file: UnnamedFile
  private var digest = Plan.Digest()
  private var tally = PlanTally()
  private var count = 0

  /// - Parameter directory: Where the file is made.
  init(in directory: String) throws { file = try UnnamedFile(in: directory) }

  mutating func add(_ lines: [PlanLine]) throws {
    var records: [UInt8] = []
    for line in lines { tally.add(line) }
    for stored in try lines.concurrentMap(PlanStore.EncodedLine.init) {
      digest.add(stored.json)
      withUnsafeBytes(of: UInt32(stored.json.count).littleEndian) { records += $0 }
      withUnsafeBytes(of: (stored.dataTime?.milliseconds ?? .min).littleEndian) { records += $0 }
      records += stored.json
    }
    try file.append(records)
    count += lines.count
  }

  /// Of the plan with these lines.
  func hash(site: SiteIdentity, period: Period) throws -> String { try digest.hash(.billing, site: site, period: period, count: count) }

  var totals: PlanTotals { tally.totals }

  /// Every line, in their order.
  func forEach(_ body: (PlanStore.EncodedLine) throws -> Void) throws {
    var reader = UnnamedFile.Reader(file)
    while let head = try reader.next(12) {
      let (length, time) = head.withUnsafeBytes {
        (UInt32(littleEndian: $0.loadUnaligned(as: UInt32.self)), Int64(littleEndian: $0.loadUnaligned(fromByteOffset: 4, as: Int64.self)))
      }
      guard let json = try reader.next(Int(length)) else { throw DomainError(.internal, "the temporary file of the plan is not complete") }
      try body(PlanStore.EncodedLine(json: Array(json), dataTime: time == .min ? nil : Instant(milliseconds: time)))
    }
  }
}

extension UnnamedFile {
  /// Reads from the beginning.
  fileprivate struct Reader {
    /// Bytes that are read at once.
    private static let size = 1 << 18
    private let file: UnnamedFile
    private var bytes: [UInt8] = []
    private var start = 0
    private var offset: Int64 = 0

    init(_ file: UnnamedFile) { self.file = file }

    /// The next `count` bytes; nil at the end of the file.
    mutating func next(_ count: Int) throws -> ArraySlice<UInt8>? {
      if bytes.count - start < count {
        bytes.removeFirst(start)
        start = 0
      }
      while bytes.count - start < count {
        let read = try file.read(at: offset, upTo: max(Self.size, count))
        if read.isEmpty { return nil }
        bytes += read
        offset += Int64(read.count)
      }
      defer { start += count }
      return bytes[start..<(start + count)]
    }
  }
}
