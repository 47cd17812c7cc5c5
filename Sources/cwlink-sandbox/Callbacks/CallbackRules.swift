/// Which callbacks a change fires.
enum CallbackRules {
  /// The tables whose changes count: those of the records that callbacks tell of, and the callbacks' own.
  static let watched: [TableName] = CallbackType.allCases.compactMap(\.table) + [.callbacks]

  static func isActive(_ callback: JSONObject) -> Bool { callback["inactiveFlag"] != true }

  /// All callbacks belong to the API member, so a self-suppressed one is silent about what came in through the API.
  static func fires(_ callback: JSONObject, by change: RecordChange, of member: Member) -> Bool {
    guard isActive(callback), callback["type"] == .string(change.type.rawValue), let object = callback["objectId"]?.integer,
      let level = callback["level"]?.text.flatMap(CallbackLevel.init(rawValue:)),
      member != .api || callback["isSelfSuppressedFlag"] != true
    else { return false }
    return level.covers(change.record, of: change.type, object: object)
  }
}
