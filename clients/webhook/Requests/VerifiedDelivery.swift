/// A delivery that has proved who sent it.
struct VerifiedDelivery: Sendable, Equatable {
  /// The route's.
  var path: String
  /// The sender's; nil where it gave none.
  var id: String?
  /// Whether the signature covers id and time, or nobody can have forged them. Where it does not, who has seen the delivery can send it
  /// again under another id: then the body must say itself when it is about.
  var isProtectedFromReplay: Bool
  var body: [UInt8]
}
