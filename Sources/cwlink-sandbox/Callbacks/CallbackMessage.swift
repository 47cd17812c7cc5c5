/// The content of a callback.
struct CallbackMessage: Sendable {
  let id: String
  let change: RecordChange
  /// The member that changed the record.
  let member: Member
  let company: String
  /// The site's host and port.
  let host: String
  let keyURL: String

  var body: [UInt8] {
    let json: JSON = [
      "MessageId": .string(id), "FromUrl": .string(host), "CompanyId": .string(company), "MemberId": member.identifier,
      "Action": .string(change.action.rawValue), "Type": .string(change.type.payloadName), "ID": .integer(change.id),
      "Entity": .string(JSON.object(change.record).serialized), "Metadata": ["key_url": .string(keyURL)],
    ]
    return Array(json.serialized.utf8)
  }

  /// The body with a different record ID, as changed by an attacker without the key.
  static func tampered(_ body: [UInt8]) -> [UInt8] {
    guard var object = (try? JSON(parsing: body))?.object else { return body + [0x20] }
    object["ID"] = .integer((object["ID"]?.integer ?? 0) + 1)
    return Array(JSON.object(object).serialized.utf8)
  }
}

/// An absolute http or https URL without user information or fragment.
struct CallbackURL: Sendable, Equatable {
  let isTLS: Bool
  /// A name or an address, in lower case; IPv6 without brackets.
  let host: String
  let port: Int
  /// The value of the Host header.
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

  /// The URL that ConnectWise calls: it appends the id to the URL as it is, so that a client's URL must end in `?recordId=`.
  static func appending(_ id: Int, _ action: RecordChange.Action, to url: String) -> String { "\(url)\(id)&action=\(action.rawValue)" }

  /// The loopback address of the host; nil for every other host, whatever it resolves to.
  var loopbackAddress: String? {
    if host == "localhost" { return "127.0.0.1" }
    if host == "::1" { return host }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in UInt8(part).flatMap { String($0) == part ? $0 : nil } }
    return parts.count == 4 && numbers.count == 4 && numbers[0] == 127 ? host : nil
  }
}
