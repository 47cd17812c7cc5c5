import CLocalRPCMessages

/// The memory that protobuf-c allocates while it unpacks a message. `WireArena` frees nothing before the end.
struct WireSize {
  private let limit: Int
  /// Bytes of the message's parts.
  private(set) var parts = 0
  /// Bytes of temporary allocations.
  private var work = 0

  init(limit: Int) { self.limit = limit }

  mutating func add(_ size: Int) throws(WireFault) {
    parts += size
    try check()
  }

  fileprivate mutating func addWork(_ size: Int) throws(WireFault) {
    work += size
    try check()
  }

  private func check() throws(WireFault) {
    guard parts + work <= limit else { throw .size(limit) }
  }

  /// Adds an unknown field, which protobuf-c keeps with its bytes.
  mutating func addUnknown(_ bytes: Int) throws(WireFault) { try add(MemoryLayout<ProtobufCMessageUnknownField>.size + bytes) }
}

/// The fields of one message, as protobuf-c scans them before it parses their values.
struct WireFieldList {
  /// The sum of parts at the beginning of the message.
  private let start: Int
  private var count = 0
  /// The first table is on the stack; each further one is twice as large.
  private var room = 16
  private var seen: UInt64 = 0

  /// protobuf-c's `ScannedMember`.
  private static let entrySize = 40

  init(_ size: WireSize) { start = size.parts }

  mutating func add(to size: inout WireSize) throws(WireFault) {
    count += 1
    guard count > room else { return }
    try size.addWork((room + 16) * Self.entrySize)
    room = room * 2 + 16
  }

  /// Adds a message field. A repeated occurrence is merged with the previous ones, whose lists are copied each time.
  mutating func addMessage(_ index: Int, to size: inout WireSize) throws(WireFault) {
    let bit: UInt64 = 1 << UInt64(index & 63)
    if seen & bit != 0 { try size.addWork(size.parts - start) }
    seen |= bit
  }
}
