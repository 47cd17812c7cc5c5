import CurlTransport
import FoundationEssentials

extension ConnectWiseError {
  /// The error that a response represents; nil for a 2xx status.
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
    retryAfter = response.retryAfter
    let uncertain = isRead ? Outcome.notDone : .uncertain
    switch status {
    case 300...399:
      set(
        .unexpected, said ?? "The site responded with a redirect, which is not followed.", "Enter the site that it redirects to.", uncertain
      )
    case _ where code == "Security" && said?.contains("SSL is required") == true:
      set(.discovery, "This host does not serve the REST API: it responds “SSL is required.”", "Enter the site with its api- prefix.")
    case 401: set(.unauthorized, said ?? "ConnectWise does not accept the keys.", "Check the company ID, both keys and the client ID.")
    case 403: set(.forbidden, said ?? "The API member lacks a permission.", "Grant the permission to the API member's security role.")
    case 404:
      set(
        .notFound, said ?? "ConnectWise has no such record.",
        "Check that it still exists. On a cloud site, wrong keys can also cause this error.")
    case 409: set(.conflict, said ?? "The record was changed by someone else.", "Read the record again before retrying.")
    case 408: set(.server, said ?? "ConnectWise timed out waiting for the request.", "Try again.", uncertain, isTransient: true)
    case 429:
      set(
        .rateLimited, said ?? "ConnectWise received too many requests.", "Wait, or reduce the requests per minute in the settings.",
        isTransient: true)
    case 415, 406:
      set(.validation, said ?? "ConnectWise does not support this API version.", "Set an API version that the site supports.")
    case 400...499: set(.validation, said ?? "ConnectWise rejected the request.", "Correct the fields that it names.")
    case 500 where !fields.isEmpty || code == "InvalidObject":
      set(.validation, said ?? "ConnectWise rejected the values.", "Correct the fields that it names; retrying does not help.", uncertain)
    case 500...599: set(.server, said ?? "ConnectWise reported a server error.", "Try again later.", uncertain, isTransient: true)
    default:
      set(.unexpected, said ?? "ConnectWise responded with status \(status).", "Check that the site is a ConnectWise server.", uncertain)
    }
  }

  private mutating func set(_ kind: Kind, _ message: String, _ remedy: String, _ outcome: Outcome = .notDone, isTransient: Bool = false) {
    self.kind = kind
    self.message = message
    self.remedy = remedy
    self.outcome = outcome
    self.isTransient = isTransient
  }

  /// Whether ConnectWise has no such record. A 404 without that code may mean that the key is wrong.
  var isMissingRecord: Bool { status == 404 && code.lowercased() == "notfound" }

  /// No complete response was received.
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

  /// A response that does not match the schema. A write was performed, or may have been.
  static func undecodable(_ what: String, _ response: HTTPResponse, isRead: Bool) -> ConnectWiseError {
    ConnectWiseError(
      .undecodable, status: response.status, message: "ConnectWise's response is not \(what).", outcome: isRead ? .notDone : .uncertain,
      remedy: "Check that the site is a ConnectWise server and that no proxy changes its responses.")
  }
}

/// The body of an error response. The rate limiter in front of ConnectWise (429) uses a different format.
struct ErrorBody: Decodable {
  struct Detail: Decodable {
    var code: String?
    var message: String?
    var resource: String?
    var field: String?
  }

  var code: String?
  var message: String?
  var errors: [Detail]?
  /// Of the rate limiter.
  var error: String?

  private enum CodingKeys: String, CodingKey { case code, message, errors, error }

  /// Each part is decoded separately, so that an unexpected one does not hide the others.
  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    code = try? values.decodeIfPresent(String.self, forKey: .code)
    message = try? values.decodeIfPresent(String.self, forKey: .message)
    errors = try? values.decodeIfPresent([Detail].self, forKey: .errors)
    error = try? values.decodeIfPresent(String.self, forKey: .error)
  }
}
