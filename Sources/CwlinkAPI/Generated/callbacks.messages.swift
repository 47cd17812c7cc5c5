// swift-format-ignore-file
// Generated from cwlink/v1/callbacks.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

public struct Callback: RPCMessage {
  public static var protoName: String { "cwlink.v1.Callback" }

  /// ConnectWise's name of the type, for example "Company", "Agreement" or "Ticket". ConnectWise may add types.
  public var type: String = ""
  public var state: Callback.State = .init(rawValue: 0)
  /// ConnectWise's id. Unset if it is not registered.
  public var id: Int64 = 0
  /// Without the query string if it belongs to another integration.
  public var url: String = ""
  /// ConnectWise's name of the level, for example "Owner".
  public var level: String = ""
  public var description: String = ""
  /// The repair that was made or, with validate_only, would be made. Empty if there is none.
  public var change: String = ""
  /// The number of verified callbacks of this type that were received. Only for this integration's callbacks.
  public var received: Int64 = 0
  /// The time of the last one.
  public var receiveTime: ProtobufTimestamp? = nil

  public init() {}

  public init(type: String = "", state: Callback.State = .init(rawValue: 0), id: Int64 = 0, url: String = "", level: String = "", description: String = "", change: String = "", received: Int64 = 0, receiveTime: ProtobufTimestamp? = nil) {
    self.type = type
    self.state = state
    self.id = id
    self.url = url
    self.level = level
    self.description = description
    self.change = change
    self.received = received
    self.receiveTime = receiveTime
  }

  public enum State: RPCEnum {
    case unspecified
    /// Registered and active.
    case active
    /// Registered but inactive: a person switched it off, or ConnectWise did after three days without a successful delivery.
    case switchedOff
    /// Expected but not registered.
    case missing
    /// Registered with another URL or level than expected.
    case different
    /// Registered by another integration.
    case foreign
    /// Registered by this integration and no longer expected.
    case surplus
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [State] { [.unspecified, .active, .switchedOff, .missing, .different, .foreign, .surplus] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .active
        case 2: self = .switchedOff
        case 3: self = .missing
        case 4: self = .different
        case 5: self = .foreign
        case 6: self = .surplus
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .active: 1
        case .switchedOff: 2
        case .missing: 3
        case .different: 4
        case .foreign: 5
        case .surplus: 6
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "STATE_UNSPECIFIED"
        case .active: "STATE_ACTIVE"
        case .switchedOff: "STATE_SWITCHED_OFF"
        case .missing: "STATE_MISSING"
        case .different: "STATE_DIFFERENT"
        case .foreign: "STATE_FOREIGN"
        case .surplus: "STATE_SURPLUS"
        case .unrecognized: nil
      }
    }
  }

}

public struct CallbackStatus: RPCMessage {
  public static var protoName: String { "cwlink.v1.CallbackStatus" }

  public var enabled: Bool = false
  /// The URL that ConnectWise calls, for example "https://hooks.example.com/connectwise?recordId=".
  public var url: String = ""
  /// The number of reported changes whose records have not been read yet.
  public var pendingChanges: Int64 = 0
  /// Why the last attempt to read them failed. Empty if it succeeded.
  public var pendingError: String = ""
  /// When the callbacks in ConnectWise were last compared with the expected ones.
  public var checkTime: ProtobufTimestamp? = nil
  /// Why the last comparison failed. Empty if it succeeded.
  public var checkError: String = ""
  /// When the daemon last looked for changes that no callback reported.
  public var pollTime: ProtobufTimestamp? = nil
  /// Why the last poll failed. Empty if it succeeded.
  public var pollError: String = ""
  /// Absent if no poll is scheduled.
  public var nextPollTime: ProtobufTimestamp? = nil
  /// When a poll last found changes that a callback should have reported.
  public var missedTime: ProtobufTimestamp? = nil
  /// The number of changes that it found then.
  public var missed: Int64 = 0

  public init() {}

  public init(enabled: Bool = false, url: String = "", pendingChanges: Int64 = 0, pendingError: String = "", checkTime: ProtobufTimestamp? = nil, checkError: String = "", pollTime: ProtobufTimestamp? = nil, pollError: String = "", nextPollTime: ProtobufTimestamp? = nil, missedTime: ProtobufTimestamp? = nil, missed: Int64 = 0) {
    self.enabled = enabled
    self.url = url
    self.pendingChanges = pendingChanges
    self.pendingError = pendingError
    self.checkTime = checkTime
    self.checkError = checkError
    self.pollTime = pollTime
    self.pollError = pollError
    self.nextPollTime = nextPollTime
    self.missedTime = missedTime
    self.missed = missed
  }

}

public struct CallbackOverview: RPCMessage {
  public static var protoName: String { "cwlink.v1.CallbackOverview" }

  public var status: CallbackStatus? = nil
  /// This integration's callbacks: company, agreement, ticket, then surplus ones.
  public var callbacks: [Callback] = []

  public init() {}

  public init(status: CallbackStatus? = nil, callbacks: [Callback] = []) {
    self.status = status
    self.callbacks = callbacks
  }

}

public struct ListCallbacksRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListCallbacksRequest" }

  /// Includes callbacks of other integrations.
  public var includeForeign: Bool = false
  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(includeForeign: Bool = false, pageSize: Int32 = 0, pageToken: String = "") {
    self.includeForeign = includeForeign
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListCallbacksResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListCallbacksResponse" }

  public var callbacks: [Callback] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""
  /// The number of callbacks on all pages.
  public var totalSize: Int32 = 0
  public var status: CallbackStatus? = nil
  /// Why ConnectWise could not be read; callbacks is then empty. Empty if it was read.
  public var listError: String = ""

  public init() {}

  public init(callbacks: [Callback] = [], nextPageToken: String = "", totalSize: Int32 = 0, status: CallbackStatus? = nil, listError: String = "") {
    self.callbacks = callbacks
    self.nextPageToken = nextPageToken
    self.totalSize = totalSize
    self.status = status
    self.listError = listError
  }

}

public struct EnableCallbacksRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.EnableCallbacksRequest" }

  /// The public URL of the webhook receiver, for example "https://hooks.example.com/connectwise"; "?recordId=" is appended. Empty means the
  /// URL that is already configured.
  public var url: String = ""
  /// Returns the changes that would be made, and makes none.
  public var validateOnly: Bool = false

  public init() {}

  public init(url: String = "", validateOnly: Bool = false) {
    self.url = url
    self.validateOnly = validateOnly
  }

}

public struct DisableCallbacksRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.DisableCallbacksRequest" }

  /// Returns the changes that would be made, and makes none.
  public var validateOnly: Bool = false

  public init() {}

  public init(validateOnly: Bool = false) {
    self.validateOnly = validateOnly
  }

}

public struct CheckCallbacksRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.CheckCallbacksRequest" }

  /// Returns the changes that would be made, and makes none.
  public var validateOnly: Bool = false

  public init() {}

  public init(validateOnly: Bool = false) {
    self.validateOnly = validateOnly
  }

}

public struct ReceiveCallbackRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ReceiveCallbackRequest" }

  /// The body of ConnectWise's request, unchanged: 1 byte to 1 MiB.
  public var body: [UInt8] = []
  /// The value of its header x-content-signature: 32 bytes in base64.
  public var signature: String = ""
  /// Verifies the callback and returns the result without storing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(body: [UInt8] = [], signature: String = "", validateOnly: Bool = false) {
    self.body = body
    self.signature = signature
    self.validateOnly = validateOnly
  }

}

public struct ReceiveCallbackResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ReceiveCallbackResponse" }

  /// ConnectWise's name of the type, for example "company", "agreement" or "ticket".
  public var type: String = ""
  public var recordID: Int64 = 0
  /// ConnectWise's name of the action, for example "added", "updated" or "deleted".
  public var action: String = ""
  /// Whether the record will be read; false if it belongs to no customer and no notification.
  public var relevant: Bool = false

  public init() {}

  public init(type: String = "", recordID: Int64 = 0, action: String = "", relevant: Bool = false) {
    self.type = type
    self.recordID = recordID
    self.action = action
    self.relevant = relevant
  }

}

public struct PollChangesRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.PollChangesRequest" }

  /// Compares with ConnectWise and returns the differences without storing or syncing anything.
  public var validateOnly: Bool = false

  public init() {}

  public init(validateOnly: Bool = false) {
    self.validateOnly = validateOnly
  }

}

public struct PollChangesResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.PollChangesResponse" }

  /// The number of customers that were compared.
  public var customers: Int64 = 0
  /// The number of notifications that were compared.
  public var notifications: Int64 = 0
  /// Customers that differed and were synced.
  public var syncedCustomerIDs: [String] = []
  /// Customers that differed and could not be synced. Each customer's sync_error has the reason.
  public var failedCustomerIDs: [String] = []
  /// Notifications whose ticket had changed.
  public var changedNotificationIDs: [String] = []

  public init() {}

  public init(customers: Int64 = 0, notifications: Int64 = 0, syncedCustomerIDs: [String] = [], failedCustomerIDs: [String] = [], changedNotificationIDs: [String] = []) {
    self.customers = customers
    self.notifications = notifications
    self.syncedCustomerIDs = syncedCustomerIDs
    self.failedCustomerIDs = failedCustomerIDs
    self.changedNotificationIDs = changedNotificationIDs
  }

}

