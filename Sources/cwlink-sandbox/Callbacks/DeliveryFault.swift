/// An injected fault for matching callbacks.
struct DeliveryFault: CountedFault, Equatable {
  enum Kind: String, Sendable, CaseIterable {
    /// Not sent.
    case miss
    /// Changed after it was signed.
    case tamper
    /// Signed with a key that is never served.
    case wrongKey = "wrong-key"
    /// Without a signature.
    case unsigned
    /// Sent twice with identical content.
    case duplicate
  }

  let kind: Kind
  /// Nil means any.
  var callback: Int?
  var type: CallbackType?
  var action: RecordChange.Action?
  var times = 1
  var skip = 0

  func matches(callback: Int, type: CallbackType, action: RecordChange.Action) -> Bool {
    (self.callback ?? callback) == callback && (self.type ?? type) == type && (self.action ?? action) == action
  }
}

extension DeliveryFault.Kind {
  /// The content to send instead.
  func applied(to content: Delivery.Content, _ keys: SigningKeys) -> Delivery.Content {
    var content = content
    switch self {
    case .miss, .duplicate: break
    case .tamper: content.body = CallbackMessage.tampered(content.body)
    case .wrongKey: content.signature = keys.foreignSignature(of: content.body)
    case .unsigned: content.signature = nil
    }
    return content
  }
}
