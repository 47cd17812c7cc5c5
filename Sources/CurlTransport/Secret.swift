/// A value that must not leak by accident: printing, interpolating, dumping or reflecting it shows a placeholder.
public struct Secret: Sendable, Equatable {
  private let value: String

  public init(_ value: String) {
    self.value = value
  }

  public var isEmpty: Bool { value.isEmpty }

  /// The value itself. Call this only where the value is used, never to store or display it.
  public func reveal() -> String { value }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "‹secret›" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
