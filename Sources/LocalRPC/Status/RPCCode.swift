/// The gRPC status codes, as https://grpc.io/docs/guides/status-codes/ defines them.
public enum RPCCode: UInt32, Sendable, CaseIterable {
  case ok = 0
  /// The caller cancelled the call.
  case cancelled = 1
  case unknown = 2
  /// The request is invalid regardless of the system's state; correct the request.
  case invalidArgument = 3
  /// The deadline passed; the operation may have been completed.
  case deadlineExceeded = 4
  case notFound = 5
  case alreadyExists = 6
  /// The caller's role does not cover the method.
  case permissionDenied = 7
  /// A limit has been reached.
  case resourceExhausted = 8
  /// The system's state does not allow the operation; change the state first.
  case failedPrecondition = 9
  /// A concurrent change interfered; read again and retry.
  case aborted = 10
  case outOfRange = 11
  case unimplemented = 12
  case `internal` = 13
  /// A transient condition; retry with a back-off.
  case unavailable = 14
  case dataLoss = 15
  case unauthenticated = 16

  /// The name in gRPC's documentation, "INVALID_ARGUMENT".
  public var name: String {
    switch self {
    case .ok: "OK"
    case .cancelled: "CANCELLED"
    case .unknown: "UNKNOWN"
    case .invalidArgument: "INVALID_ARGUMENT"
    case .deadlineExceeded: "DEADLINE_EXCEEDED"
    case .notFound: "NOT_FOUND"
    case .alreadyExists: "ALREADY_EXISTS"
    case .permissionDenied: "PERMISSION_DENIED"
    case .resourceExhausted: "RESOURCE_EXHAUSTED"
    case .failedPrecondition: "FAILED_PRECONDITION"
    case .aborted: "ABORTED"
    case .outOfRange: "OUT_OF_RANGE"
    case .unimplemented: "UNIMPLEMENTED"
    case .internal: "INTERNAL"
    case .unavailable: "UNAVAILABLE"
    case .dataLoss: "DATA_LOSS"
    case .unauthenticated: "UNAUTHENTICATED"
    }
  }
}
