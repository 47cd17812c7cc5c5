import ArgumentParser

/// What every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The daemon's socket.",
      discussion: "Otherwise $CWLINK_SOCKET, else /run/cwlink/cwlink.sock, else $XDG_RUNTIME_DIR/cwlink/cwlink.sock.", valueName: "path"),
    completion: .file())
  var socket: String?

  @Flag(help: "Answer in proto3 JSON.")
  var json = false

  @Option(help: ArgumentHelp("How long to wait for an answer (default: 60; watching has no limit).", valueName: "seconds"))
  var timeout: Double?

  var duration: Duration? { timeout.map { .milliseconds(Int64($0 * 1_000)) } }

  func validate() throws {
    if let timeout, !(timeout >= 0.001 && timeout <= 86_400) {
      throw ValidationError("--timeout is a number of seconds from 0.001 to 86400.")
    }
    if let socket, socket.isEmpty { throw ValidationError("--socket is empty.") }
  }
}
