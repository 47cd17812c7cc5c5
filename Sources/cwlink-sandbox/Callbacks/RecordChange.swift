/// A change of a record that callbacks tell of.
struct RecordChange: Sendable, Equatable {
  enum Action: String, Sendable, CaseIterable { case added, updated, deleted }

  let type: CallbackType
  let id: Int
  let action: Action
  /// As the API shows it after the change; as it last was where it is gone.
  let record: JSONObject

  /// Nil where no callback tells of it. A company is deleted by being marked so, and stays listed.
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
