// swift-format-ignore-file
// Generated from cwlink/v1/activity.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

public import LocalRPC

public struct ActivityEntry: RPCMessage {
  public static var protoName: String { "cwlink.v1.ActivityEntry" }

  /// Grows by one with each entry.
  public var id: Int64 = 0
  public var time: ProtobufTimestamp? = nil
  public var actor: Actor? = nil
  /// "integration.update", "customer.create", "billing.apply", "delivery.done", …
  public var action: String = ""
  /// "integration", "customers/acme", "plans/…".
  public var object: String = ""
  public var summary: String = ""
  /// JSON, without secrets; empty where there was or is nothing.
  public var before: String = ""
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

/// Who did it: the process at the other end of the socket, or the daemon itself.
public struct Actor: RPCMessage {
  public static var protoName: String { "cwlink.v1.Actor" }

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

  /// Only entries of this object or below it: "customers/acme".
  public var object: String = ""
  /// Only actions that begin with this: "billing.".
  public var action: String = ""
  /// 1 to 1000; 0 means 100.
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
  public var nextPageToken: String = ""

  public init() {}

  public init(entries: [ActivityEntry] = [], nextPageToken: String = "") {
    self.entries = entries
    self.nextPageToken = nextPageToken
  }

}

public struct WatchActivityRequest: RPCMessage {
  public static var protoName: String { "cwlink.v1.WatchActivityRequest" }

  /// Begins after this entry; 0 means with the next one, -1 with the first of all.
  public var afterID: Int64 = 0
  public var object: String = ""
  public var action: String = ""

  public init() {}

  public init(afterID: Int64 = 0, object: String = "", action: String = "") {
    self.afterID = afterID
    self.object = object
    self.action = action
  }

}

