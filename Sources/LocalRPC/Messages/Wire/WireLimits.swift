/// The limits on decoding a message.
package struct WireLimits: Sendable {
  /// The maximum nesting of messages; the outermost counts as 1.
  package var depth = 32
  /// The maximum size of protobuf-c's structs in bytes: two bytes on the wire can expand to a struct of hundreds.
  package var unpackedSize = 128 << 20

  package init() {}
}
