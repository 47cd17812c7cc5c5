import FoundationEssentials
import FuzzSupport
import LocalRPC
import MessageSupport

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { JSON.one(start, count) }

@_cdecl("LLVMFuzzerInitialize")
public func fuzzBegin(_: UnsafeMutableRawPointer?, _: UnsafeMutableRawPointer?) -> CInt { JSON.begin() }

/// Arbitrary text as proto3 JSON: an accepted message survives JSON and the wire format, and a rejection says what is wrong.
enum JSON: FuzzTarget {
  static func check(_ input: FuzzInput) {
    var input = input
    let type = FuzzedTypes.all[input.choice(FuzzedTypes.all.count)]
    check(type, input.text())
  }

  private static func check<M: RPCMessage>(_: M.Type, _ text: String) {
    let message: M
    do throws(RPCStatus) { message = try M(json: text) } catch { return checkRefusal(error) }
    JSONPromises.hold(message)
    do {
      let again = try M(wire: message.wireBytes())
      require(isSame(again, message), "a message parsed from JSON survives the wire format")
      let coded = try JSONDecoder().decode(M.self, from: JSONEncoder().encode(message))
      require(isSame(coded, message) || M.self == GoogleStatus.self, "a message parsed from JSON survives as part of Codable values")
    } catch { fatalError("violated property: a message parsed from JSON can be encoded and decoded: \(error)") }
  }

  /// The error names a field by its path, or says that the text is not JSON or not an object.
  private static func checkRefusal(_ error: RPCStatus) {
    require(error.code == .invalidArgument, "invalid JSON is an invalid argument: \(error)")
    let isAboutWhole = error.message.hasPrefix("the JSON cannot be parsed: ") || error.message.contains(" where an object (")
    let field = error.fieldViolations.first?.field ?? ""
    require(isAboutWhole || !field.isEmpty && error.message.hasPrefix(field), "a rejection has a path: \(error.message)")
  }
}
