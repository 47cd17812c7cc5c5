import Glibc

/// A value that must not leak by accident: printing, interpolating, dumping or reflecting it shows a placeholder. Its memory is overwritten when the
/// last copy is released.
public struct Secret: Sendable, Equatable {
  private let storage: Storage

  public init(_ value: String) { storage = Storage(Array(value.utf8)) }

  public var isEmpty: Bool { storage.bytes.isEmpty }

  /// The value itself. Call this only where the value is used, never to store or display it.
  public func reveal() -> String { String(decoding: storage.bytes, as: UTF8.self) }

  public static func == (a: Secret, b: Secret) -> Bool { a.storage.bytes == b.storage.bytes }

  private final class Storage: Sendable {
    // Changed only when nobody holds it any more.
    nonisolated(unsafe) private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    deinit { bytes.withUnsafeMutableBytes { if let start = $0.baseAddress { explicit_bzero(start, $0.count) } } }
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "‹secret›" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
