/// What a message's bytes may make this process do.
package struct WireLimits: Sendable {
  /// Messages within messages, the outermost being the first.
  package var depth = 32
  /// Bytes that protobuf-c's structs would take: two bytes on the wire can be a struct of hundreds.
  package var unpackedSize = 128 << 20

  package init() {}
}
