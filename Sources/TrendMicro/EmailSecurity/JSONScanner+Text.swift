extension JSONScanner {
  /// The text with its escapes replaced. What is not a valid escape is kept as it is.
  func content(_ text: Text) -> [UInt8] {
    guard text.hasEscapes else { return Array(bytes[text.range]) }
    var result: [UInt8] = []
    var index = text.range.lowerBound
    while index < text.range.upperBound {
      guard bytes[index] == UInt8(ascii: "\\"), index + 1 < text.range.upperBound else {
        result.append(bytes[index])
        index += 1
        continue
      }
      index += 2
      switch bytes[index - 1] {
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "u"): index = unicode(at: index, end: text.range.upperBound, into: &result)
      case let byte: result.append(byte)
      }
    }
    return result
  }

  func string(_ text: Text) -> String { String(decoding: content(text), as: UTF8.self) }

  /// Whether the text is `word`, in any case of its ASCII letters. `word` is lower case, letters only.
  func matches(_ text: Text, _ word: [UInt8]) -> Bool {
    guard text.range.count == word.count, !text.hasEscapes else { return false }
    for (index, letter) in zip(text.range, word) where bytes[index] | 0x20 != letter { return false }
    return true
  }

  /// Appends the character of "\uXXXX", whose digits begin at `index`, and returns where to go on.
  private func unicode(at index: Int, end: Int, into result: inout [UInt8]) -> Int {
    guard let first = unit(at: index, end: end) else {
      result += "\\u".utf8
      return index
    }
    var units = [first]
    var next = index + 4
    if UTF16.isLeadSurrogate(first), next + 1 < end, bytes[next] == UInt8(ascii: "\\"), bytes[next + 1] == UInt8(ascii: "u"),
      let second = unit(at: next + 2, end: end), UTF16.isTrailSurrogate(second)
    {
      units.append(second)
      next += 6
    }
    result += String(decoding: units, as: UTF16.self).utf8
    return next
  }

  private func unit(at index: Int, end: Int) -> UInt16? {
    guard index + 4 <= end else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[index..<index + 4] {
      switch byte {
      case 0x30...0x39: unit = unit << 4 | UInt16(byte - 0x30)
      case 0x41...0x46: unit = unit << 4 | UInt16(byte - 0x37)
      case 0x61...0x66: unit = unit << 4 | UInt16(byte - 0x57)
      default: return nil
      }
    }
    return unit
  }
}
