/// Who changed something: the API member, or somebody at the site's own windows.
enum Member: String, Sendable {
  case api = "API"
  case person = "jsmith"

  /// What callbacks that the API member set up are kept under.
  static let apiID = 150

  var identifier: JSON { .string(rawValue) }

  /// The row with `_info` saying who changed it and when; who entered it is kept.
  func stamped(_ row: JSONObject, at now: Timestamp) -> JSONObject {
    var (row, info) = (row, row["_info"]?.object ?? JSONObject())
    info["lastUpdated"] = .string(now.text)
    info["updatedBy"] = identifier
    row["_info"] = .object(info)
    return row
  }

  /// The row of what was entered just now.
  func entered(_ row: JSONObject, at now: Timestamp) -> JSONObject {
    var row = row
    row["_info"] = ["dateEntered": .string(now.text), "enteredBy": identifier]
    return stamped(row, at: now)
  }
}
