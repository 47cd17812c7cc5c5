import FuzzSupport

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { Connections.one(start, count) }

@_cdecl("LLVMFuzzerInitialize")
public func fuzzBegin(_: UnsafeMutableRawPointer?, _: UnsafeMutableRawPointer?) -> CInt { Connections.begin() }

/// Arbitrary bytes on a connection to a server: the server keeps running, other callers get their responses, and nothing is leaked.
enum Connections: FuzzTarget {
  private static let server = FuzzedServer()
  /// Connected before the first input.
  private static let witness = Witness(server)

  static func check(_ input: FuzzInput) {
    var input = input
    let mode = input.byte()
    let witness = witness
    let caller = Caller(server.connect())
    if mode & 2 == 0 { caller.send(FrameBytes.greeting) }
    if mode & 1 == 0 {
      caller.send(input.remainder())
    } else {
      var frames = FrameProgram(input)
      frames.run(on: caller)
    }
    // Half of the callers shut down gracefully, the others close at once.
    if mode & 4 == 0 { require(caller.finish(), "a connection ends after its caller has closed it") }
    caller.close()
    // Not earlier, because both callers share the user's call limit.
    require(server.isAtRest(others: 1), "a closed connection leaves nothing behind: \(server.leftovers())")
    witness.check()
  }
}
