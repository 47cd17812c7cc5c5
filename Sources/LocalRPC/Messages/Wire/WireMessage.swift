package import CLocalRPCMessages

/// A message that goes through protobuf-c; generated code does it all.
package protocol WireMessage: RPCMessage {
  /// protobuf-c's description of the type, as an empty message names it. It lives as long as the program.
  static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>?
}
