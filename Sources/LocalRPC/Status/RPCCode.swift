/// The gRPC status codes, as https://grpc.io/docs/guides/status-codes/ defines them.
public enum RPCCode: UInt32, Sendable, CaseIterable {
  case ok = 0
  /// The caller gave the call up.
  case cancelled = 1
  case unknown = 2
  /// The request is wrong whatever the state of the system; mend the request.
  case invalidArgument = 3
  /// The deadline passed; the work may have been done.
  case deadlineExceeded = 4
  case notFound = 5
  case alreadyExists = 6
  /// The caller's role does not cover the method.
  case permissionDenied = 7
  /// A limit is reached; others go on.
  case resourceExhausted = 8
  /// The system's state does not allow it; mend the state first.
  case failedPrecondition = 9
  /// Somebody else changed it meanwhile; read again and retry.
  case aborted = 10
  case outOfRange = 11
  case unimplemented = 12
  case `internal` = 13
  /// Passing; retry with a back-off.
  case unavailable = 14
  case dataLoss = 15
  case unauthenticated = 16

  /// The name on paper, "INVALID_ARGUMENT".
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
