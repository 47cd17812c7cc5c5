import FuzzSupport

/// A program of frames selected by the input: well-formed frames with contents and in an order that no client would send.
struct FrameProgram {
  /// New ones go to the end, so that inputs keep their meaning.
  enum Step: Int, CaseIterable {
    case call, wholeCall, message, data, reset, windowUpdate, settings, ping, priority, goAway, continuation, headers, trailers, padded,
      anyFrame,
      raw, flush, wait
  }

  static let paths = [
    "/fuzz.Echo/Unary", "/fuzz.Echo/ClientStream", "/fuzz.Echo/ServerStream", "/fuzz.Echo/Bidirectional", "/grpc.health.v1.Health/Check",
    "/grpc.health.v1.Health/Watch", "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo", "/no.such/Method",
  ]
  static let names = [
    "grpc-timeout", "grpc-encoding", "te", "x-text", "x-data-bin", "content-type", ":method", ":path", "grpc-accept-encoding", "host",
    "content-length",
  ]
  private static let mostSteps = 64

  private var input: FuzzInput
  private var lastStream: UInt32 = 0
  private var output: [UInt8] = []
  /// Without frame alignment, the server cannot be waited for.
  private var isOutOfStep = false

  init(_ input: FuzzInput) { self.input = input }

  mutating func run(on caller: Caller) {
    for _ in 0..<Self.mostSteps where !input.isAtEnd {
      let step = Step.allCases[input.choice(Step.allCases.count)]
      switch step {
      case .flush: flush(caller)
      case .wait:
        flush(caller)
        if !isOutOfStep { caller.waitUntilRead() }
      default: output += bytes(step)
      }
    }
    flush(caller)
  }

  private mutating func flush(_ caller: Caller) {
    caller.send(output)
    output = []
  }

  private mutating func bytes(_ step: Step) -> [UInt8] {
    switch step {
    case .call: return call(isEnd: false)
    case .wholeCall: return call(isEnd: false) + data(lastStream, isEnd: true)
    case .message:
      let target = stream()
      return data(target, isEnd: input.byte() & 1 != 0)
    case .data: return FrameBytes.frame(0, input.byte() & 1, stream(), input.shortBytes())
    case .reset: return FrameBytes.frame(3, 0, stream(), [0, 0, 0, input.byte()])
    case .windowUpdate: return FrameBytes.frame(8, 0, stream(), input.bytes(4))
    case .settings: return FrameBytes.frame(4, 0, 0, (0..<input.choice(4)).flatMap { _ in [0] + input.bytes(5) })
    case .ping: return FrameBytes.frame(6, input.byte() & 1, 0, [1, 2, 3, 4, 5, 6, 7, 8])
    case .priority: return FrameBytes.frame(2, 0, stream(), input.bytes(5))
    case .goAway: return FrameBytes.frame(7, 0, 0, [0, 0, 0, 0, 0, 0, 0, input.byte()] + input.shortBytes())
    case .continuation: return FrameBytes.frame(9, input.byte() & 4, stream(), input.shortBytes())
    case .headers: return FrameBytes.frame(1, input.byte() & 0x2D, stream(), input.shortBytes())
    case .trailers: return FrameBytes.frame(1, 5, stream(), fields().flatMap { FrameBytes.field($0.name, $0.value) })
    case .padded: return FrameBytes.frame(0, 8 | input.byte() & 1, stream(), [input.byte()] + input.shortBytes())
    case .anyFrame: return FrameBytes.frame(input.byte(), input.byte(), stream(), input.shortBytes())
    case .raw:
      isOutOfStep = true
      return input.shortBytes()
    case .flush, .wait: return []
    }
  }

  /// Usually a new stream; otherwise an old one, the connection, or any number.
  private mutating func stream() -> UInt32 {
    switch input.choice(8) {
    case 0: return 0
    case 1: return 1
    case 2: return UInt32(input.byte())
    case 3: return lastStream &+ 2
    default: return lastStream
    }
  }

  private mutating func call(isEnd: Bool) -> [UInt8] {
    lastStream += lastStream == 0 ? 1 : 2
    let path = Self.paths[input.choice(Self.paths.count)]
    return FrameBytes.call(lastStream, path, isEnd: isEnd, fields())
  }

  private mutating func fields() -> [(name: [UInt8], value: [UInt8])] {
    (0..<input.choice(4)).map { _ in
      let choice = Int(input.byte())
      return (choice < Self.names.count ? Array(Self.names[choice].utf8) : input.bytes(choice & 15), input.shortBytes())
    }
  }

  /// A message with its prefix, which is rarely wrong.
  private mutating func data(_ stream: UInt32, isEnd: Bool) -> [UInt8] {
    let lie = input.byte()
    let message = input.shortBytes()
    let prefix: [UInt8] = lie < 240 ? [0, 0, 0, 0, UInt8(message.count)] : [lie & 3, 0, 0, lie >> 2 & 3, UInt8(message.count)]
    return FrameBytes.frame(0, isEnd ? 1 : 0, stream, prefix + message)
  }
}
