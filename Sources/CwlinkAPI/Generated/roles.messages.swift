// swift-format-ignore-file
// Generated from cwlink/v1/roles.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// What a caller may do. Each role includes the ones before it. The daemon's configuration grants roles by user and group id.
public enum Role: RPCEnum {
  case unspecified
  /// Read everything except secrets.
  case read
  /// Report counts, figures and events, and send what the saved settings say.
  case trigger
  /// Change customers, agreements and products; make and apply billing plans.
  case operate
  /// Change the integration, its keys, the mail settings and the general settings.
  case administer
  /// An unknown number.
  case unrecognized(Int32)

  public static var allCases: [Role] { [.unspecified, .read, .trigger, .operate, .administer] }

  public init(rawValue: Int32) {
    switch rawValue {
      case 0: self = .unspecified
      case 1: self = .read
      case 2: self = .trigger
      case 3: self = .operate
      case 4: self = .administer
      default: self = .unrecognized(rawValue)
    }
  }

  public var rawValue: Int32 {
    switch self {
      case .unspecified: 0
      case .read: 1
      case .trigger: 2
      case .operate: 3
      case .administer: 4
      case .unrecognized(let number): number
    }
  }

  public var protoName: String? {
    switch self {
      case .unspecified: "ROLE_UNSPECIFIED"
      case .read: "ROLE_READ"
      case .trigger: "ROLE_TRIGGER"
      case .operate: "ROLE_OPERATE"
      case .administer: "ROLE_ADMINISTER"
      case .unrecognized: nil
    }
  }
}

