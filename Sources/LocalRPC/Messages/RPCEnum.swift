/// A protobuf enum. It is open: a number without a name stays as `unrecognized`, and survives being passed on.
public protocol RPCEnum: Sendable, Hashable, CaseIterable {
  init(rawValue: Int32)
  var rawValue: Int32 { get }

  /// The name in proto, "STATE_ACTIVE"; nil for a number without one.
  var protoName: String? { get }
}

extension RPCEnum {
  /// By its name in proto, "STATE_ACTIVE".
  public init?(protoName: String) {
    guard let value = Self.allCases.first(where: { $0.protoName == protoName }) else { return nil }
    self = value
  }
}
