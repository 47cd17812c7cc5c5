/// Why the control plane refuses a request: answered with 400 and `{"error": …}`.
struct ControlError: Error, Equatable {
  let message: String
  var status = 400

  init(_ message: String, status: Int = 400) {
    self.message = message
    self.status = status
  }

  /// What the API would say of it.
  init(_ error: APIError) { self.init(error.details.isEmpty ? error.message : error.details.map(\.message).joined(separator: " ")) }

  /// The object, refused where it is none or has members of other names.
  static func object(_ json: JSON?, members: [String]) throws(ControlError) -> JSONObject {
    guard let object = json?.object else { throw ControlError("send a JSON object with \(members.joined(separator: ", "))") }
    for member in object.members where !members.contains(member.name) {
      throw ControlError("\(member.name) is unknown here; known are \(members.joined(separator: ", "))")
    }
    return object
  }

  static func text(_ object: JSONObject, _ name: String) throws(ControlError) -> String? {
    guard let value = object[name], value != .null else { return nil }
    guard let text = value.text else { throw ControlError("\(name) must be a string") }
    return text
  }

  static func flag(_ object: JSONObject, _ name: String) throws(ControlError) -> Bool? {
    guard let value = object[name], value != .null else { return nil }
    guard let flag = value.flag else { throw ControlError("\(name) must be true or false") }
    return flag
  }

  static func integer(_ object: JSONObject, _ name: String, in range: ClosedRange<Int>) throws(ControlError) -> Int? {
    guard let value = object[name], value != .null else { return nil }
    guard let integer = value.integer, range.contains(integer) else {
      throw ControlError("\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return integer
  }
}
