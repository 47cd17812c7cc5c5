import FoundationEssentials
import FuzzSupport
import LocalRPC
import MessageSupport

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { JSON.one(start, count) }

@_cdecl("LLVMFuzzerInitialize")
public func fuzzBegin(_: UnsafeMutableRawPointer?, _: UnsafeMutableRawPointer?) -> CInt { JSON.begin() }

/// Any text as proto3 JSON: taken, it means the same when it is written again, as JSON or on the wire; refused, the error says what is wrong.
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
      require(isSame(again, message), "what JSON gave survives the wire")
      let coded = try JSONDecoder().decode(M.self, from: JSONEncoder().encode(message))
      require(isSame(coded, message) || M.self == GoogleStatus.self, "what JSON gave survives other Codable values")
    } catch { fatalError("broken promise: what JSON gave can be written and read: \(error)") }
  }

  /// A field by its path, or that the whole is no JSON or no object.
  private static func checkRefusal(_ error: RPCStatus) {
    require(error.code == .invalidArgument, "wrong JSON is the caller's fault: \(error)")
    let isAboutWhole = error.message.hasPrefix("the JSON cannot be parsed: ") || error.message.contains(" where an object (")
    let field = error.fieldViolations.first?.field ?? ""
    require(isAboutWhole || !field.isEmpty && error.message.hasPrefix(field), "a refusal says where: \(error.message)")
  }
}
