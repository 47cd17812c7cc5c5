import FuzzSupport

extension Frames {
  static var seeds: [Seed] {
    let two = frame(Array("first".utf8)) + frame([])
    return [
      seed("two-messages-in-one-piece", limit: 3, [255], two),
      seed("two-messages-byte-by-byte", limit: 3, [1], two),
      seed("cut-within-a-prefix", limit: 3, [3, 4], two + frame([7])),
      seed("ends-within-a-prefix", limit: 3, [5], two + [0, 0]),
      seed("ends-within-a-message", limit: 3, [6, 0, 2], frame(Array("message".utf8)).dropLast(3)),
      seed("exactly-the-limit", limit: 2, [2], frame([1, 2, 3, 4, 5])),
      seed("over-the-limit", limit: 2, [2], frame([1, 2, 3, 4, 5, 6])),
      seed("over-four-gigabytes-almost", limit: 5, [9], [0, 255, 255, 255, 255, 1, 2]),
      seed("compressed", limit: 3, [9], two + [1, 0, 0, 0, 1, 9]),
      seed("wrong-flag", limit: 3, [9], two + [2, 0, 0, 0, 0]),
    ]
  }

  private static func seed(_ name: String, limit: Int, _ cuts: [UInt8], _ stream: [UInt8]) -> Seed {
    Seed(name, SeedWriter().byte(limit).short(cuts).all(stream).bytes)
  }

  private static func frame(_ message: [UInt8]) -> [UInt8] { [0, 0, 0, 0, UInt8(message.count)] + message }
}
