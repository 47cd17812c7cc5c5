import Escaping
import Glibc
import LocalRPC

/// The socket of the daemon that a command calls.
struct DaemonAddress: Equatable {
  var path: String
  /// The site whose daemon it is; nil if the socket was not chosen by a site.
  var site: String?
  /// The option that other commands need to reach the same daemon; empty if they reach it anyway.
  var arguments: [String] = []

  /// The same as text, with a leading space: " --socket /tmp/x.sock".
  var option: String { arguments.map { " " + Shell.quoted($0) }.joined() }

  static let socketVariable = "CWLINK_SOCKET"
  static let siteVariable = "CWLINK_SITE"

  /// --socket or --site; else `CWLINK_SOCKET` or `CWLINK_SITE`; else the conventional path.
  ///
  /// Throws a usage error for an invalid path or name and for both of a pair; no path at all means that no daemon is running.
  static func resolve(socket: String?, in context: ProcessContext) throws(CommandError) -> DaemonAddress {
    let variables = (socket: context.nonEmptyVariable(socketVariable), site: context.nonEmptyVariable(siteVariable))
    if let site = context.site {
      guard socket == nil else { throw CommandError(.usage, "--socket and --site are mutually exclusive") }
      var address = try of(site: site, named: "--site", in: context)
      address.arguments = ["--socket", address.path]
      return address
    }
    if let socket { return try of(socket: socket, arguments: ["--socket", socket], in: context) }
    if let site = variables.site {
      // Which of them was meant decides whose customers are billed.
      guard variables.socket == nil else {
        throw CommandError(.usage, "\(socketVariable) and \(siteVariable) are both set", remedy: "unset one of them")
      }
      return try of(site: site, named: siteVariable, in: context)
    }
    return try of(socket: nil, in: context)
  }

  private static func of(socket: String?, arguments: [String] = [], in context: ProcessContext) throws(CommandError) -> DaemonAddress {
    do throws(RPCStatus) {
      let path = try SocketPath.resolve(
        explicit: socket, environmentVariable: socketVariable, application: "cwlink", environment: context.variable)
      return DaemonAddress(path: path, arguments: arguments)
    } catch {
      let isGiven = socket != nil || context.nonEmptyVariable(socketVariable) != nil
      throw CommandError(isGiven ? .usage : .unavailable, error.message)
    }
  }

  private static func of(site: String, named name: String, in context: ProcessContext) throws(CommandError) -> DaemonAddress {
    guard Site.isName(site) else { throw CommandError(.usage, "\(name): '\(site)' is not a site's name: \(Site.rule)") }
    return DaemonAddress(path: Site.socket(of: site, in: context), site: site)
  }

  /// Throws if it is the socket of a site that does not exist on this machine.
  func requireExistence(in context: ProcessContext) throws(CommandError) {
    guard let site, access(path, F_OK) != 0, errno == ENOENT else { return }
    let others = Site.all(in: context)
    throw CommandError(
      .unavailable,
      "no daemon of the site '\(site)': \(path) does not exist; "
        + (others.isEmpty ? "this machine has no sites" : "sites of this machine: \(others.joined(separator: ", "))"),
      remedy: "systemctl enable --now cwlinkd@\(site).socket cwlinkd@\(site).service")
  }
}

/// The ConnectWise sites of this machine beyond the first. Each has a daemon of its own, cwlinkd@NAME.
enum Site {
  static let rule = "use 1 to 63 of a-z, 0-9 and -"

  static func isName(_ text: String) -> Bool {
    (1...63).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
  }

  static func socket(of name: String, in context: ProcessContext) -> String { "\(directory(context))/\(name).sock" }

  /// The names of the sites that have a socket, in order.
  static func all(in context: ProcessContext) -> [String] {
    guard let directory = opendir(directory(context)) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasSuffix(".sock"), isName(String(name.dropLast(5))) { names.append(String(name.dropLast(5))) }
    }
    return names.sorted()
  }

  private static func directory(_ context: ProcessContext) -> String { context.runtimeDirectory + "/sites" }
}
