import ArgumentParser
import LocalRPC

/// The options of every command.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The daemon's socket.",
      discussion: """
        Default: that of the site (--site NAME before the noun, or $CWLINK_SITE), else $CWLINK_SOCKET, then /run/cwlink/cwlink.sock, then \
        $XDG_RUNTIME_DIR/cwlink/cwlink.sock.
        """, valueName: "path"),
    completion: .file())
  var socket: String?

  @Flag(help: "Print proto3 JSON.")
  var json = false

  @Option(help: ArgumentHelp("Time to wait for a response (default: 60; no limit for watching and long work).", valueName: "seconds"))
  var timeout: Double?

  @Flag(help: "Do not show long output page by page.")
  var noPager = false

  var duration: Duration? { timeout.map { .milliseconds(Int64($0 * 1_000)) } }

  func validate() throws {
    if let timeout, !(timeout >= 0.001 && timeout <= 86_400) {
      throw ValidationError("--timeout must be a number of seconds from 0.001 to 86400.")
    }
    if let socket, socket.isEmpty { throw ValidationError("--socket must not be empty.") }
  }
}

/// The options of every command that changes something.
struct ChangeOptions: ParsableArguments {
  @Flag(help: "Validate the request and show its result; change nothing.")
  var dryRun = false

  @OptionGroup var global: GlobalOptions

  static let dryRunNote = "dry run: nothing was changed"
}

/// The options of every list.
struct ListOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Print only the IDs, one per line.")
  var quiet = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if quiet && global.json { throw ValidationError("--quiet and --json are mutually exclusive.") }
  }
}

/// The options of a list that comes in pages. All pages are shown as one list unless a page is requested.
struct PageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Show one page with at most this many entries, 1 to 1000.", valueName: "count"))
  var pageSize: Int32?

  @Option(help: ArgumentHelp("Show the page for the token of a previous response.", valueName: "token"))
  var pageToken: String?

  @OptionGroup var list: ListOptions

  var wantsOnePage: Bool { pageSize != nil || pageToken != nil }

  func validate() throws {
    if let pageSize, !(1...1_000).contains(pageSize) { throw ValidationError("--page-size must be a number from 1 to 1000.") }
  }
}

/// A point in time on the command line.
struct TimeArgument: ExpressibleByArgument {
  var timestamp: ProtobufTimestamp

  init?(argument: String) {
    guard let timestamp = LocalTime.parse(argument) else { return nil }
    self.timestamp = timestamp
  }
}
