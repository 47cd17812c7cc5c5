/// A value that must never be seen by accident: printing, interpolating, dumping or reflecting it shows a mark in its place.
public struct Secret: Sendable, Equatable {
  private let value: String

  public init(_ value: String) {
    self.value = value
  }

  public var isEmpty: Bool { value.isEmpty }

  /// The value itself. Call it where the value leaves for its purpose, never to keep or show it.
  public func reveal() -> String { value }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "‹secret›" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
