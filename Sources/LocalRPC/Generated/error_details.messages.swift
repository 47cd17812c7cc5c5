// swift-format-ignore-file
// Generated from google/rpc/error_details.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

/// How long to wait before trying again.
public struct GoogleRetryInfo: RPCMessage {
  public static var protoName: String { "google.rpc.RetryInfo" }

  public var retryDelay: ProtobufDuration? = nil

  public init() {}

  public init(retryDelay: ProtobufDuration? = nil) {
    self.retryDelay = retryDelay
  }

}

/// The reason for an error, stable enough to program against.
public struct GoogleErrorInfo: RPCMessage {
  public static var protoName: String { "google.rpc.ErrorInfo" }

  public var reason: String = ""
  public var domain: String = ""
  /// As in google/rpc/error_details.proto, a map; written out because a map is this on the wire.
  public var metadata: [GoogleErrorInfo.MetadataEntry] = []

  public init() {}

  public init(reason: String = "", domain: String = "", metadata: [GoogleErrorInfo.MetadataEntry] = []) {
    self.reason = reason
    self.domain = domain
    self.metadata = metadata
  }

  public struct MetadataEntry: RPCMessage {
    public static var protoName: String { "google.rpc.ErrorInfo.MetadataEntry" }

    public var key: String = ""
    public var value: String = ""

    public init() {}

    public init(key: String = "", value: String = "") {
      self.key = key
      self.value = value
    }

  }

}

public struct GoogleBadRequest: RPCMessage {
  public static var protoName: String { "google.rpc.BadRequest" }

  public var fieldViolations: [GoogleBadRequest.FieldViolation] = []

  public init() {}

  public init(fieldViolations: [GoogleBadRequest.FieldViolation] = []) {
    self.fieldViolations = fieldViolations
  }

  public struct FieldViolation: RPCMessage {
    public static var protoName: String { "google.rpc.BadRequest.FieldViolation" }

    public var field: String = ""
    public var description: String = ""
    public var reason: String = ""

    public init() {}

    public init(field: String = "", description: String = "", reason: String = "") {
      self.field = field
      self.description = description
      self.reason = reason
    }

  }

}

public struct GooglePreconditionFailure: RPCMessage {
  public static var protoName: String { "google.rpc.PreconditionFailure" }

  public var violations: [GooglePreconditionFailure.Violation] = []

  public init() {}

  public init(violations: [GooglePreconditionFailure.Violation] = []) {
    self.violations = violations
  }

  public struct Violation: RPCMessage {
    public static var protoName: String { "google.rpc.PreconditionFailure.Violation" }

    public var type: String = ""
    public var subject: String = ""
    public var description: String = ""

    public init() {}

    public init(type: String = "", subject: String = "", description: String = "") {
      self.type = type
      self.subject = subject
      self.description = description
    }

  }

}

/// Where to read more, or the command that fixes it.
public struct GoogleHelp: RPCMessage {
  public static var protoName: String { "google.rpc.Help" }

  public var links: [GoogleHelp.Link] = []

  public init() {}

  public init(links: [GoogleHelp.Link] = []) {
    self.links = links
  }

  public struct Link: RPCMessage {
    public static var protoName: String { "google.rpc.Help.Link" }

    public var description: String = ""
    public var url: String = ""

    public init() {}

    public init(description: String = "", url: String = "") {
      self.description = description
      self.url = url
    }

  }

}

