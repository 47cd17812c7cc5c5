import HummingbirdCore
import NIOCore

/// Reads a request's body once, and knows whether all of it was.
final class BodyReader {
  private let body: RequestBody
  private(set) var isAtEnd = false

  init(_ body: RequestBody) { self.body = body }

  /// The whole body. 413 as soon as it is over the limit, whatever length was announced.
  func read(limit: Int) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await piece in body {
      guard bytes.count + piece.readableBytes <= limit else { throw RequestRules.tooLarge(limit) }
      bytes += piece.readableBytesView
    }
    isAtEnd = true
    return bytes
  }
}
