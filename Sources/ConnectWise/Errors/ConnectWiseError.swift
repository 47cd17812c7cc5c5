public import CurlTransport

/// The reason why ConnectWise did not perform a request, or may not have.
public struct ConnectWiseError: Error, Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// The settings are invalid; nothing was attempted.
    case configuration
    /// No complete response: DNS, TCP, TLS, a broken connection or a timeout.
    case transport
    /// The request was not sent, because the site does not answer.
    case notAnswering
    /// The site responded, but not like a ConnectWise site.
    case discovery
    /// The site does not know the configured company.
    case unknownCompany
    /// The keys or the client ID are not accepted.
    case unauthorized
    /// The API member lacks a permission.
    case forbidden
    case notFound
    /// ConnectWise rejects the values; `fields` names them.
    case validation
    case conflict
    case rateLimited
    /// The read that the write rests on is too old; the write was not sent.
    case staleRead
    /// ConnectWise reported a server error.
    case server
    /// The response does not match the schema.
    case undecodable
    /// A list has more rows, pages or bytes than is plausible.
    case endless
    /// The request would be longer than ConnectWise accepts.
    case tooLong
    /// The calling task was cancelled.
    case cancelled
    /// An HTTP status that the API does not define.
    case unexpected
  }

  /// ConnectWise's error for one field.
  public struct Field: Sendable, Equatable {
    public var resource: String
    public var field: String
    public var message: String

    public init(resource: String, field: String, message: String) {
      self.resource = resource
      self.field = field
      self.message = message
    }
  }

  /// Whether the request may have been performed despite the error.
  public enum Outcome: String, Sendable {
    /// Certainly not performed. Always the case for reads.
    case notDone
    /// Possibly performed: read the record back before retrying.
    case uncertain
  }

  public var kind: Kind
  /// The HTTP status, if a response was received.
  public var status: Int?
  /// ConnectWise's own code ("InvalidObject", "ObjectExists"); empty if there is none.
  public var code: String
  /// A description for people.
  public var message: String
  public var fields: [Field]
  public var outcome: Outcome
  /// Whether the same request may succeed later without any change.
  public var isTransient: Bool
  /// The delay from the Retry-After header.
  public var retryAfter: Duration?
  /// How to fix it.
  public var remedy: String
  /// The underlying transport error, if any.
  public var transport: TransportError?
  /// Whether the request was not sent, because requests to the site are held back; see `SiteHold`.
  public var isHeld = false

  public init(
    _ kind: Kind, status: Int? = nil, code: String = "", message: String, fields: [Field] = [], outcome: Outcome = .notDone,
    isTransient: Bool = false, retryAfter: Duration? = nil, remedy: String, transport: TransportError? = nil
  ) {
    self.kind = kind
    self.status = status
    self.code = code
    self.message = message
    self.fields = fields
    self.outcome = outcome
    self.isTransient = isTransient
    self.retryAfter = retryAfter
    self.remedy = remedy
    self.transport = transport
  }
}

extension ConnectWiseError: CustomStringConvertible {
  public var description: String {
    let place = [kind.rawValue, status.map(String.init), code.isEmpty ? nil : code].compactMap { $0 }.joined(separator: ", ")
    let detail = fields.map { " \($0.resource.isEmpty ? "" : $0.resource + ".")\($0.field): \($0.message)" }.joined(separator: ";")
    return "\(message)\(detail) (\(place))"
  }
}
