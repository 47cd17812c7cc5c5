extension Surroundings {
  /// Asks a person on the terminal; anything but yes is no.
  func confirm(_ question: String) throws -> Bool {
    try prompt(question + " [y/N] ")
    var reader = LineReader(input)
    let answer = try reader.next()?.lowercased() ?? ""
    return answer == "y" || answer == "yes"
  }
}
