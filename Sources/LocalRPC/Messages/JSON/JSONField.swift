/// A member of a JSON object to be read into a message. null stands for the default value.
package struct JSONField {
  package let name: String
  let value: JSONValue
  let path: JSONPath

  package var isNull: Bool { value == .null }

  package func unknown(in message: String) -> RPCStatus { path.wrong("is not a field of \(message)") }

  package func second(of oneof: String) -> RPCStatus { path.wrong("is the second field of the oneof \(oneof); set only one") }

  func wrong(_ expected: String) -> RPCStatus { path.wrong("is \(value.kind) where \(expected) is expected") }

  private func one<T>(_ initial: T, _ read: (JSONField) throws(RPCStatus) -> T) throws(RPCStatus) -> T { isNull ? initial : try read(self) }

  private func list<T>(_ read: (JSONField) throws(RPCStatus) -> T) throws(RPCStatus) -> [T] {
    if isNull { return [] }
    guard case .array(let values) = value else { throw wrong("an array") }
    var result: [T] = []
    for (index, value) in values.enumerated() {
      let element = JSONField(name: name, value: value, path: path.element(index))
      if element.isNull { throw element.path.wrong("is null, which is not allowed in a list") }
      result.append(try read(element))
    }
    return result
  }

  // MARK: Values, for generated code

  package func text() throws(RPCStatus) -> String { try one("") { (field) throws(RPCStatus) in try field.readText() } }
  package func bytes() throws(RPCStatus) -> [UInt8] { try one([]) { (field) throws(RPCStatus) in try field.readBytes() } }
  package func bool() throws(RPCStatus) -> Bool { try one(false) { (field) throws(RPCStatus) in try field.readBool() } }
  package func int32() throws(RPCStatus) -> Int32 { try one(0) { (field) throws(RPCStatus) in try field.readInteger() } }
  package func int64() throws(RPCStatus) -> Int64 { try one(0) { (field) throws(RPCStatus) in try field.readInteger() } }
  package func uint32() throws(RPCStatus) -> UInt32 { try one(0) { (field) throws(RPCStatus) in try field.readInteger() } }
  package func uint64() throws(RPCStatus) -> UInt64 { try one(0) { (field) throws(RPCStatus) in try field.readInteger() } }
  package func double() throws(RPCStatus) -> Double { try one(0) { (field) throws(RPCStatus) in try field.readReal() } }
  package func float() throws(RPCStatus) -> Float { try one(0) { (field) throws(RPCStatus) in Float(try field.readReal()) } }
  package func choice<E: RPCEnum>() throws(RPCStatus) -> E {
    try one(E(rawValue: 0)) { (field) throws(RPCStatus) in try field.readChoice() }
  }
  package func message<M: RPCMessage>() throws(RPCStatus) -> M? {
    try one(nil) { (field) throws(RPCStatus) in try M(jsonValue: field.value, path: field.path) }
  }

  package func texts() throws(RPCStatus) -> [String] { try list { (field) throws(RPCStatus) in try field.readText() } }
  package func blobs() throws(RPCStatus) -> [[UInt8]] { try list { (field) throws(RPCStatus) in try field.readBytes() } }
  package func bools() throws(RPCStatus) -> [Bool] { try list { (field) throws(RPCStatus) in try field.readBool() } }
  package func int32s() throws(RPCStatus) -> [Int32] { try list { (field) throws(RPCStatus) in try field.readInteger() } }
  package func int64s() throws(RPCStatus) -> [Int64] { try list { (field) throws(RPCStatus) in try field.readInteger() } }
  package func uint32s() throws(RPCStatus) -> [UInt32] { try list { (field) throws(RPCStatus) in try field.readInteger() } }
  package func uint64s() throws(RPCStatus) -> [UInt64] { try list { (field) throws(RPCStatus) in try field.readInteger() } }
  package func doubles() throws(RPCStatus) -> [Double] { try list { (field) throws(RPCStatus) in try field.readReal() } }
  package func floats() throws(RPCStatus) -> [Float] { try list { (field) throws(RPCStatus) in Float(try field.readReal()) } }
  package func choices<E: RPCEnum>() throws(RPCStatus) -> [E] { try list { (field) throws(RPCStatus) in try field.readChoice() } }
  package func messages<M: RPCMessage>() throws(RPCStatus) -> [M] {
    try list { (field) throws(RPCStatus) in try M(jsonValue: field.value, path: field.path) }
  }
}

/// A path within a JSON text, "counts[3].customerId".
public struct JSONPath: Sendable, Equatable, CustomStringConvertible {
  public let description: String

  /// The whole text.
  public static let root = JSONPath(description: "")

  public func field(_ name: String) -> JSONPath {
    // An empty key would be invisible, and at the root would be mistaken for the whole text.
    let name = name.isEmpty ? "\"\"" : name
    return JSONPath(description: description.isEmpty ? name : description + "." + name)
  }

  public func element(_ index: Int) -> JSONPath { JSONPath(description: "\(description)[\(index)]") }

  /// INVALID_ARGUMENT with this path.
  func wrong(_ problem: String) -> RPCStatus {
    guard !description.isEmpty else { return RPCStatus(.invalidArgument, "the JSON \(problem)") }
    return RPCStatus(.invalidArgument, field: description, problem)
  }
}
