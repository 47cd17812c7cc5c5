import BridgeCore
import BridgeDelivery
import Glibc

/// The lines of a plan while it is made (rule 73): in a file without a name, so that tens of thousands of them are never in memory together, and that nothing remains
/// of them if the plan is not completed.
struct PlanDraft: Sendable {
  private let file: DraftFile
  private var digest = Plan.Digest()
  private var tally = PlanTally()
  private var count = 0

  /// - Parameter directory: Where the file is made.
  init(in directory: String) throws { file = try DraftFile(in: directory) }

  mutating func add(_ lines: [PlanLine]) throws {
    var records: [UInt8] = []
    for line in lines {
      let stored = try PlanStore.EncodedLine(line)
      digest.add(stored.json)
      tally.add(line)
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
    var reader = DraftFile.Reader(file)
    while let head = try reader.next(12) {
      let (length, time) = head.withUnsafeBytes {
        (UInt32(littleEndian: $0.loadUnaligned(as: UInt32.self)), Int64(littleEndian: $0.loadUnaligned(fromByteOffset: 4, as: Int64.self)))
      }
      guard let json = try reader.next(Int(length)) else { throw DraftFile.failure("be read: it is not complete") }
      try body(PlanStore.EncodedLine(json: Array(json), dataTime: time == .min ? nil : Instant(milliseconds: time)))
    }
  }
}

/// A file without a name, which ends with the last reference to it.
private final class DraftFile: Sendable {
  private let descriptor: Int32

  init(in directory: String) throws {
    let path = directory + "/" + RandomID.make("draft")
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.failure("be created: \(String(cString: strerror(errno)))") }
    unlink(path)
  }

  deinit { close(descriptor) }

  static func failure(_ what: String) -> DomainError {
    DomainError(.unavailable, "the temporary file of the plan in the state directory cannot \(what)")
  }

  func append(_ bytes: [UInt8]) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written) }
      guard count > 0 || errno == EINTR else { throw Self.failure("be written: \(String(cString: strerror(errno)))") }
      written += max(count, 0)
    }
  }

  /// Reads from the beginning.
  struct Reader {
    /// Bytes that are read at once.
    private static let size = 1 << 18
    private let file: DraftFile
    private var bytes: [UInt8] = []
    private var start = 0
    private var offset = 0

    init(_ file: DraftFile) { self.file = file }

    /// The next `count` bytes; nil at the end of the file.
    mutating func next(_ count: Int) throws -> ArraySlice<UInt8>? {
      if bytes.count - start < count {
        bytes.removeFirst(start)
        start = 0
      }
      while bytes.count - start < count {
        let read = try file.read(max(Self.size, count), at: offset)
        if read.isEmpty { return nil }
        bytes += read
        offset += read.count
      }
      defer { start += count }
      return bytes[start..<(start + count)]
    }
  }

  private func read(_ count: Int, at offset: Int) throws -> [UInt8] {
    while true {
      var result = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        result = pread(descriptor, buffer.baseAddress, count, off_t(offset))
        filled = max(result, 0)
      }
      if result >= 0 { return bytes }
      guard errno == EINTR else { throw Self.failure("be read: \(String(cString: strerror(errno)))") }
    }
  }
}
