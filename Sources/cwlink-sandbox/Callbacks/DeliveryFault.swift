/// Something that goes wrong on purpose with the callbacks that match it when they are fired.
struct DeliveryFault: Sendable, Equatable {
  enum Kind: String, Sendable, CaseIterable {
    /// Is never sent.
    case miss
    /// Is changed after it was signed.
    case tamper
    /// Is signed with a key that no URL answers.
    case wrongKey = "wrong-key"
    /// Has no signature.
    case unsigned
    /// Is sent twice, byte for byte.
    case duplicate
  }

  let kind: Kind
  /// Any where nil.
  var callback: Int?
  var type: CallbackType?
  var action: RecordChange.Action?
  /// How many it still meets.
  var times = 1
  /// How many matching ones pass before it begins.
  var skip = 0

  func matches(callback: Int, type: CallbackType, action: RecordChange.Action) -> Bool {
    (self.callback ?? callback) == callback && (self.type ?? type) == type && (self.action ?? action) == action
  }
}

extension DeliveryFault.Kind {
  /// What is sent in the place of what would be.
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

/// The faults that wait for callbacks, oldest first.
struct DeliveryFaultPlan: Sendable {
  private(set) var waiting: [DeliveryFault] = []

  mutating func add(_ fault: DeliveryFault) { waiting.append(fault) }
  mutating func clear() { waiting = [] }

  /// The fault that meets this one, counted down; nil where none does.
  mutating func next(callback: Int, type: CallbackType, action: RecordChange.Action) -> DeliveryFault.Kind? {
    for index in waiting.indices where waiting[index].matches(callback: callback, type: type, action: action) {
      if waiting[index].skip > 0 {
        waiting[index].skip -= 1
        continue
      }
      let kind = waiting[index].kind
      waiting[index].times -= 1
      if waiting[index].times == 0 { waiting.remove(at: index) }
      return kind
    }
    return nil
  }
}
