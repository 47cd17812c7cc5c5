// swift-format-ignore-file
// Generated from cwlink/v1/callbacks.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

public import LocalRPC

public struct Callback: RPCMessage {
  public static var protoName: String { "cwlink.v1.Callback" }

  /// As ConnectWise names it: "Company", "Agreement", "Ticket".
  public var type: String = ""
  public var state: Callback.State = .init(rawValue: 0)
  /// ConnectWise's; 0 where it is missing.
  public var id: Int64 = 0
  /// Without what follows "?", where it is another integration's.
  public var url: String = ""
  public var level: String = ""
  public var description: String = ""
  /// What was done about it, or would be: "switched on again"; empty where nothing is to be done.
  public var change: String = ""
  /// Of ours: how many came and were ConnectWise's, and when the last one did.
  public var received: Int64 = 0
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
    /// ConnectWise fires it.
    case active
    /// ConnectWise has it, and switched it off: after three days on which nothing was taken, or a person did.
    case switchedOff
    /// It should be there, and is not.
    case missing
    /// ConnectWise has it, with another URL or level than it should have.
    case different
    /// Another integration's.
    case foreign
    /// Left from before: it should not be there.
    case surplus
    /// A number that this program does not know.
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

public struct CallbackOverview: RPCMessage {
  public static var protoName: String { "cwlink.v1.CallbackOverview" }

  public var enabled: Bool = false
  /// Where ConnectWise sends them: "https://hooks.example.com/connectwise?recordId=".
  public var url: String = ""
  /// In the order company, agreement, ticket; then surplus ones, then other integrations'.
  public var callbacks: [Callback] = []
  /// Changes that came and were not read again yet.
  public var pendingChanges: Int64 = 0
  /// Why the last try to read them again failed; empty where it did not.
  public var pendingError: String = ""
  /// When ConnectWise was last held against what should be there, and why that failed; empty where it did not.
  public var checkTime: ProtobufTimestamp? = nil
  public var checkError: String = ""
  /// When was last looked for what no callback told, and why that failed; empty where it did not.
  public var pollTime: ProtobufTimestamp? = nil
  public var pollError: String = ""
  /// When is looked next; absent where it is not.
  public var nextPollTime: ProtobufTimestamp? = nil
  /// When was last found what a callback should have told and did not, and how much.
  public var missedTime: ProtobufTimestamp? = nil
  public var missed: Int64 = 0
  /// Of ListCallbacks: why ConnectWise could not be asked, and callbacks is empty.
  public var listError: String = ""

  public init() {}

  public init(enabled: Bool = false, url: String = "", callbacks: [Callback] = [], pendingChanges: Int64 = 0, pendingError: String = "", checkTime: ProtobufTimestamp? = nil, checkError: String = "", pollTime: ProtobufTimestamp? = nil, pollError: String = "", nextPollTime: ProtobufTimestamp? = nil, missedTime: ProtobufTimestamp? = nil, missed: Int64 = 0, listError: String = "") {
    self.enabled = enabled
    self.url = url
    self.callbacks = callbacks
    self.pendingChanges = pendingChanges
    self.pendingError = pendingError
    self.checkTime = checkTime
    self.checkError = checkError
    self.pollTime = pollTime
    self.pollError = pollError
    self.nextPollTime = nextPollTime
    self.missedTime = missedTime
    self.missed = missed
    self.listError = listError
  }

}

public struct ListCallbacksRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListCallbacksRequest" }

  /// Those of other integrations as well.
  public var includeForeign: Bool = false

  public init() {}

  public init(includeForeign: Bool = false) {
    self.includeForeign = includeForeign
  }

}

public struct EnableCallbacksRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.EnableCallbacksRequest" }

  /// Of the receiver's route, as the internet reaches it: "https://hooks.example.com/connectwise". "?recordId=" is put behind it. Empty means the one
  /// that is set.
  public var url: String = ""
  /// Says what would be done.
  public var validateOnly: Bool = false

  public init() {}

  public init(url: String = "", validateOnly: Bool = false) {
    self.url = url
    self.validateOnly = validateOnly
  }

}

public struct DisableCallbacksRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.DisableCallbacksRequest" }

  public var validateOnly: Bool = false

  public init() {}

  public init(validateOnly: Bool = false) {
    self.validateOnly = validateOnly
  }

}

public struct CheckCallbacksRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.CheckCallbacksRequest" }

  /// Says what would be done.
  public var validateOnly: Bool = false

  public init() {}

  public init(validateOnly: Bool = false) {
    self.validateOnly = validateOnly
  }

}

public struct ReceiveCallbackRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ReceiveCallbackRequest" }

  /// The request's body as it came: 1 byte to 1 MiB.
  public var body: [UInt8] = []
  /// Its header x-content-signature: 32 bytes in base64.
  public var signature: String = ""

  public init() {}

  public init(body: [UInt8] = [], signature: String = "") {
    self.body = body
    self.signature = signature
  }

}

public struct ReceiveCallbackResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ReceiveCallbackResponse" }

  /// "company", "agreement", "ticket", …
  public var type: String = ""
  public var recordID: Int64 = 0
  /// "added", "updated", "deleted".
  public var action: String = ""
  /// Whether it is read again; false where it concerns no customer and no notification here.
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

  public init() {}

}

public struct PollChangesResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.PollChangesResponse" }

  /// How many were looked at.
  public var customers: Int64 = 0
  public var notifications: Int64 = 0
  /// Customers of which something differed, and that were synced.
  public var syncedCustomerIDs: [String] = []
  /// Customers of which something differed, and whose sync failed: they say why.
  public var failedCustomerIDs: [String] = []
  /// Notifications whose ticket is otherwise than was known.
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

