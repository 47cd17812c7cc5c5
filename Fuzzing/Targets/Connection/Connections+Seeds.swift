import FuzzSupport

extension Connections {
  static var seeds: [Seed] {
    let check = FrameBytes.call(1, "/grpc.health.v1.Health/Check", isEnd: false) + FrameBytes.frame(0, 1, 1, [0, 0, 0, 0, 0])
    return [
      Seed("raw-call", SeedWriter(0).all(check).bytes), Seed("raw-call-hung-up", SeedWriter(4).all(check).bytes),
      Seed("raw-no-greeting", SeedWriter(2).all("GET / HTTP/1.1\r\n\r\n").bytes), Seed("raw-greeting-alone", SeedWriter(0).bytes),
      program("unary", [.wholeCall], SeedWriter(0, 1, 3).short("value").byte(0).short("hello")),
      seed("four-kinds", (0..<4).reduce(SeedWriter(1)) { step(.wholeCall, $0).byte($1).byte(0).byte(0).short([3, 1, 2]) }),
      seed("health-and-reflection", (4..<7).reduce(SeedWriter(1)) { step(.wholeCall, $0).byte($1).byte(0).byte(0).short([]) }),
      seed("deadline", step(.call, SeedWriter(1)).byte(3).byte(1).byte(0).short("1n")),
      seed("reset", (0..<6).reduce(SeedWriter(1)) { seed, _ in step(.reset, step(.call, seed).byte(3).byte(0)).byte(4).byte(8) }),
      seed("stream-of-messages", (0..<4).reduce(step(.call, SeedWriter(1)).byte(1).byte(0)) { message($0, isEnd: $1 == 3) }),
      seed("too-large-a-message", step(.message, step(.call, SeedWriter(1)).byte(1).byte(0)).byte(4).byte(0).byte(0xFC).short([1])),
      seed("settings-and-pings", step(.ping, step(.settings, SeedWriter(1)).byte(1).all([4, 0, 0, 0, 1])).byte(0)),
      seed("small-window", step(.settings, SeedWriter(9)).byte(1).all([4, 0, 0, 0, 2]).all(wholeStream)),
      seed("window-too-large", step(.windowUpdate, SeedWriter(1)).byte(0).all([0x7F, 0xFF, 0xFF, 0xFF])),
      seed(
        "headers-in-pieces", step(.continuation, step(.headers, SeedWriter(1)).byte(0).byte(3).short([0x83])).byte(4).byte(3).short([0x86])),
      seed("padded", step(.padded, step(.call, SeedWriter(1)).byte(1).byte(0)).byte(1).byte(4).byte(2).short([0, 0, 0, 0, 0, 0, 0])),
      seed("goodbye", step(.goAway, step(.wholeCall, SeedWriter(1)).byte(0).byte(0).byte(0).short("x")).byte(0).short("bye")),
    ]
  }

  private static let wholeStream = step(.wholeCall, SeedWriter()).byte(2).byte(0).byte(0).short([9, 9]).bytes

  /// The steps, followed by their contents; ends with a wait.
  private static func program(_ name: String, _ steps: [FrameProgram.Step], _ content: SeedWriter) -> Seed {
    seed(name, steps.reduce(SeedWriter(1)) { step($1, $0) }.all(content.bytes))
  }

  private static func seed(_ name: String, _ program: SeedWriter) -> Seed { Seed(name, step(.wait, program).bytes) }

  private static func step(_ step: FrameProgram.Step, _ seed: SeedWriter) -> SeedWriter { seed.byte(step.rawValue) }

  private static func message(_ seed: SeedWriter, isEnd: Bool) -> SeedWriter {
    step(.message, seed).byte(4).byte(isEnd ? 1 : 0).byte(0).short("part")
  }
}
