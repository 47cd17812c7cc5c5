/// An absolute http or https URL without user information or fragment.
struct CallbackURL: Sendable, Equatable {
  let isTLS: Bool
  /// A name or an address, in lower case; IPv6 without its brackets.
  let host: String
  let port: Int
  /// As the Host header says it.
  let authority: String
  /// Path and query.
  let target: String

  init?(_ text: String) {
    let foreign = Array("\"#<>\\^`{|}".utf8)
    guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !foreign.contains($0) }),
      let match = text.wholeMatch(of: /(?i)(https?):\/\/(\[[0-9a-f:.]+\]|[0-9a-z._\-]+)(?::([0-9]{1,5}))?([\/?].*)?/)
    else { return nil }
    isTLS = match.1.lowercased() == "https"
    host = match.2.lowercased().trimming { "[]".contains($0) }
    guard let port = match.3.map({ Int($0) }) ?? (isTLS ? 443 : 80), (1...65_535).contains(port) else { return nil }
    self.port = port
    authority = String(match.2) + (match.3.map { ":\($0)" } ?? "")
    let rest = match.4.map(String.init) ?? ""
    target = rest.hasPrefix("/") ? rest : "/" + rest
  }

  /// Where ConnectWise sends what happened to a record: it appends, and looks at nothing. So a client's URL ends in `?recordId=`.
  static func appending(_ id: Int, _ action: RecordChange.Action, to url: String) -> String { "\(url)\(id)&action=\(action.rawValue)" }

  /// The address of this machine that the host is; nil for every other host, whatever a name server says of it.
  var loopbackAddress: String? {
    if host == "localhost" { return "127.0.0.1" }
    if host == "::1" { return host }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in UInt8(part).flatMap { String($0) == part ? $0 : nil } }
    return parts.count == 4 && numbers.count == 4 && numbers[0] == 127 ? host : nil
  }
}
