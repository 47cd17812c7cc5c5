/// Something that keeps a customer from being billed, because nothing in ConnectWise stands for it.
struct UnmappedThing: Sendable, Equatable {
  /// The numbers are the API's.
  enum Kind: Int, Sendable, CaseIterable {
    case customer = 1
    case product
    case assignment
    case company
  }

  var kind: Kind
  /// "acme", "wfbs", "acme/wfbs", "AlderDental".
  var object: String
  var message: String
  /// The command that mends it.
  var remedy: String
}
