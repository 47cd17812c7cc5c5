public import CurlTransport

/// Why ConnectWise did not do, or perhaps did not do, what was asked.
public struct ConnectWiseError: Error, Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// The settings cannot be used; nothing was tried.
    case configuration
    /// No whole answer came: DNS, TCP, TLS, a broken or silent connection.
    case transport
    /// The site answered, but not as a ConnectWise site does.
    case discovery
    /// The site does not know the company of the settings.
    case unknownCompany
    /// The keys or the clientId are not accepted.
    case unauthorized
    /// The member lacks a right.
    case forbidden
    case notFound
    /// ConnectWise refuses the values; `fields` says which.
    case validation
    case conflict
    case rateLimited
    /// ConnectWise failed.
    case server
    /// The answer is not what the schema says.
    case undecodable
    /// The request would be longer than ConnectWise takes.
    case tooLong
    /// The calling task was cancelled.
    case cancelled
    /// A status that the interface does not have.
    case unexpected
  }

  /// What ConnectWise says about one field.
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

  /// Whether what was asked may have been done although this error came.
  public enum Outcome: String, Sendable {
    /// Surely not. Every read's.
    case notDone
    /// Perhaps: read back before asking again.
    case uncertain
  }

  public var kind: Kind
  /// The HTTP status, where an answer came.
  public var status: Int?
  /// ConnectWise's own code ("InvalidObject", "ObjectExists"); empty where it gave none.
  public var code: String
  /// What is wrong, in words.
  public var message: String
  public var fields: [Field]
  public var outcome: Outcome
  /// Whether the same request may succeed later without anybody changing anything.
  public var isTransient: Bool
  /// How long the site asked to be left alone.
  public var retryAfter: Duration?
  /// What to do about it.
  public var remedy: String
  /// How far the exchange had come; of a transport error only.
  public var transport: TransportError?

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
