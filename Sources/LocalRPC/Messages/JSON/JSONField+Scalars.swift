import FoundationEssentials

/// Single values by the rules of proto3 JSON: numbers may be strings, enums are names or numbers, bytes are base64 of either alphabet.
extension JSONField {
  func readText() throws(RPCStatus) -> String {
    guard case .text(let text) = value else { throw wrong("a string") }
    guard !text.utf8.contains(0) else { throw path.wrong("has a NUL character, which is not allowed in strings") }
    return text
  }

  func readBool() throws(RPCStatus) -> Bool {
    guard case .bool(let bool) = value else { throw wrong("a boolean") }
    return bool
  }

  func readBytes() throws(RPCStatus) -> [UInt8] {
    guard case .text(let text) = value else { throw wrong("a string of base64") }
    var base64 = text.replacing("-", with: "+").replacing("_", with: "/")
    while base64.utf8.count % 4 != 0, !base64.hasSuffix("===") { base64 += "=" }
    guard let data = Data(base64Encoded: base64) else { throw path.wrong("is not base64") }
    return Array(data)
  }

  func readInteger<T: FixedWidthInteger>() throws(RPCStatus) -> T {
    let number: T? =
      switch value {
      case .integer(let number): T(exactly: number)
      case .unsigned(let number): T(exactly: number)
      case .real(let number): T(exactly: number)
      case .text(let text): T(text) ?? Double(text).flatMap { T(exactly: $0) }
      default: throw wrong("a number")
      }
    guard let number else { throw path.wrong("is not a whole number from \(T.min) to \(T.max)") }
    return number
  }

  func readReal() throws(RPCStatus) -> Double {
    switch value {
    case .integer(let number): return Double(number)
    case .unsigned(let number): return Double(number)
    case .real(let number): return number
    case .text("NaN"): return .nan
    case .text("Infinity"): return .infinity
    case .text("-Infinity"): return -.infinity
    case .text(let text):
      guard let number = Double(text), number.isFinite else { throw path.wrong("is not a number") }
      return number
    default: throw wrong("a number")
    }
  }

  func readChoice<E: RPCEnum>() throws(RPCStatus) -> E {
    guard case .text(let name) = value else { return E(rawValue: try readInteger()) }
    guard let choice = E(protoName: name) else {
      throw path.wrong("is not one of \(E.allCases.compactMap(\.protoName).joined(separator: ", "))")
    }
    return choice
  }
}
