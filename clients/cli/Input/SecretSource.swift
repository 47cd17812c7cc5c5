import ArgumentParser
import ProcessSupport

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

  /// Whether the secret is typed on a terminal, where a mistake is not visible: `-` is, too.
  func isPrompted(file: String?, in context: ProcessContext) -> Bool {
    context.inputIsTerminal && (file == "-" || !isProvided(file: file, in: context))
  }

  private func contents(of file: String, in context: ProcessContext) throws -> String {
    let source = try context.open(file)
    let name = file == "-" ? "standard input" : file
    var bytes: [UInt8] = []
    while bytes.count <= SecretText.limit {
      let piece = try source.read(upTo: SecretText.limit)
      if piece.isEmpty { break }
      bytes += piece
    }
    do throws(SecretText.Problem) { return try SecretText.take(&bytes) } catch {
      throw switch error {
      case .empty: CommandError(.refused, "\(name) is empty", remedy: "write the \(prompt.lowercased()) to it")
      case .tooLong: CommandError(.refused, "\(name) is longer than \(SecretText.limit) bytes")
      case .notText: CommandError(.refused, "\(name) is not UTF-8 text", remedy: "give the \(prompt.lowercased()) as UTF-8")
      }
    }
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
