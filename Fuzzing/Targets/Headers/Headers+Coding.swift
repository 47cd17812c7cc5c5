import FoundationEssentials
import FuzzSupport

@testable import LocalRPC

/// Single values.
extension Headers {
  static func checkTimeout(_ input: FuzzInput) {
    var input = input
    let text = input.remainder()
    guard let read = TimeoutHeader.decode(text) else {
      require(!isTimeout(text), "one to eight digits and a unit are a timeout")
      return
    }
    require(isTimeout(text), "only one to eight digits and a unit are a timeout")
    checkEncoding(read)
  }

  private static func isTimeout(_ text: [UInt8]) -> Bool {
    guard let unit = text.last, (2...9).contains(text.count) else { return false }
    return "HMSmun".utf8.contains(unit) && text.dropLast().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  static func checkDuration(_ input: FuzzInput) {
    var input = input
    let seconds = input.integer(Int64.self) >> Int64(input.byte() & 63)
    checkEncoding(Duration(secondsComponent: seconds, attosecondsComponent: input.integer(Int64.self) % 1_000_000_000_000_000_000))
  }

  /// Never shorter than the original, and not much longer.
  private static func checkEncoding(_ meant: Duration) {
    let text = TimeoutHeader.encode(meant)
    guard let read = TimeoutHeader.decode(Array(text.utf8)) else { fatalError("violated property: \(text) is a timeout") }
    let longest = Duration.seconds(99_999_999 * 3600)
    require(read >= min(max(meant, .zero), longest), "\(text) is not shorter than \(meant)")
    require(read - max(meant, .zero) <= max(max(meant, .zero) / 10_000, .nanoseconds(1), .seconds(60)), "\(text) is about \(meant)")
    _ = ContinuousClock.now + read
    _ = read.clampedNanoseconds
  }

  static func checkPercentCoding(_ input: FuzzInput) {
    var input = input
    let limit = Int(input.integer(UInt16.self))
    let decoded = PercentCoding.decode(input.rest)
    let coded = PercentCoding.encode(decoded, limit: .max)
    require(coded.allSatisfy { (0x20...0x7E).contains($0) }, "encoded text is printable ASCII")
    require(PercentCoding.decode(coded) == decoded, "encoded text is decoded to the original")
    let cut = PercentCoding.encode(decoded, limit: limit)
    require(cut.count <= limit && coded.starts(with: cut), "a truncated text is within the limit and a prefix of the original")
    require(decoded.unicodeScalars.starts(with: PercentCoding.decode(cut).unicodeScalars), "text is truncated between characters")
  }

  static func checkBase64(_ input: FuzzInput) {
    var input = input
    let text = input.remainder()
    let coded = Base64.encode(text)
    require(Base64.decode(coded) == text, "base64 is decoded to the original bytes")
    // Compared with Foundation, which accepts excess padding.
    let digits = text.prefix { $0 != UInt8(ascii: "=") }
    let missing = [0, nil, 2, 1][digits.count % 4]
    let isWhole = missing.map { text.count - digits.count == $0 } ?? false
    let isUnpadded = missing != nil && text.count == digits.count
    let padded = Data(digits) + Data(repeating: UInt8(ascii: "="), count: missing ?? 0)
    let isRest = text.dropFirst(digits.count).allSatisfy { $0 == UInt8(ascii: "=") }
    let reference = isRest && (isWhole || isUnpadded) ? Data(base64Encoded: padded).map(Array.init) : nil
    require(Base64.decode(text) == reference, "base64 is accepted with or without padding")
  }
}
