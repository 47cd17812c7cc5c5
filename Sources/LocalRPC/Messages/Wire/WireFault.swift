/// An error in a message's bytes, and its path, which is built from the inside out.
struct WireFault: Error {
  var path = ""
  let problem: String
  var isLimit = false

  /// The same fault within the field `outer`, "counts[3]".
  func within(_ outer: String) -> WireFault {
    var fault = self
    fault.path = path.isEmpty ? outer : outer + "." + path
    return fault
  }

  func status(of message: String) -> RPCStatus {
    let code = isLimit ? RPCCode.resourceExhausted : .invalidArgument
    guard !path.isEmpty else { return RPCStatus(code, "\(message): \(problem)") }
    return RPCStatus(code, field: path, problem)
  }

  // MARK: The kinds

  static let cut = WireFault(problem: "ends in the middle of a value")
  static let longVarint = WireFault(problem: "has a number longer than 10 bytes")
  static let badTag = WireFault(problem: "has an invalid field number")
  static let group = WireFault(problem: "has a group, which proto3 does not support")
  static let utf8 = WireFault(problem: "is not valid UTF-8")
  static let nul = WireFault(problem: "has a NUL character, which is not allowed in strings")
  static let packed = WireFault(problem: "has a length that does not match its values")

  static func wireType(_ found: UInt32, _ wanted: String) -> WireFault {
    WireFault(problem: "has wire type \(found) where \(wanted) is expected")
  }
  static func depth(_ limit: Int) -> WireFault { WireFault(problem: "is nested deeper than \(limit) messages") }
  static func size(_ limit: Int) -> WireFault {
    WireFault(problem: "has too many parts: unpacked, they would take more than \(limit >> 20) MB; send smaller requests", isLimit: true)
  }
}
