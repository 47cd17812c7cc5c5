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

  public init() {}

  public init(id: Int64 = 0, time: ProtobufTimestamp? = nil, actor: Actor? = nil, action: String = "", object: String = "", summary: String = "", before: String = "", after: String = "") {
    self.id = id
    self.time = time
    self.actor = actor
    self.action = action
    self.object = object
    self.summary = summary
    self.before = before
    self.after = after
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

