import CurlTransport
import FoundationEssentials

extension ConnectWiseError {
  /// Why an answer is a refusal; nil where it is none.
  init?(_ response: HTTPResponse, isRead: Bool) {
    let status = response.status
    guard !(200...299).contains(status) else { return nil }
    let body = try? JSONDecoder().decode(ErrorBody.self, from: Data(response.body))
    let code = body?.code ?? body?.error ?? ""
    let said = body?.message.flatMap { $0.isEmpty ? nil : $0 }
    let fields = (body?.errors ?? []).map {
      Field(resource: $0.resource ?? "", field: $0.field ?? "", message: $0.message ?? $0.code ?? "")
    }
    self.init(.unexpected, status: status, code: code, message: "", fields: fields, remedy: "")
    retryAfter = RetryAfter.duration(response.headers["Retry-After"])
    let uncertain = isRead ? Outcome.notDone : .uncertain
    switch status {
    case 300...399:
      set(
        .unexpected, said ?? "The site answers with a redirect, which is not followed.", "Enter the site that it redirects to.", uncertain)
    case _ where code == "Security" && said?.contains("SSL is required") == true:
      set(.discovery, "The host is not the one of the interface: it says “SSL is required.”", "Enter the site with its api- prefix.")
    case 401: set(.unauthorized, said ?? "ConnectWise does not accept the keys.", "Check the company ID, both keys and the client ID.")
    case 403: set(.forbidden, said ?? "The API member lacks a right.", "Give the role of the API member the right for it.")
    case 404:
      set(.notFound, said ?? "ConnectWise has nothing there.", "Check that it still exists. On a cloud site, wrong keys can look so too.")
    case 409: set(.conflict, said ?? "Somebody else changed it meanwhile.", "Read it again, then decide.")
    case 408: set(.server, said ?? "ConnectWise gave up waiting for the request.", "Try again.", uncertain, isTransient: true)
    case 429:
      set(
        .rateLimited, said ?? "ConnectWise got too many requests.", "Wait; fewer requests a minute in the settings avoid it.",
        isTransient: true)
    case 415, 406:
      set(.validation, said ?? "ConnectWise does not take this version of the interface.", "Set an API version that the site has.")
    case 400...499: set(.validation, said ?? "ConnectWise refuses the request.", "Correct what it names.")
    case 500 where !fields.isEmpty || code == "InvalidObject":
      set(.validation, said ?? "ConnectWise refuses the values.", "Correct what it names: asking again does not mend it.", uncertain)
    case 500...599: set(.server, said ?? "ConnectWise failed.", "Try again later.", uncertain, isTransient: true)
    default:
      set(.unexpected, said ?? "ConnectWise answered with the status \(status).", "Check that the site is a ConnectWise server.", uncertain)
    }
  }

  private mutating func set(_ kind: Kind, _ message: String, _ remedy: String, _ outcome: Outcome = .notDone, isTransient: Bool = false) {
    self.kind = kind
    self.message = message
    self.remedy = remedy
    self.outcome = outcome
    self.isTransient = isTransient
  }

  /// No whole answer came.
  init(_ error: TransportError, isRead: Bool) {
    let outcome: Outcome = !isRead && error.mayHaveBeenReceived ? .uncertain : .notDone
    let kind: Kind =
      switch (error.phase, error.cause) {
      case (_, .cancelled): .cancelled
      case (.request, _): .configuration
      default: .transport
      }
    self.init(
      kind, message: error.message, outcome: outcome, isTransient: error.isTransient, remedy: error.remedy, transport: error)
  }

  /// An answer came, but says something else than the schema. A write was done nevertheless, or at least may have been.
  static func undecodable(_ what: String, _ response: HTTPResponse, isRead: Bool) -> ConnectWiseError {
    ConnectWiseError(
      .undecodable, status: response.status, message: "ConnectWise's answer is not \(what).", outcome: isRead ? .notDone : .uncertain,
      remedy: "Check that the site is a ConnectWise server and that nothing on the way changes its answers.")
  }
}
