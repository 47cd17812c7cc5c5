import ArgumentParser

/// A quantity on the command line.
enum WholeNumber {
  /// Throws an error that says what a quantity is; the parser puts the option and the value before it.
  static func parse(_ text: String) throws -> Int64 {
    guard let number = Int64(text), number >= 0 else { throw ValidationError("'\(text)' is not a whole number from 0 up.") }
    return number
  }

  /// The text of a decimal number from 0 with at most four decimal places. Throws like `parse`.
  static func parseDecimal(_ text: String) throws -> String {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
    guard isNumber, parts.count == 1 || parts.count == 2 && parts[1].count <= 4 else {
      throw ValidationError("'\(text)' is not a number from 0 up with at most four decimal places.")
    }
    return text
  }

  /// The position of the first argument that is a negative number. The parser takes it for an option that it does not know, but no command has such an option,
  /// and none takes a negative number.
  static func negative(in arguments: [String]) -> Int? {
    arguments.prefix { $0 != "--" }.firstIndex { argument in
      argument.utf8.first == UInt8(ascii: "-") && argument.utf8.dropFirst().first.map { (0x30...0x39).contains($0) } == true
        && Double(argument) != nil
    }
  }

  /// What is wrong with a negative number as the value of the option before it; nil if there is none, or the command does not check its range.
  static func optionError(of index: Int, in arguments: [String]) -> CommandError? {
    guard index > 0, arguments[index - 1].hasPrefix("--"), !arguments[index - 1].contains("=") else { return nil }
    var arguments = arguments
    // So the parser takes it for a value.
    arguments[index - 1] += "=" + arguments.remove(at: index)
    do { _ = try Cwlink.parseAsRoot(arguments) } catch {
      let message = Cwlink.message(for: error)
      if message.hasPrefix("--") { return CommandError(.usage, message.hasSuffix(".") ? String(message.dropLast()) : message) }
    }
    return nil
  }

  /// The option or argument that the parser takes `arguments[index]` for: "--spam" or "<quantity>"; nil if it is not a number.
  static func name(of index: Int, in arguments: [String]) -> String? {
    var arguments = arguments
    // Not a number, and not like an option: the parser's message about it names what it was for.
    arguments[index] = "x"
    do { _ = try Cwlink.parseAsRoot(arguments) } catch {
      let words = Cwlink.message(for: error).split(separator: "'")
      guard words.count > 3, words[0] == "The value ", words[2] == " is invalid for " else { return nil }
      return words[3].split(separator: " ").first.map(String.init)
    }
    return nil
  }
}
