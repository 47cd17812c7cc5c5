extension Problem {
  /// The problem types. They are a stable interface, documented in docs/WEBHOOKS.md.
  enum Kind: String, Sendable, CaseIterable {
    case malformedRequest = "malformed-request"
    case deliveryIDMissing = "delivery-id-missing"
    case signatureMissing = "signature-missing"
    case signatureMalformed = "signature-malformed"
    case signatureMismatch = "signature-mismatch"
    case tokenMissing = "token-missing"
    case tokenMismatch = "token-mismatch"
    case deliveryTooOld = "delivery-too-old"
    case deliveryTooNew = "delivery-too-new"
    case notAllowed = "not-allowed"
    case notLocal = "not-local"
    case noRoute = "no-route"
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case tooSlow = "too-slow"
    case deliveryIDReused = "delivery-id-reused"
    case notNow = "not-now"
    case bodyTooLarge = "body-too-large"
    case notJSON = "not-json"
    case bodyInvalid = "body-invalid"
    case tooManyRequests = "too-many-requests"
    case deliverAgain = "deliver-again"
    case headerTooLarge = "header-too-large"
    case failed = "failed"
    case underWay = "under-way"
    case unavailable = "unavailable"

    var type: String { "urn:cwlink:webhook:\(rawValue)" }

    var status: Int {
      switch self {
      case .malformedRequest, .deliveryIDMissing: 400
      case .signatureMissing, .signatureMalformed, .signatureMismatch, .tokenMissing, .tokenMismatch, .deliveryTooOld, .deliveryTooNew: 401
      case .notAllowed, .notLocal: 403
      case .noRoute, .notFound: 404
      case .methodNotAllowed: 405
      case .tooSlow: 408
      case .deliveryIDReused, .notNow: 409
      case .bodyTooLarge: 413
      case .notJSON: 415
      case .bodyInvalid: 422
      case .tooManyRequests, .deliverAgain: 429
      case .headerTooLarge: 431
      case .failed: 500
      case .underWay, .unavailable: 503
      }
    }

    var title: String {
      switch self {
      case .malformedRequest: "The request is not valid HTTP/1.1."
      case .deliveryIDMissing: "The delivery has no id; this route requires one to recognise retries."
      case .signatureMissing: "A signature header that this route requires is missing."
      case .signatureMalformed: "The signature or its timestamp is malformed."
      case .signatureMismatch: "The signature does not match the body and any configured key."
      case .tokenMissing: "The header Authorization: Bearer TOKEN, which this route requires, is missing or malformed."
      case .tokenMismatch: "The token is not one of this route's tokens."
      case .deliveryTooOld: "The signature's timestamp is too old; sign the delivery again."
      case .deliveryTooNew: "The signature's timestamp is in the future; check the sender's clock."
      case .notAllowed: "The receiver does not have permission for this action."
      case .notLocal: "This route accepts only requests that are sent to it directly on this machine."
      case .noRoute: "No route is configured at this path."
      case .notFound: "A resource that the delivery names does not exist."
      case .methodNotAllowed: "The method is not allowed here."
      case .tooSlow: "The request did not arrive in time."
      case .deliveryIDReused: "The delivery's id was already used with a different body."
      case .notNow: "The current state does not allow this action."
      case .bodyTooLarge: "The body is too large."
      case .notJSON: "The body must be application/json in UTF-8, uncompressed."
      case .bodyInvalid: "The body is not valid for this route."
      case .tooManyRequests: "Too many requests from this address."
      case .deliverAgain: "The delivery cannot be accepted at the moment; retry later."
      case .headerTooLarge: "The header is too large."
      case .failed: "Internal error; the receiver's log has the details."
      case .underWay: "The delivery is still being processed; retry with the same id to get the outcome."
      case .unavailable: "The delivery cannot be accepted at the moment; retry with the same id."
      }
    }
  }
}
