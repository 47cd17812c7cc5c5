/// A protobuf enum. It is open: an unknown number is kept as `unrecognized` and survives a round trip.
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
