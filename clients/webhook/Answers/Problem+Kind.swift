extension Problem {
  /// A promise to senders, written down in docs/WEBHOOKS.md: none changes its meaning.
  enum Kind: String, Sendable, CaseIterable {
    case malformedRequest = "malformed-request"
    case deliveryIDMissing = "delivery-id-missing"
    case signatureMissing = "signature-missing"
    case signatureMalformed = "signature-malformed"
    case signatureMismatch = "signature-mismatch"
    case deliveryTooOld = "delivery-too-old"
    case deliveryTooNew = "delivery-too-new"
    case notAllowed = "not-allowed"
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
      case .signatureMissing, .signatureMalformed, .signatureMismatch, .deliveryTooOld, .deliveryTooNew: 401
      case .notAllowed: 403
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
      case .malformedRequest: "The request is no HTTP that is understood here."
      case .deliveryIDMissing: "The delivery has no id, without which a repeat could not be told from a new one."
      case .signatureMissing: "The delivery is not signed as this route asks."
      case .signatureMalformed: "The signature or its time is not of the form that this route asks."
      case .signatureMismatch: "The signature is not one of a known key over this body."
      case .deliveryTooOld: "The delivery was signed too long ago; sign it anew."
      case .deliveryTooNew: "The delivery's time lies in the future; set the clock right."
      case .notAllowed: "The receiver may not do this."
      case .noRoute: "There is nothing at this path."
      case .notFound: "What the delivery names does not exist."
      case .methodNotAllowed: "The method is not allowed here."
      case .tooSlow: "The request took too long to arrive."
      case .deliveryIDReused: "The delivery's id was used for another body already."
      case .notNow: "The state of things does not allow it."
      case .bodyTooLarge: "The body is too large."
      case .notJSON: "The body must be application/json, not compressed."
      case .bodyInvalid: "The body is not what this route takes."
      case .tooManyRequests: "Too many requests from this address."
      case .deliverAgain: "It cannot be taken at present; deliver it again."
      case .headerTooLarge: "The header is too large."
      case .failed: "It failed; the operator's log says why."
      case .underWay: "It is being done; deliver it again, with the same id, to learn the outcome."
      case .unavailable: "It cannot be taken at present; deliver it again, with the same id."
      }
    }
  }
}
