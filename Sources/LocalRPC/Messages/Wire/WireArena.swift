package import CLocalRPCMessages
import Glibc

/// Memory for protobuf-c's structs while one message is packed or unpacked: allocated in a few blocks, freed at once.
package struct WireArena: ~Copyable {
  /// Stored at the beginning of the first block, where protobuf-c's allocator callback finds it.
  private struct State {
    var next: UnsafeMutableRawPointer
    var left: Int
    var blockSize: Int
    /// Each further block begins with the address of its predecessor.
    var lastBlock: UnsafeMutableRawPointer?
    /// The first field whose string contains a NUL.
    var fieldWithNUL: StaticString?
  }

  private let state: UnsafeMutablePointer<State>

  /// Slightly below the size up to which the allocator uses its fast free lists.
  private static let smallest = 1024
  private static let largest = 4 << 20

  /// - Parameter unpacking: the size of the message to unpack, in bytes; an estimate is enough.
  package init(unpacking size: Int = 0) {
    let size = min(Self.smallest + size * 4, Self.largest)
    let block = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    let used = (MemoryLayout<State>.size + 15) & ~15
    state = block.bindMemory(to: State.self, capacity: 1)
    state.initialize(to: State(next: block + used, left: size - used, blockSize: size))
  }

  deinit {
    var block = state.pointee.lastBlock
    while let current = block {
      block = current.load(as: UnsafeMutableRawPointer?.self)
      current.deallocate()
    }
    state.deallocate()
  }

  /// Uninitialized memory, aligned for all members of protoc-c's structs.
  package func allocate(bytes: Int) -> UnsafeMutableRawPointer { Self.allocate(bytes: bytes, state) }

  private static func allocate(bytes: Int, _ state: UnsafeMutablePointer<State>) -> UnsafeMutableRawPointer {
    let size = (bytes + 7) & ~7
    if size > state.pointee.left { addBlock(atLeast: size, state) }
    let place = state.pointee.next
    state.pointee.next += size
    state.pointee.left -= size
    return place
  }

  private static func addBlock(atLeast size: Int, _ state: UnsafeMutablePointer<State>) {
    let header = 16
    let blockSize = max(size + header, min(state.pointee.blockSize * 2, largest))
    let block = UnsafeMutableRawPointer.allocate(byteCount: blockSize, alignment: 16)
    block.storeBytes(of: state.pointee.lastBlock, as: UnsafeMutableRawPointer?.self)
    state.pointee.lastBlock = block
    state.pointee.blockSize = blockSize
    state.pointee.next = block + header
    state.pointee.left = blockSize - header
  }

  /// Records that a string cannot be packed; `pack` then throws.
  func refuse(_ field: StaticString) {
    if state.pointee.fieldWithNUL == nil { state.pointee.fieldWithNUL = field }
  }
}

extension WireArena {
  /// Validates the bytes and unpacks them to protobuf-c's struct, which lives as long as the arena.
  package func unpack(
    _ wire: UnsafeRawBufferPointer, _ descriptor: UnsafePointer<ProtobufCMessageDescriptor>?, _ name: String
  ) throws(RPCStatus) -> UnsafeRawPointer {
    guard let descriptor else { throw RPCStatus(.internal, "protobuf-c has no descriptor of \(name)") }
    try WireCheck.check(wire, as: descriptor)
    var allocator = ProtobufCAllocator(
      alloc: { state, size in
        guard let state else { return nil }
        return WireArena.allocate(bytes: size, state.assumingMemoryBound(to: State.self))
      },
      free: { _, _ in },
      allocator_data: UnsafeMutableRawPointer(state))
    let bytes = wire.baseAddress?.assumingMemoryBound(to: UInt8.self)
    guard let unpacked = protobuf_c_message_unpack(descriptor, &allocator, wire.count, bytes) else {
      throw RPCStatus(.invalidArgument, "the bytes are not a \(name)")
    }
    return UnsafeRawPointer(unpacked)
  }

  package func pack(_ message: UnsafeRawPointer, to buffer: inout [UInt8]) throws(RPCStatus) {
    if let field = state.pointee.fieldWithNUL {
      throw RPCStatus(.invalidArgument, field: "\(field)", "has a NUL character, which is not allowed in strings")
    }
    let message = message.assumingMemoryBound(to: ProtobufCMessage.self)
    let (start, size) = (buffer.count, protobuf_c_message_get_packed_size(message))
    buffer.append(contentsOf: repeatElement(0, count: size))
    buffer.withUnsafeMutableBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      _ = protobuf_c_message_pack(message, base + start)
    }
  }
}

/// Conversion of Swift values to protobuf-c's representation.
extension WireArena {
  /// A NUL-terminated copy, also of an empty string: protobuf-c omits a oneof member that points to its own empty string.
  package func text(_ value: String, _ field: StaticString) -> UnsafeMutablePointer<CChar> {
    var value = value
    return value.withUTF8 { utf8 in
      let copy = allocate(bytes: utf8.count + 1)
      if let source = utf8.baseAddress {
        memcpy(copy, source, utf8.count)
        if memchr(source, 0, utf8.count) != nil { refuse(field) }
      }
      copy.storeBytes(of: 0, toByteOffset: utf8.count, as: UInt8.self)
      return copy.assumingMemoryBound(to: CChar.self)
    }
  }

  package func bytes(_ value: [UInt8]) -> ProtobufCBinaryData {
    guard !value.isEmpty else { return ProtobufCBinaryData(len: 0, data: nil) }
    let copy = allocate(bytes: value.count)
    value.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: value.count) }
    return ProtobufCBinaryData(len: value.count, data: copy.assumingMemoryBound(to: UInt8.self))
  }

  // MARK: Repeated

  package func texts(_ values: [String], _ field: StaticString) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    guard !values.isEmpty else { return nil }
    let list = allocate(bytes: MemoryLayout<UnsafeMutablePointer<CChar>?>.stride * values.count).assumingMemoryBound(
      to: UnsafeMutablePointer<CChar>?.self)
    for (index, value) in values.enumerated() { (list + index).initialize(to: text(value, field)) }
    return list
  }

  package func blobs(_ values: [[UInt8]]) -> UnsafeMutablePointer<ProtobufCBinaryData>? {
    guard !values.isEmpty else { return nil }
    let list = allocate(bytes: MemoryLayout<ProtobufCBinaryData>.stride * values.count).assumingMemoryBound(to: ProtobufCBinaryData.self)
    for (index, value) in values.enumerated() { (list + index).initialize(to: bytes(value)) }
    return list
  }
}

/// A message that is converted by protobuf-c; implemented by generated code.
package protocol WireMessage: RPCMessage {
  /// protobuf-c's descriptor of the type. It lives as long as the program.
  static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>?
}
