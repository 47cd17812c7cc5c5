// swift-format-ignore-file
// Generated from google/rpc/error_details.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CLocalRPCMessages

extension GoogleRetryInfo: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Rpc__RetryInfo> {
    let c = arena.allocate(bytes: MemoryLayout<Google__Rpc__RetryInfo>.size).assumingMemoryBound(to: Google__Rpc__RetryInfo.self)
    google__rpc__retry_info__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Google__Rpc__RetryInfo>) {
    self.retryDelay = c.pointee.retry_delay.map { ProtobufDuration($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Rpc__RetryInfo> {
    let c = Self.blank(arena)
    c.pointee.retry_delay = self.retryDelay?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Google__Rpc__RetryInfo.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GoogleErrorInfo: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Rpc__ErrorInfo> {
    let c = arena.allocate(bytes: MemoryLayout<Google__Rpc__ErrorInfo>.size).assumingMemoryBound(to: Google__Rpc__ErrorInfo.self)
    google__rpc__error_info__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Google__Rpc__ErrorInfo>) {
    self.reason = WireField.text(c.pointee.reason)
    self.domain = WireField.text(c.pointee.domain)
    self.metadata = WireList.values(c.pointee.metadata, c.pointee.n_metadata) { $0.map { GoogleErrorInfo.MetadataEntry($0) } }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Rpc__ErrorInfo> {
    let c = Self.blank(arena)
    c.pointee.reason = arena.text(self.reason, "google.rpc.ErrorInfo.reason")
    c.pointee.domain = arena.text(self.domain, "google.rpc.ErrorInfo.domain")
    c.pointee.n_metadata = self.metadata.count
    c.pointee.metadata = arena.list(self.metadata) { $0.filled(arena) }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Google__Rpc__ErrorInfo.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GoogleErrorInfo.MetadataEntry: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Rpc__ErrorInfo__MetadataEntry> {
    let c = arena.allocate(bytes: MemoryLayout<Google__Rpc__ErrorInfo__MetadataEntry>.size).assumingMemoryBound(to: Google__Rpc__ErrorInfo__MetadataEntry.self)
    google__rpc__error_info__metadata_entry__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Google__Rpc__ErrorInfo__MetadataEntry>) {
    self.key = WireField.text(c.pointee.key)
    self.value = WireField.text(c.pointee.value)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Rpc__ErrorInfo__MetadataEntry> {
    let c = Self.blank(arena)
    c.pointee.key = arena.text(self.key, "google.rpc.ErrorInfo.MetadataEntry.key")
    c.pointee.value = arena.text(self.value, "google.rpc.ErrorInfo.MetadataEntry.value")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Google__Rpc__ErrorInfo__MetadataEntry.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GoogleBadRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Rpc__BadRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Google__Rpc__BadRequest>.size).assumingMemoryBound(to: Google__Rpc__BadRequest.self)
    google__rpc__bad_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Google__Rpc__BadRequest>) {
    self.fieldViolations = WireList.values(c.pointee.field_violations, c.pointee.n_field_violations) { $0.map { GoogleBadRequest.FieldViolation($0) } }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Rpc__BadRequest> {
    let c = Self.blank(arena)
    c.pointee.n_field_violations = self.fieldViolations.count
    c.pointee.field_violations = arena.list(self.fieldViolations) { $0.filled(arena) }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Google__Rpc__BadRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GoogleBadRequest.FieldViolation: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Rpc__BadRequest__FieldViolation> {
    let c = arena.allocate(bytes: MemoryLayout<Google__Rpc__BadRequest__FieldViolation>.size).assumingMemoryBound(to: Google__Rpc__BadRequest__FieldViolation.self)
    google__rpc__bad_request__field_violation__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Google__Rpc__BadRequest__FieldViolation>) {
    self.field = WireField.text(c.pointee.field)
    self.description = WireField.text(c.pointee.description)
    self.reason = WireField.text(c.pointee.reason)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Rpc__BadRequest__FieldViolation> {
    let c = Self.blank(arena)
    c.pointee.field = arena.text(self.field, "google.rpc.BadRequest.FieldViolation.field")
    c.pointee.description = arena.text(self.description, "google.rpc.BadRequest.FieldViolation.description")
    c.pointee.reason = arena.text(self.reason, "google.rpc.BadRequest.FieldViolation.reason")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Google__Rpc__BadRequest__FieldViolation.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GooglePreconditionFailure: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Rpc__PreconditionFailure> {
    let c = arena.allocate(bytes: MemoryLayout<Google__Rpc__PreconditionFailure>.size).assumingMemoryBound(to: Google__Rpc__PreconditionFailure.self)
    google__rpc__precondition_failure__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Google__Rpc__PreconditionFailure>) {
    self.violations = WireList.values(c.pointee.violations, c.pointee.n_violations) { $0.map { GooglePreconditionFailure.Violation($0) } }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Rpc__PreconditionFailure> {
    let c = Self.blank(arena)
    c.pointee.n_violations = self.violations.count
    c.pointee.violations = arena.list(self.violations) { $0.filled(arena) }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Google__Rpc__PreconditionFailure.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GooglePreconditionFailure.Violation: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Rpc__PreconditionFailure__Violation> {
    let c = arena.allocate(bytes: MemoryLayout<Google__Rpc__PreconditionFailure__Violation>.size).assumingMemoryBound(to: Google__Rpc__PreconditionFailure__Violation.self)
    google__rpc__precondition_failure__violation__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Google__Rpc__PreconditionFailure__Violation>) {
    self.type = WireField.text(c.pointee.type)
    self.subject = WireField.text(c.pointee.subject)
    self.description = WireField.text(c.pointee.description)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Rpc__PreconditionFailure__Violation> {
    let c = Self.blank(arena)
    c.pointee.type = arena.text(self.type, "google.rpc.PreconditionFailure.Violation.type")
    c.pointee.subject = arena.text(self.subject, "google.rpc.PreconditionFailure.Violation.subject")
    c.pointee.description = arena.text(self.description, "google.rpc.PreconditionFailure.Violation.description")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Google__Rpc__PreconditionFailure__Violation.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GoogleHelp: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Rpc__Help> {
    let c = arena.allocate(bytes: MemoryLayout<Google__Rpc__Help>.size).assumingMemoryBound(to: Google__Rpc__Help.self)
    google__rpc__help__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Google__Rpc__Help>) {
    self.links = WireList.values(c.pointee.links, c.pointee.n_links) { $0.map { GoogleHelp.Link($0) } }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Rpc__Help> {
    let c = Self.blank(arena)
    c.pointee.n_links = self.links.count
    c.pointee.links = arena.list(self.links) { $0.filled(arena) }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Google__Rpc__Help.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GoogleHelp.Link: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Rpc__Help__Link> {
    let c = arena.allocate(bytes: MemoryLayout<Google__Rpc__Help__Link>.size).assumingMemoryBound(to: Google__Rpc__Help__Link.self)
    google__rpc__help__link__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Google__Rpc__Help__Link>) {
    self.description = WireField.text(c.pointee.description)
    self.url = WireField.text(c.pointee.url)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Google__Rpc__Help__Link> {
    let c = Self.blank(arena)
    c.pointee.description = arena.text(self.description, "google.rpc.Help.Link.description")
    c.pointee.url = arena.text(self.url, "google.rpc.Help.Link.url")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Google__Rpc__Help__Link.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

