// swift-format-ignore-file
// Generated from cwlink/v1/guards.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

/// What a guard does when it finds something.
public struct GuardMode: RPCMessage {
  public static var protoName: String { "cwlink.v1.GuardMode" }

  public var `guard`: Guard.Code = .init(rawValue: 0)
  public var mode: GuardMode.Mode = .init(rawValue: 0)

  public init() {}

  public init(`guard`: Guard.Code = .init(rawValue: 0), mode: GuardMode.Mode = .init(rawValue: 0)) {
    self.`guard` = `guard`
    self.mode = mode
  }

  public enum Mode: RPCEnum {
    case unspecified
    /// Nothing; the line's reason says that the guard is off.
    case off
    /// The line is applied only if it is confirmed.
    case ask
    /// The line cannot be applied.
    case block
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Mode] { [.unspecified, .off, .ask, .block] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .off
        case 2: self = .ask
        case 3: self = .block
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .off: 1
        case .ask: 2
        case .block: 3
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "MODE_UNSPECIFIED"
        case .off: "MODE_OFF"
        case .ask: "MODE_ASK"
        case .block: "MODE_BLOCK"
        case .unrecognized: nil
      }
    }
  }

}

public struct GuardSettings: RPCMessage {
  public static var protoName: String { "cwlink.v1.GuardSettings" }

  /// The product that they are for. Empty: every product without settings of its own.
  public var productID: String = ""
  /// The guards whose mode is set here. An update replaces the list; a guard that is not in it does what the next level says.
  public var modes: [GuardMode] = []
  /// CODE_CHANGE_OVER_THRESHOLD acts on a change that exceeds both this percentage of the old quantity, 0 to 10000, and change_seats. A decimal number.
  /// Empty, like the others: not set here, so that the value of the next level applies. Default 50.
  public var changePercent: String = ""
  /// In units, 0 to 10000000. Default 10.
  public var changeSeats: String = ""
  /// CODE_LARGE_CREATION acts on a new addition with more units than this, 0 to 10000000. Default 100.
  public var creationSeats: String = ""
  /// CODE_STALE_COUNT acts on a count that is older than this at the end of the period, or now if that is earlier, in days: 0 to 3650. Default 10. Absent
  /// if it is not set here; an update whose mask names the field and does not set it removes the setting.
  public var staleDays: Int32? = nil
  /// Output only. Every setting with the value that applies.
  public var effective: [GuardSetting] = []
  /// Absent before the first change.
  public var updateTime: ProtobufTimestamp? = nil
  /// Changes with every change. An update with an outdated etag fails with ABORTED.
  public var etag: String = ""

  public init() {}

  public init(productID: String = "", modes: [GuardMode] = [], changePercent: String = "", changeSeats: String = "", creationSeats: String = "", staleDays: Int32? = nil, effective: [GuardSetting] = [], updateTime: ProtobufTimestamp? = nil, etag: String = "") {
    self.productID = productID
    self.modes = modes
    self.changePercent = changePercent
    self.changeSeats = changeSeats
    self.creationSeats = creationSeats
    self.staleDays = staleDays
    self.effective = effective
    self.updateTime = updateTime
    self.etag = etag
  }

}

/// A setting that applies, and where it comes from.
public struct GuardSetting: RPCMessage {
  public static var protoName: String { "cwlink.v1.GuardSetting" }

  /// For example "drop-to-zero" or "change-percent".
  public var name: String = ""
  /// A mode, for example "ask", or a number.
  public var value: String = ""
  public var level: GuardSetting.Level = .init(rawValue: 0)
  /// The guard whose mode it is. Unspecified for a threshold.
  public var `guard`: Guard.Code = .init(rawValue: 0)
  /// The modes that can be chosen. Only MODE_BLOCK: the guard has no setting. Empty for a threshold.
  public var possibleModes: [GuardMode.Mode] = []
  /// Why the guard cannot be off. Empty if it can.
  public var whyNotOff: String = ""

  public init() {}

  public init(name: String = "", value: String = "", level: GuardSetting.Level = .init(rawValue: 0), `guard`: Guard.Code = .init(rawValue: 0), possibleModes: [GuardMode.Mode] = [], whyNotOff: String = "") {
    self.name = name
    self.value = value
    self.level = level
    self.`guard` = `guard`
    self.possibleModes = possibleModes
    self.whyNotOff = whyNotOff
  }

  public enum Level: RPCEnum {
    case unspecified
    /// The product's own settings.
    case product
    /// The settings of every product.
    case general
    /// The daemon's configuration file, which has the initial values.
    case configuration
    case `default`
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Level] { [.unspecified, .product, .general, .configuration, .`default`] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .product
        case 2: self = .general
        case 3: self = .configuration
        case 4: self = .`default`
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .product: 1
        case .general: 2
        case .configuration: 3
        case .`default`: 4
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "LEVEL_UNSPECIFIED"
        case .product: "LEVEL_PRODUCT"
        case .general: "LEVEL_GENERAL"
        case .configuration: "LEVEL_CONFIGURATION"
        case .`default`: "LEVEL_DEFAULT"
        case .unrecognized: nil
      }
    }
  }

}

public struct GetGuardSettingsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.GetGuardSettingsRequest" }

  /// Empty: the settings of every product.
  public var productID: String = ""

  public init() {}

  public init(productID: String = "") {
    self.productID = productID
  }

}

public struct UpdateGuardSettingsRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.UpdateGuardSettingsRequest" }

  /// product_id says whose settings are changed.
  public var guardSettings: GuardSettings? = nil
  /// The fields of guard_settings to change: modes, change_percent, change_seats, creation_seats, stale_days. Empty means every field that is set.
  public var updateMask: ProtobufFieldMask? = nil
  /// Checks the request and returns the result without changing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(guardSettings: GuardSettings? = nil, updateMask: ProtobufFieldMask? = nil, validateOnly: Bool = false) {
    self.guardSettings = guardSettings
    self.updateMask = updateMask
    self.validateOnly = validateOnly
  }

}

