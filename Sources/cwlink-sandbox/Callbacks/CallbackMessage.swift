/// What a callback says.
struct CallbackMessage: Sendable {
  let id: String
  let change: RecordChange
  /// Who changed the record.
  let member: Member
  let company: String
  /// The site's host, with its port.
  let host: String
  let keyURL: String

  var body: [UInt8] {
    let json: JSON = [
      "MessageId": .string(id), "FromUrl": .string(host), "CompanyId": .string(company), "MemberId": member.identifier,
      "Action": .string(change.action.rawValue), "Type": .string(change.type.payloadName), "ID": .integer(change.id),
      "Entity": .string(JSON.object(change.record).serialized), "Metadata": ["key_url": .string(keyURL)],
    ]
    return Array(json.serialized.utf8)
  }

  /// The body with another record's ID, as somebody on the way would make it who has no key.
  static func tampered(_ body: [UInt8]) -> [UInt8] {
    guard var object = (try? JSON(parsing: body))?.object else { return body + [0x20] }
    object["ID"] = .integer((object["ID"]?.integer ?? 0) + 1)
    return Array(JSON.object(object).serialized.utf8)
  }
}
