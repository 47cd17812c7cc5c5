// swift-format-ignore-file
// Generated from grpc/health/v1/health.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public struct HealthCheckRequest: RPCMessage {
  public static var protoName: String { "grpc.health.v1.HealthCheckRequest" }

  public var service: String = ""

  public init() {}

  public init(service: String = "") {
    self.service = service
  }

}

public struct HealthCheckResponse: RPCMessage {
  public static var protoName: String { "grpc.health.v1.HealthCheckResponse" }

  public var status: HealthCheckResponse.ServingStatus = .init(rawValue: 0)

  public init() {}

  public init(status: HealthCheckResponse.ServingStatus = .init(rawValue: 0)) {
    self.status = status
  }

  public enum ServingStatus: RPCEnum {
    case unknown
    case serving
    case notServing
    /// Used only by Watch.
    case serviceUnknown
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [ServingStatus] { [.unknown, .serving, .notServing, .serviceUnknown] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unknown
        case 1: self = .serving
        case 2: self = .notServing
        case 3: self = .serviceUnknown
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unknown: 0
        case .serving: 1
        case .notServing: 2
        case .serviceUnknown: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unknown: "UNKNOWN"
        case .serving: "SERVING"
        case .notServing: "NOT_SERVING"
        case .serviceUnknown: "SERVICE_UNKNOWN"
        case .unrecognized: nil
      }
    }
  }

}

