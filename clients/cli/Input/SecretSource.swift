import ArgumentParser
import Glibc

/// Where a secret comes from: a file, the environment or a prompt. Never the command line: other users of the machine can read it there, and
/// shells record it.
struct SecretSource {
  /// The option that names a file: "--private-key-file".
  var option: String
  var variable: String
  /// The text of the prompt: "Private key".
  var prompt: String

  static let privateKey = SecretSource(option: "--private-key-file", variable: "CWLINK_PRIVATE_KEY", prompt: "Private key")
  static let source = SecretSource(option: "--secret-file", variable: "CWLINK_SOURCE_SECRET", prompt: "Secret")
  static let backup = SecretSource(option: "--passphrase-file", variable: "CWLINK_BACKUP_PASSPHRASE", prompt: "Passphrase")
  static let mailPassword = SecretSource(option: "--password-file", variable: "CWLINK_MAIL_PASSWORD", prompt: "Password")

  static let limit = 65_536

  /// Reads the file, else the variable, else prompts if `ask` is set and there is a terminal; nil if none provides a secret.
  func read(file: String?, ask: Bool, in context: ProcessContext) throws -> String? {
    context.protectMemory()
    if let file {
      if file == "-" && context.inputIsTerminal { return try context.askHidden(prompt + ": ") }
      return try contents(of: file, in: context)
    }
    if let value = context.nonEmptyVariable(variable) { return value }
    guard ask, context.inputIsTerminal else { return nil }
    let answer = try context.askHidden(prompt + ": ")
    return answer.isEmpty ? nil : answer
  }

  /// Like `read`, but the secret is required.
  func require(file: String?, in context: ProcessContext) throws -> String {
    if let secret = try read(file: file, ask: true, in: context), !secret.isEmpty { return secret }
    throw CommandError(.usage, "\(prompt.lowercased()) missing", remedy: "specify \(option) FILE (- for standard input) or set \(variable)")
  }

  /// Whether the command line or the environment provides the secret, without reading it.
  func isProvided(file: String?, in context: ProcessContext) -> Bool {
    file != nil || context.nonEmptyVariable(variable) != nil
  }

  private func contents(of file: String, in context: ProcessContext) throws -> String {
    let source = try context.open(file)
    let name = file == "-" ? "standard input" : file
    var bytes: [UInt8] = []
    defer { bytes.withUnsafeMutableBytes { if let start = $0.baseAddress { explicit_bzero(start, $0.count) } } }
    while bytes.count <= Self.limit {
      let piece = try source.read(upTo: Self.limit)
      if piece.isEmpty { break }
      bytes += piece
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { bytes.removeLast() }
    guard !bytes.isEmpty else { throw CommandError(.refused, "\(name) is empty", remedy: "write the \(prompt.lowercased()) to it") }
    guard bytes.count <= Self.limit else { throw CommandError(.refused, "\(name) is longer than \(Self.limit) bytes") }
    // Windows PowerShell writes UTF-16; as UTF-8 it would be another secret.
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandError(
        .refused, "\(name) is not UTF-8 text", remedy: "give the \(prompt.lowercased()) as UTF-8")
    }
    return text
  }
}

/// The file with a private key.
struct PrivateKeyOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file with the private key; - for standard input.",
      discussion: """
        The key itself is never an argument: other users of this machine can read arguments, and shells record them. Without this option, \
        $CWLINK_PRIVATE_KEY is used; on a terminal, the command prompts without echo.
        """, valueName: "file"), completion: .file())
  var privateKeyFile: String?
}
