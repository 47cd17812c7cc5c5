import ArgumentParser

/// A quantity on the command line: a whole number from 0.
enum WholeNumber {
  /// Throws an error that says what a quantity is; the parser puts the option and the value before it.
  static func parse(_ text: String) throws -> Int64 {
    guard let number = Int64(text), number >= 0 else { throw ValidationError("'\(text)' is not a whole number from 0 up.") }
    return number
  }

  /// The first argument that is a negative number. The parser takes it for an option that it does not know, but no command has such an option,
  /// and none takes a negative number.
  static func negative(in arguments: [String]) -> String? {
    arguments.prefix { $0 != "--" }.first { argument in
      argument.utf8.first == UInt8(ascii: "-") && argument.utf8.dropFirst().first.map { (0x30...0x39).contains($0) } == true
        && Double(argument) != nil
    }
  }
}
