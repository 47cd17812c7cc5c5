/// A name from a list that ConnectWise may lengthen: an unknown one is kept as it is.
public protocol OpenName: RawRepresentable<String>, Codable, Hashable, Sendable {
  init(rawValue: String)
}
