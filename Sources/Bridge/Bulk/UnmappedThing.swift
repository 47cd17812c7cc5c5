/// An item that prevents billing because it has no counterpart in ConnectWise, or a company without a customer.
struct UnmappedThing: Sendable, Equatable {
  /// Raw values are the API's.
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
  /// The command that fixes it.
  var remedy: String
}
