import CurlTransport
import FoundationEssentials

extension Verdict {
  /// client_id, keys and api_version, as the answer to the first authenticated request tells them.
  static func ofMember(_ response: HTTPResponse, version: String) -> [Verdict] {
    let accepted = [Verdict("client_id", .passed, "The client ID is accepted."), Verdict("keys", .passed, "The keys are accepted.")]
    guard let error = ConnectWiseError(response, isRead: true) else {
      guard let info = try? JSONDecoder().decode(SystemInfo.self, from: Data(response.body)) else {
        return accepted + [failed("api_version", .undecodable("system information", response, isRead: true))]
      }
      return accepted + [ofVersion(asked: version, answered: response.headers["Content-Type"], site: info.version)]
    }
    switch error.status ?? 0 {
    case 401 where error.speaksOfClientID, 400 where error.speaksOfClientID, 403 where error.speaksOfClientID:
      return [
        Verdict(
          "client_id", .failed, error.message, remedy: "Copy the client ID from developer.connectwise.com; each integration has its own."),
        skipped("keys"), skipped("api_version"),
      ]
    case 401:
      return [
        Verdict("client_id", .skipped, "Not judged: ConnectWise looks at the keys first."),
        Verdict(
          "keys", .failed, error.message,
          remedy: "Check the company ID and both keys. A lost private key cannot be shown again: make a new pair on the API member's page."),
        skipped("api_version"),
      ]
    case 403:
      return accepted.dropLast() + [
        Verdict(
          "keys", .warning, "The keys are accepted, but the member may not read the system information: \(error.message)",
          remedy: "Give the API member's role System: Table Setup inquire."),
        Verdict("api_version", .skipped, "Not judged, since the system information cannot be read."),
      ]
    case 404:
      return [
        Verdict("client_id", .skipped, "Not judged: ConnectWise looks at the keys first."),
        Verdict(
          "keys", .failed, "The interface answers “not found”: \(error.message)",
          remedy: "A cloud site answers so where the company ID or a key is wrong: check them, and the site."),
        skipped("api_version"),
      ]
    case 406, 415:
      return accepted + [
        Verdict("api_version", .failed, error.message, remedy: "The site does not have version \(version): set one that it has.")
      ]
    default:
      return [failed("client_id", error), skipped("keys"), skipped("api_version")]
    }
  }

  private static func ofVersion(asked: String, answered contentType: String?, site: String?) -> Verdict {
    let running = site.map { " The site runs \($0)." } ?? ""
    let parameters = (contentType ?? "").split(separator: ";").dropFirst().map { $0.filter { $0 != " " && $0 != "\"" } }
    guard let answered = parameters.first(where: { $0.lowercased().hasPrefix("version=") })?.dropFirst("version=".count), answered != asked
    else {
      return Verdict("api_version", .passed, "Version \(asked) is answered.\(running)")
    }
    return Verdict(
      "api_version", .warning, "Version \(asked) was asked for, \(answered) is answered.\(running)",
      remedy: "Set the API version to one that the site has.")
  }
}

extension ConnectWiseError {
  fileprivate var speaksOfClientID: Bool {
    (code + message + fields.map { $0.field + $0.message }.joined()).lowercased().filter { $0 != " " && $0 != "-" && $0 != "_" }.contains(
      "clientid")
  }
}
