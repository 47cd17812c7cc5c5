/// The member that made a change: the API member, or a person in ConnectWise's user interface.
enum Member: String, Sendable {
  case api = "API"
  case person = "jsmith"

  /// The API member's id, stored with its callbacks.
  static let apiID = 150

  var identifier: JSON { .string(rawValue) }

  /// The row with an updated `_info`: who changed it and when. The creator is kept.
  func stamped(_ row: JSONObject, at now: Timestamp) -> JSONObject {
    var (row, info) = (row, row["_info"]?.object ?? JSONObject())
    info["lastUpdated"] = .string(now.text)
    info["updatedBy"] = identifier
    row["_info"] = .object(info)
    return row
  }

  /// The row with the `_info` of a newly entered record.
  func entered(_ row: JSONObject, at now: Timestamp) -> JSONObject {
    var row = row
    row["_info"] = ["dateEntered": .string(now.text), "enteredBy": identifier]
    return stamped(row, at: now)
  }
}
