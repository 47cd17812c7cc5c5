// swift-format-ignore-file
// Generated from google/rpc/error_details.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

package import CLocalRPCMessages

extension GoogleRetryInfo: WireMessage {
  package typealias CMessage = Google__Rpc__RetryInfo

  package static func initialize(_ c: UnsafeMutablePointer<Google__Rpc__RetryInfo>) {
    google__rpc__retry_info__init(c)
  }

  package init(_ c: UnsafePointer<Google__Rpc__RetryInfo>) {
    self.retryDelay = WireField.message(c.pointee.retry_delay, as: ProtobufDuration.self)
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Rpc__RetryInfo>, _ arena: borrowing WireArena) {
    c.pointee.retry_delay = arena.message(self.retryDelay)
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension GoogleErrorInfo: WireMessage {
  package typealias CMessage = Google__Rpc__ErrorInfo

  package static func initialize(_ c: UnsafeMutablePointer<Google__Rpc__ErrorInfo>) {
    google__rpc__error_info__init(c)
  }

  package init(_ c: UnsafePointer<Google__Rpc__ErrorInfo>) {
    self.reason = WireField.text(c.pointee.reason)
    self.domain = WireField.text(c.pointee.domain)
    self.metadata = WireField.messages(c.pointee.metadata, c.pointee.n_metadata)
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Rpc__ErrorInfo>, _ arena: borrowing WireArena) {
    c.pointee.reason = arena.text(self.reason, "google.rpc.ErrorInfo.reason")
    c.pointee.domain = arena.text(self.domain, "google.rpc.ErrorInfo.domain")
    c.pointee.n_metadata = self.metadata.count
    c.pointee.metadata = arena.messages(self.metadata)
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension GoogleErrorInfo.MetadataEntry: WireMessage {
  package typealias CMessage = Google__Rpc__ErrorInfo__MetadataEntry

  package static func initialize(_ c: UnsafeMutablePointer<Google__Rpc__ErrorInfo__MetadataEntry>) {
    google__rpc__error_info__metadata_entry__init(c)
  }

  package init(_ c: UnsafePointer<Google__Rpc__ErrorInfo__MetadataEntry>) {
    self.key = WireField.text(c.pointee.key)
    self.value = WireField.text(c.pointee.value)
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Rpc__ErrorInfo__MetadataEntry>, _ arena: borrowing WireArena) {
    c.pointee.key = arena.text(self.key, "google.rpc.ErrorInfo.MetadataEntry.key")
    c.pointee.value = arena.text(self.value, "google.rpc.ErrorInfo.MetadataEntry.value")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension GoogleBadRequest: WireMessage {
  package typealias CMessage = Google__Rpc__BadRequest

  package static func initialize(_ c: UnsafeMutablePointer<Google__Rpc__BadRequest>) {
    google__rpc__bad_request__init(c)
  }

  package init(_ c: UnsafePointer<Google__Rpc__BadRequest>) {
    self.fieldViolations = WireField.messages(c.pointee.field_violations, c.pointee.n_field_violations)
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Rpc__BadRequest>, _ arena: borrowing WireArena) {
    c.pointee.n_field_violations = self.fieldViolations.count
    c.pointee.field_violations = arena.messages(self.fieldViolations)
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension GoogleBadRequest.FieldViolation: WireMessage {
  package typealias CMessage = Google__Rpc__BadRequest__FieldViolation

  package static func initialize(_ c: UnsafeMutablePointer<Google__Rpc__BadRequest__FieldViolation>) {
    google__rpc__bad_request__field_violation__init(c)
  }

  package init(_ c: UnsafePointer<Google__Rpc__BadRequest__FieldViolation>) {
    self.field = WireField.text(c.pointee.field)
    self.description = WireField.text(c.pointee.description)
    self.reason = WireField.text(c.pointee.reason)
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Rpc__BadRequest__FieldViolation>, _ arena: borrowing WireArena) {
    c.pointee.field = arena.text(self.field, "google.rpc.BadRequest.FieldViolation.field")
    c.pointee.description = arena.text(self.description, "google.rpc.BadRequest.FieldViolation.description")
    c.pointee.reason = arena.text(self.reason, "google.rpc.BadRequest.FieldViolation.reason")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension GooglePreconditionFailure: WireMessage {
  package typealias CMessage = Google__Rpc__PreconditionFailure

  package static func initialize(_ c: UnsafeMutablePointer<Google__Rpc__PreconditionFailure>) {
    google__rpc__precondition_failure__init(c)
  }

  package init(_ c: UnsafePointer<Google__Rpc__PreconditionFailure>) {
    self.violations = WireField.messages(c.pointee.violations, c.pointee.n_violations)
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Rpc__PreconditionFailure>, _ arena: borrowing WireArena) {
    c.pointee.n_violations = self.violations.count
    c.pointee.violations = arena.messages(self.violations)
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension GooglePreconditionFailure.Violation: WireMessage {
  package typealias CMessage = Google__Rpc__PreconditionFailure__Violation

  package static func initialize(_ c: UnsafeMutablePointer<Google__Rpc__PreconditionFailure__Violation>) {
    google__rpc__precondition_failure__violation__init(c)
  }

  package init(_ c: UnsafePointer<Google__Rpc__PreconditionFailure__Violation>) {
    self.type = WireField.text(c.pointee.type)
    self.subject = WireField.text(c.pointee.subject)
    self.description = WireField.text(c.pointee.description)
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Rpc__PreconditionFailure__Violation>, _ arena: borrowing WireArena) {
    c.pointee.type = arena.text(self.type, "google.rpc.PreconditionFailure.Violation.type")
    c.pointee.subject = arena.text(self.subject, "google.rpc.PreconditionFailure.Violation.subject")
    c.pointee.description = arena.text(self.description, "google.rpc.PreconditionFailure.Violation.description")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension GoogleHelp: WireMessage {
  package typealias CMessage = Google__Rpc__Help

  package static func initialize(_ c: UnsafeMutablePointer<Google__Rpc__Help>) {
    google__rpc__help__init(c)
  }

  package init(_ c: UnsafePointer<Google__Rpc__Help>) {
    self.links = WireField.messages(c.pointee.links, c.pointee.n_links)
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Rpc__Help>, _ arena: borrowing WireArena) {
    c.pointee.n_links = self.links.count
    c.pointee.links = arena.messages(self.links)
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension GoogleHelp.Link: WireMessage {
  package typealias CMessage = Google__Rpc__Help__Link

  package static func initialize(_ c: UnsafeMutablePointer<Google__Rpc__Help__Link>) {
    google__rpc__help__link__init(c)
  }

  package init(_ c: UnsafePointer<Google__Rpc__Help__Link>) {
    self.description = WireField.text(c.pointee.description)
    self.url = WireField.text(c.pointee.url)
  }

  package func fill(_ c: UnsafeMutablePointer<Google__Rpc__Help__Link>, _ arena: borrowing WireArena) {
    c.pointee.description = arena.text(self.description, "google.rpc.Help.Link.description")
    c.pointee.url = arena.text(self.url, "google.rpc.Help.Link.url")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

