/// Splits a byte stream, arriving in pieces of any size, into gRPC messages: a flag byte, a four-byte length, and the message.
struct FrameDecoder {
  /// The maximum size of a message in bytes.
  let limit: Int
  private var prefix: [UInt8] = []
  private var body: [UInt8] = []
  private var missing = 0
  private var isInBody = false

  static let prefixSize = 5

  init(limit: Int) {
    self.limit = limit
  }

  /// Bytes buffered of an incomplete message.
  var heldBytes: Int { body.count + prefix.count }
  /// Whether the stream may end here.
  var isBetweenMessages: Bool { prefix.isEmpty && !isInBody }

  /// Appends the messages that are now complete.
  mutating func feed(_ bytes: UnsafeRawBufferPointer, into messages: inout [[UInt8]]) throws(RPCStatus) {
    var rest = bytes[...]
    while true {
      if !isInBody {
        guard !rest.isEmpty else { return }
        try takePrefix(&rest)
        guard isInBody else { return }
      }
      let count = min(missing, rest.count)
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(count))
      rest = rest.dropFirst(count)
      missing -= count
      if missing == 0, body.isEmpty {
        messages.append([UInt8](piece))
      } else {
        body.append(contentsOf: piece)
        guard missing == 0 else { return }
        messages.append(body)
        body = []
      }
      isInBody = false
    }
  }

  private mutating func takePrefix(_ rest: inout Slice<UnsafeRawBufferPointer>) throws(RPCStatus) {
    if prefix.isEmpty, rest.count >= Self.prefixSize {
      try begin(rest.prefix(Self.prefixSize))
      rest = rest.dropFirst(Self.prefixSize)
      return
    }
    let count = min(Self.prefixSize - prefix.count, rest.count)
    prefix.append(contentsOf: rest.prefix(count))
    rest = rest.dropFirst(count)
    guard prefix.count == Self.prefixSize else { return }
    try begin(prefix)
    prefix.removeAll(keepingCapacity: true)
  }

  private mutating func begin(_ prefix: some Collection<UInt8>) throws(RPCStatus) {
    var flag: UInt8 = 0
    var length: UInt32 = 0
    for (i, byte) in prefix.enumerated() {
      if i == 0 { flag = byte } else { length = length << 8 | UInt32(byte) }
    }
    // A call whose grpc-encoding is not identity was refused at its headers.
    if flag == 1 { throw RPCStatus(.internal, "The message is marked as compressed, but no compression was agreed on (grpc-encoding).") }
    if flag != 0 { throw RPCStatus(.internal, "The message's compression flag is \(flag); only 0 is supported.") }
    if length > limit {
      throw RPCStatus(.resourceExhausted, "The message has \(length) bytes; the limit is \(limit) bytes.")
    }
    missing = Int(length)
    isInBody = true
  }
}

/// Encodes a message with its prefix.
enum MessageFrame {
  static func encode(_ message: some RPCMessage) throws(RPCStatus) -> [UInt8] {
    var frame: [UInt8] = [0, 0, 0, 0, 0]
    try message.appendWire(to: &frame)
    guard let length = UInt32(exactly: frame.count - FrameDecoder.prefixSize) else {
      throw RPCStatus(.resourceExhausted, "The message has \(frame.count) bytes; the limit of gRPC is 4294967295 bytes.")
    }
    for i in 0..<4 { frame[1 + i] = UInt8(truncatingIfNeeded: length >> (24 - 8 * i)) }
    return frame
  }
}
