/// Where a secret may come from. Never from the command line: other users of the machine can read it there, and shells keep it.
struct SecretPlaces {
  /// The option that names a file: "--private-key-file".
  var option: String
  var variable: String
  /// What the prompt says: "Private key".
  var prompt: String
}

extension SecretPlaces {
  static let privateKey = SecretPlaces(option: "--private-key-file", variable: "CWLINK_PRIVATE_KEY", prompt: "Private key")
  static let mailPassword = SecretPlaces(option: "--password-file", variable: "CWLINK_MAIL_PASSWORD", prompt: "Password")

  static let limit = 65_536

  /// From the file, else from the environment, else asked for where `ask` says so and there is a terminal; nil where there is none.
  func read(file: String?, ask: Bool, in surroundings: Surroundings) throws -> String? {
    if let file {
      if file == "-" && surroundings.inputIsTerminal { return try surroundings.askHidden(prompt + ": ") }
      return try contents(of: file, in: surroundings)
    }
    if let value = surroundings.nonEmptyVariable(variable) { return value }
    guard ask, surroundings.inputIsTerminal else { return nil }
    let answer = try surroundings.askHidden(prompt + ": ")
    return answer.isEmpty ? nil : answer
  }

  /// As `read`, where there must be one.
  func require(file: String?, in surroundings: Surroundings) throws -> String {
    if let secret = try read(file: file, ask: true, in: surroundings), !secret.isEmpty { return secret }
    throw CommandError(.usage, "\(prompt.lowercased()) missing", remedy: "give \(option) FILE (- for standard input), or set \(variable)")
  }

  private func contents(of file: String, in surroundings: Surroundings) throws -> String {
    let source = try surroundings.open(file)
    var bytes: [UInt8] = []
    while bytes.count <= Self.limit {
      let piece = try source.read(upTo: Self.limit)
      if piece.isEmpty { break }
      bytes += piece
    }
    while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { bytes.removeLast() }
    guard !bytes.isEmpty else { throw CommandError(.refused, "\(file) is empty", remedy: "put the \(prompt.lowercased()) into it") }
    guard bytes.count <= Self.limit else { throw CommandError(.refused, "\(file) holds more than \(Self.limit) bytes") }
    return String(decoding: bytes, as: UTF8.self)
  }
}
