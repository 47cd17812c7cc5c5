package import CLocalRPCMessages
import Glibc

/// Memory for protobuf-c's structs while one message is packed or unpacked: taken in a few blocks, given back at once.
package struct WireArena: ~Copyable {
  /// At the beginning of the first block, so that protobuf-c's allocator finds it.
  @usableFromInline package struct State {
    @usableFromInline var next: UInt
    @usableFromInline var end: UInt
    var blockSize: Int
    /// Each block begins with the address of the one before it.
    var lastBlock: UnsafeMutableRawPointer?
    /// The first field whose string has a NUL.
    var fieldWithNUL: StaticString?
  }

  @usableFromInline let state: UnsafeMutablePointer<State>

  private static let smallest = 2048
  private static let largest = 4 << 20

  /// - Parameter size: how much will probably be used, in bytes; any size is right.
  package init(expecting size: Int) {
    let size = min(max(size, Self.smallest), Self.largest)
    state = .allocate(capacity: 1)
    state.initialize(to: State(next: 0, end: 0, blockSize: size, lastBlock: nil, fieldWithNUL: nil))
  }

  deinit {
    var block = state.pointee.lastBlock
    while let current = block {
      block = current.load(as: UnsafeMutableRawPointer?.self)
      free(current)
    }
    state.deallocate()
  }

  /// Uninitialized, aligned for everything that protoc-c's structs have.
  @inlinable package func allocate(bytes: Int) -> UnsafeMutableRawPointer { Self.allocate(bytes: bytes, state) }

  @inlinable package func allocate<T>(_: T.Type, count: Int) -> UnsafeMutablePointer<T> {
    allocate(bytes: MemoryLayout<T>.stride * count).assumingMemoryBound(to: T.self)
  }

  @inlinable package static func allocate(bytes: Int, _ state: UnsafeMutablePointer<State>) -> UnsafeMutableRawPointer {
    let size = UInt(bitPattern: (bytes + 7) & ~7)
    if state.pointee.end &- state.pointee.next >= size, let place = UnsafeMutableRawPointer(bitPattern: state.pointee.next) {
      state.pointee.next &+= size
      return place
    }
    return allocateInNewBlock(Int(size), state)
  }

  @usableFromInline package static func allocateInNewBlock(_ size: Int, _ state: UnsafeMutablePointer<State>) -> UnsafeMutableRawPointer {
    let header = 16
    let blockSize = max(size + header, state.pointee.blockSize)
    let block = UnsafeMutableRawPointer.allocate(byteCount: blockSize, alignment: 16)
    block.storeBytes(of: state.pointee.lastBlock, as: UnsafeMutableRawPointer?.self)
    state.pointee.lastBlock = block
    state.pointee.blockSize = min(blockSize * 2, largest)
    state.pointee.next = UInt(bitPattern: block) + UInt(header + size)
    state.pointee.end = UInt(bitPattern: block) + UInt(blockSize)
    return block + header
  }
}

extension WireArena {
  /// nil where protobuf-c refuses the bytes; they must have been checked.
  @usableFromInline package func unpack(
    _ wire: UnsafeRawBufferPointer, as descriptor: UnsafePointer<ProtobufCMessageDescriptor>
  ) -> UnsafeRawPointer? {
    var allocator = ProtobufCAllocator(
      alloc: { state, size in
        guard let state else { return nil }
        return WireArena.allocate(bytes: size, state.assumingMemoryBound(to: State.self))
      },
      free: { _, _ in },
      allocator_data: UnsafeMutableRawPointer(state))
    let bytes = wire.baseAddress?.assumingMemoryBound(to: UInt8.self)
    return UnsafeRawPointer(protobuf_c_message_unpack(descriptor, &allocator, wire.count, bytes))
  }

  @usableFromInline package func pack(_ message: UnsafeRawPointer, to buffer: inout [UInt8]) throws(RPCStatus) {
    if let field = state.pointee.fieldWithNUL {
      throw RPCStatus(.invalidArgument, field: "\(field)", "has a NUL character, which no string here may have")
    }
    let message = message.assumingMemoryBound(to: ProtobufCMessage.self)
    let (start, size) = (buffer.count, protobuf_c_message_get_packed_size(message))
    buffer.append(contentsOf: repeatElement(0, count: size))
    buffer.withUnsafeMutableBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      _ = protobuf_c_message_pack(message, base + start)
    }
  }

  @usableFromInline package static func refused(_ name: String) -> RPCStatus {
    RPCStatus(.invalidArgument, "the bytes are no \(name)")
  }
}
