import CLocalRPCMessages
import CwlinkAPI
import LocalRPC

/// The request and response types of every method, and the types of error details; nested types are tested as parts of them.
enum MessageTypes {
  static let all: [any WireMessage.Type] = {
    var types: [any RPCMessage.Type] = [
      GoogleStatus.self, GoogleErrorInfo.self, GooglePreconditionFailure.self, GoogleHelp.self, GoogleRetryInfo.self,
    ]
    for method in CwlinkAPIMethods.all + LocalRPCMethods.all { types += messages(of: method) }
    var seen: Set<String> = []
    return types.filter { seen.insert($0.protoName).inserted }.compactMap { $0 as? any WireMessage.Type }
  }()

  private static func messages<Method: AnyRPCMethod>(of _: Method) -> [any RPCMessage.Type] { [Method.Request.self, Method.Response.self] }

  static func random<M: WireMessage>(_: M.Type, _ wire: inout RandomWire) -> [UInt8] {
    let arena = WireArena()
    guard let descriptor = M.descriptor(arena) else { return [] }
    return wire.message(descriptor)
  }
}
