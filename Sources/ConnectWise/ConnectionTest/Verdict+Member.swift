import CurlTransport
import FoundationEssentials

extension Verdict {
  /// The verdicts on client_id, keys and api_version, from the response to the first authenticated request.
  static func ofMember(_ response: HTTPResponse, version: String) -> [Verdict] {
    let accepted = [Verdict("client_id", .passed, "The client ID is accepted."), Verdict("keys", .passed, "The keys are accepted.")]
    guard let error = ConnectWiseError(response, isRead: true) else {
      guard let info = try? JSONDecoder().decode(SystemInfo.self, from: Data(response.body)) else {
        return accepted + [failed("api_version", .undecodable("system information", response, isRead: true))]
      }
      return accepted + [ofVersion(requested: version, answered: response.headers["Content-Type"], site: info.version)]
    }
    switch error.status ?? 0 {
    case 401 where error.isAboutClientID, 400 where error.isAboutClientID, 403 where error.isAboutClientID:
      return [
        Verdict(
          "client_id", .failed, error.message, remedy: "Copy the client ID from developer.connectwise.com; each integration has its own."),
        skipped("keys"), skipped("api_version"),
      ]
    case 401:
      return [
        Verdict("client_id", .skipped, "Not checked: ConnectWise checks the keys first."),
        Verdict(
          "keys", .failed, error.message,
          remedy:
            "Check the company ID and both keys. A lost private key cannot be shown again: create a new key pair on the API member's page."),
        skipped("api_version"),
      ]
    case 403:
      return accepted.dropLast() + [
        Verdict(
          "keys", .warning, "The keys are accepted, but the API member may not read the system information: \(error.message)",
          remedy: "Grant the API member's security role \(MissingRight.tables) inquire."),
        Verdict("api_version", .skipped, "Not checked, because the system information cannot be read."),
      ]
    case 404:
      return [
        Verdict("client_id", .skipped, "Not checked: ConnectWise checks the keys first."),
        Verdict(
          "keys", .failed, "The REST API responded “not found”: \(error.message)",
          remedy: "Cloud sites respond this way if the company ID or a key is wrong: check them and the site."),
        skipped("api_version"),
      ]
    case 406, 415:
      return accepted + [
        Verdict(
          "api_version", .failed, error.message, remedy: "Set an API version that the site supports; version \(version) is not supported.")
      ]
    default:
      return [failed("client_id", error), skipped("keys"), skipped("api_version")]
    }
  }

  private static func ofVersion(requested asked: String, answered contentType: String?, site: String?) -> Verdict {
    let running = site.map { " The site runs \($0)." } ?? ""
    let parameters = (contentType ?? "").split(separator: ";").dropFirst().map { $0.filter { $0 != " " && $0 != "\"" } }
    guard let answered = parameters.first(where: { $0.lowercased().hasPrefix("version=") })?.dropFirst("version=".count), answered != asked
    else {
      return Verdict("api_version", .passed, "Version \(asked) is supported.\(running)")
    }
    return Verdict(
      "api_version", .warning, "Version \(asked) was requested, but the site responded with \(answered).\(running)",
      remedy: "Set an API version that the site supports.")
  }
}

extension ConnectWiseError {
  fileprivate var isAboutClientID: Bool {
    (code + message + fields.map { $0.field + $0.message }.joined()).lowercased().filter { $0 != " " && $0 != "-" && $0 != "_" }.contains(
      "clientid")
  }
}
