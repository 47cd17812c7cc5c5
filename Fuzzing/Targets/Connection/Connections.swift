import FuzzSupport

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { Connections.one(start, count) }

@_cdecl("LLVMFuzzerInitialize")
public func fuzzBegin(_: UnsafeMutableRawPointer?, _: UnsafeMutableRawPointer?) -> CInt { Connections.begin() }

/// Anything at all on a connection to a server: the server goes on, others get their answers, and nothing of it stays.
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
    // Half of the callers go away as politely as a caller can, the others at once.
    if mode & 4 == 0 { require(caller.finish(), "a connection ends when its caller has ended it") }
    caller.close()
    // Before that, the witness may find its user's calls used up: both are the same user's.
    require(server.isAtRest(others: 1), "nothing stays of a connection that has ended: \(server.leftovers())")
    witness.check()
  }
}
