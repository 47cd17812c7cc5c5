/// The rules for which callbacks a change fires.
enum CallbackRules {
  /// The watched tables: those of records with callbacks, and the callbacks themselves.
  static let watched: [TableName] = CallbackType.allCases.compactMap(\.table) + [.callbacks]

  static func isActive(_ callback: JSONObject) -> Bool { callback["inactiveFlag"] != true }

  /// All callbacks belong to the API member, so that a self-suppressed one does not fire for changes through the API.
  static func fires(_ callback: JSONObject, by change: RecordChange, of member: Member) -> Bool {
    guard isActive(callback), callback["type"] == .string(change.type.rawValue), let object = callback["objectId"]?.integer,
      let level = callback["level"]?.text.flatMap(CallbackLevel.init(rawValue:)),
      member != .api || callback["isSelfSuppressedFlag"] != true
    else { return false }
    return level.covers(change.record, of: change.type, object: object)
  }
}

/// A change of a record that can fire callbacks.
struct RecordChange: Sendable, Equatable {
  enum Action: String, Sendable, CaseIterable { case added, updated, deleted }

  let type: CallbackType
  let id: Int
  let action: Action
  /// The record after the change, or its last state if it was removed.
  let record: JSONObject

  /// Nil if the change cannot fire callbacks. A company is deleted by setting a flag and stays listed.
  init?(_ change: RowChange) {
    guard let type = CallbackType(of: change.table), let record = change.after ?? change.before else { return nil }
    self.type = type
    self.record = record
    id = change.id
    let isMarked = type == .company && change.before?["deletedFlag"] != true && change.after?["deletedFlag"] == true
    action =
      switch (change.before, change.after) {
      case (nil, _): .added
      case (_, nil): .deleted
      default: isMarked ? .deleted : .updated
      }
  }
}
