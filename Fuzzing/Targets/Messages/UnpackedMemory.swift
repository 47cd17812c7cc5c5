import CLocalRPCMessages
import Glibc

/// The memory that protobuf-c allocates while it unpacks a message.
enum UnpackedMemory {
  /// All allocated bytes, freed or not, because the product's allocator frees nothing before the end.
  static func bytes(_ wire: UnsafeRawBufferPointer, as descriptor: UnsafePointer<ProtobufCMessageDescriptor>) -> Int {
    var total = 0
    withUnsafeMutablePointer(to: &total) { total in
      var allocator = ProtobufCAllocator(
        alloc: { total, size in
          total?.assumingMemoryBound(to: Int.self).pointee += size
          return malloc(size)
        },
        free: { _, pointer in free(pointer) },
        allocator_data: UnsafeMutableRawPointer(total))
      let start = wire.baseAddress?.assumingMemoryBound(to: UInt8.self)
      if let message = protobuf_c_message_unpack(descriptor, &allocator, wire.count, start) {
        protobuf_c_message_free_unpacked(message, &allocator)
      }
    }
    return total
  }
}
