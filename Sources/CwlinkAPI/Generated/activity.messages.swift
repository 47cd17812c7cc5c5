// swift-format-ignore-file
// Generated from cwlink/v1/activity.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

public import LocalRPC

public struct ActivityEntry: RPCMessage {
  public static var protoName: String { "cwlink.v1.ActivityEntry" }

  /// Increases by one with each entry.
  public var id: Int64 = 0
  public var time: ProtobufTimestamp? = nil
  public var actor: Actor? = nil
  /// For example "integration.update", "customer.create", "billing.apply" or "delivery.done".
  public var action: String = ""
  /// For example "integration", "customers/acme" or "plans/17".
  public var object: String = ""
  public var summary: String = ""
  /// The object before the change as JSON, without secrets. Empty for a new object.
  public var before: String = ""
  /// The object after the change as JSON, without secrets. Empty for a deleted object.
  public var after: String = ""
  /// SHA-256 of the entry's content and the hash of the entry before, in hexadecimal. Empty for an entry from before the log had hashes.
  public var hash: String = ""

  public init() {}

  public init(id: Int64 = 0, time: ProtobufTimestamp? = nil, actor: Actor? = nil, action: String = "", object: String = "", summary: String = "", before: String = "", after: String = "", hash: String = "") {
    self.id = id
    self.time = time
    self.actor = actor
    self.action = action
    self.object = object
    self.summary = summary
    self.before = before
    self.after = after
    self.hash = hash
  }

}

/// Who made a change: the process at the other end of the socket, or the daemon itself.
public struct Actor: RPCMessage {
  public static var protoName: String { "cwlink.v1.Actor" }

  /// The daemon itself; the other fields then say nothing about a caller.
  public var daemon: Bool = false
  public var uid: UInt32 = 0
  public var gid: UInt32 = 0
  public var pid: Int32 = 0
  public var user: String = ""

  public init() {}

  public init(daemon: Bool = false, uid: UInt32 = 0, gid: UInt32 = 0, pid: Int32 = 0, user: String = "") {
    self.daemon = daemon
    self.uid = uid
    self.gid = gid
    self.pid = pid
    self.user = user
  }

}

public struct ListActivityRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListActivityRequest" }

  /// Only entries of this object or below it, for example "customers/acme".
  public var object: String = ""
  /// Only actions with this prefix, for example "billing.".
  public var action: String = ""
  /// 1 to 1000. Default 100.
  public var pageSize: Int32 = 0
  public var pageToken: String = ""

  public init() {}

  public init(object: String = "", action: String = "", pageSize: Int32 = 0, pageToken: String = "") {
    self.object = object
    self.action = action
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

}

public struct ListActivityResponse: RPCMessage {
  public static var protoName: String { "cwlink.v1.ListActivityResponse" }

  public var entries: [ActivityEntry] = []
  /// Empty on the last page.
  public var nextPageToken: String = ""

  public init() {}

  public init(entries: [ActivityEntry] = [], nextPageToken: String = "") {
    self.entries = entries
    self.nextPageToken = nextPageToken
  }

}

public struct WatchActivityRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.WatchActivityRequest" }

  /// Where the stream starts. Default: with the next entry that is written.
  public var start: Start? = nil
  /// Only entries of this object or below it.
  public var object: String = ""
  /// Only actions with this prefix.
  public var action: String = ""

  public init() {}

  public init(start: Start? = nil, object: String = "", action: String = "") {
    self.start = start
    self.object = object
    self.action = action
  }

  /// Where the stream starts. Default: with the next entry that is written.
  public enum Start: Sendable, Equatable {
    /// After the entry with this id, 0 or more.
    case afterID(Int64)
    /// true: at the oldest entry.
    case fromBeginning(Bool)
  }

}

public struct VerifyActivityRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.VerifyActivityRequest" }

  /// A hash that was noted earlier, in hexadecimal: an entry must have it. Empty: only the chain is verified.
  public var expectedHash: String = ""
  /// The entry that had the expected hash. Default: any entry may have it.
  public var expectedEntryID: Int64 = 0

  public init() {}

  public init(expectedHash: String = "", expectedEntryID: Int64 = 0) {
    self.expectedHash = expectedHash
    self.expectedEntryID = expectedEntryID
  }

}

public struct VerifyActivityProgress: RPCMessage {
  public static var protoName: String { "cwlink.v1.VerifyActivityProgress" }

  /// The number of entries read so far.
  public var checked: Int64 = 0
  /// The number of entries to read.
  public var total: Int64 = 0
  /// Only in the last message.
  public var verdict: ActivityVerdict? = nil

  public init() {}

  public init(checked: Int64 = 0, total: Int64 = 0, verdict: ActivityVerdict? = nil) {
    self.checked = checked
    self.total = total
    self.verdict = verdict
  }

}

public struct ActivityVerdict: RPCMessage {
  public static var protoName: String { "cwlink.v1.ActivityVerdict" }

  /// The first entry with a hash.
  public var firstEntryID: Int64 = 0
  /// The number of entries before it, which were written by an earlier version and cannot be verified.
  public var unchained: Int64 = 0
  /// The newest entry up to which the chain is whole, and its hash. Note them elsewhere: whoever can write to the database can also write a new chain,
  /// but not one with this hash. 0 and empty if there is none.
  public var headEntryID: Int64 = 0
  public var headHash: String = ""
  /// Absent if the whole chain is intact.
  public var firstBreak: ActivityBreak? = nil

  public init() {}

  public init(firstEntryID: Int64 = 0, unchained: Int64 = 0, headEntryID: Int64 = 0, headHash: String = "", firstBreak: ActivityBreak? = nil) {
    self.firstEntryID = firstEntryID
    self.unchained = unchained
    self.headEntryID = headEntryID
    self.headHash = headHash
    self.firstBreak = firstBreak
  }

}

/// The first broken link of the activity log.
public struct ActivityBreak: RPCMessage {
  public static var protoName: String { "cwlink.v1.ActivityBreak" }

  public var kind: ActivityBreak.Kind = .init(rawValue: 0)
  public var entryID: Int64 = 0
  public var message: String = ""

  public init() {}

  public init(kind: ActivityBreak.Kind = .init(rawValue: 0), entryID: Int64 = 0, message: String = "") {
    self.kind = kind
    self.entryID = entryID
    self.message = message
  }

  public enum Kind: RPCEnum {
    case unspecified
    /// The entry, or its hash, is not as it was written.
    case changed
    /// Entries from entry_id on are missing.
    case removed
    /// The entry was not written by cwlink.
    case inserted
    /// The entries from entry_id on are missing, at the end of the log.
    case truncated
    /// The chain is intact, but does not have the expected hash.
    case notExpected
    /// An unknown number.
    case unrecognized(Int32)

    public static var allCases: [Kind] { [.unspecified, .changed, .removed, .inserted, .truncated, .notExpected] }

    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .changed
        case 2: self = .removed
        case 3: self = .inserted
        case 4: self = .truncated
        case 5: self = .notExpected
        default: self = .unrecognized(rawValue)
      }
    }

    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .changed: 1
        case .removed: 2
        case .inserted: 3
        case .truncated: 4
        case .notExpected: 5
        case .unrecognized(let number): number
      }
    }

    public var protoName: String? {
      switch self {
        case .unspecified: "KIND_UNSPECIFIED"
        case .changed: "KIND_CHANGED"
        case .removed: "KIND_REMOVED"
        case .inserted: "KIND_INSERTED"
        case .truncated: "KIND_TRUNCATED"
        case .notExpected: "KIND_NOT_EXPECTED"
        case .unrecognized: nil
      }
    }
  }

}

