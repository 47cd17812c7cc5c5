package import CLocalRPCMessages

/// A message that is converted by protobuf-c; implemented by generated code.
package protocol WireMessage: RPCMessage {
  /// protobuf-c's descriptor of the type. It lives as long as the program.
  static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>?
}
