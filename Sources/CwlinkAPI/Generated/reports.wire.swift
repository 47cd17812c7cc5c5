// swift-format-ignore-file
// Generated from cwlink/v1/reports.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension MailFigures: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__MailFigures> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__MailFigures>.size).assumingMemoryBound(to: Cwlink__V1__MailFigures.self)
    cwlink__v1__mail_figures__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__MailFigures>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.day = WireField.text(c.pointee.day)
    self.received = c.pointee.received_presence_case.rawValue == 4 ? c.pointee.received : nil
    self.delivered = c.pointee.delivered_presence_case.rawValue == 5 ? c.pointee.delivered : nil
    self.spam = c.pointee.spam_presence_case.rawValue == 6 ? c.pointee.spam : nil
    self.phishing = c.pointee.phishing_presence_case.rawValue == 7 ? c.pointee.phishing : nil
    self.malware = c.pointee.malware_presence_case.rawValue == 8 ? c.pointee.malware : nil
    self.ransomware = c.pointee.ransomware_presence_case.rawValue == 9 ? c.pointee.ransomware : nil
    self.businessEmailCompromise = c.pointee.business_email_compromise_presence_case.rawValue == 10 ? c.pointee.business_email_compromise : nil
    self.policy = c.pointee.policy_presence_case.rawValue == 11 ? c.pointee.policy : nil
    self.sandbox = c.pointee.sandbox_presence_case.rawValue == 12 ? c.pointee.sandbox : nil
    self.source = WireField.text(c.pointee.source)
    self.receiveTime = c.pointee.receive_time.map { ProtobufTimestamp($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__MailFigures> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.MailFigures.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.MailFigures.product_id")
    c.pointee.day = arena.text(self.day, "cwlink.v1.MailFigures.day")
    if let value = self.received {
      c.pointee.received_presence_case = .init(rawValue: 4)
      c.pointee.received = value
    }
    if let value = self.delivered {
      c.pointee.delivered_presence_case = .init(rawValue: 5)
      c.pointee.delivered = value
    }
    if let value = self.spam {
      c.pointee.spam_presence_case = .init(rawValue: 6)
      c.pointee.spam = value
    }
    if let value = self.phishing {
      c.pointee.phishing_presence_case = .init(rawValue: 7)
      c.pointee.phishing = value
    }
    if let value = self.malware {
      c.pointee.malware_presence_case = .init(rawValue: 8)
      c.pointee.malware = value
    }
    if let value = self.ransomware {
      c.pointee.ransomware_presence_case = .init(rawValue: 9)
      c.pointee.ransomware = value
    }
    if let value = self.businessEmailCompromise {
      c.pointee.business_email_compromise_presence_case = .init(rawValue: 10)
      c.pointee.business_email_compromise = value
    }
    if let value = self.policy {
      c.pointee.policy_presence_case = .init(rawValue: 11)
      c.pointee.policy = value
    }
    if let value = self.sandbox {
      c.pointee.sandbox_presence_case = .init(rawValue: 12)
      c.pointee.sandbox = value
    }
    c.pointee.source = arena.text(self.source, "cwlink.v1.MailFigures.source")
    c.pointee.receive_time = self.receiveTime?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__MailFigures.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension DeviceFigures: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DeviceFigures> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__DeviceFigures>.size).assumingMemoryBound(to: Cwlink__V1__DeviceFigures.self)
    cwlink__v1__device_figures__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__DeviceFigures>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.day = WireField.text(c.pointee.day)
    self.workstations = c.pointee.workstations_presence_case.rawValue == 3 ? c.pointee.workstations : nil
    self.servers = c.pointee.servers_presence_case.rawValue == 4 ? c.pointee.servers : nil
    self.serversOffline = c.pointee.servers_offline_presence_case.rawValue == 5 ? c.pointee.servers_offline : nil
    self.virusesRemoved = c.pointee.viruses_removed_presence_case.rawValue == 6 ? c.pointee.viruses_removed : nil
    self.spywareRemoved = c.pointee.spyware_removed_presence_case.rawValue == 7 ? c.pointee.spyware_removed : nil
    self.fullyPatched = c.pointee.fully_patched_presence_case.rawValue == 8 ? c.pointee.fully_patched : nil
    self.source = WireField.text(c.pointee.source)
    self.receiveTime = c.pointee.receive_time.map { ProtobufTimestamp($0) }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DeviceFigures> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.DeviceFigures.customer_id")
    c.pointee.day = arena.text(self.day, "cwlink.v1.DeviceFigures.day")
    if let value = self.workstations {
      c.pointee.workstations_presence_case = .init(rawValue: 3)
      c.pointee.workstations = value
    }
    if let value = self.servers {
      c.pointee.servers_presence_case = .init(rawValue: 4)
      c.pointee.servers = value
    }
    if let value = self.serversOffline {
      c.pointee.servers_offline_presence_case = .init(rawValue: 5)
      c.pointee.servers_offline = value
    }
    if let value = self.virusesRemoved {
      c.pointee.viruses_removed_presence_case = .init(rawValue: 6)
      c.pointee.viruses_removed = value
    }
    if let value = self.spywareRemoved {
      c.pointee.spyware_removed_presence_case = .init(rawValue: 7)
      c.pointee.spyware_removed = value
    }
    if let value = self.fullyPatched {
      c.pointee.fully_patched_presence_case = .init(rawValue: 8)
      c.pointee.fully_patched = value
    }
    c.pointee.source = arena.text(self.source, "cwlink.v1.DeviceFigures.source")
    c.pointee.receive_time = self.receiveTime?.filled(arena)
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__DeviceFigures.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ReportMailFiguresRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReportMailFiguresRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ReportMailFiguresRequest>.size).assumingMemoryBound(to: Cwlink__V1__ReportMailFiguresRequest.self)
    cwlink__v1__report_mail_figures_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ReportMailFiguresRequest>) {
    self.figures = WireList.values(c.pointee.figures, c.pointee.n_figures) { $0.map { MailFigures($0) } }
    self.requestID = WireField.text(c.pointee.request_id)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReportMailFiguresRequest> {
    let c = Self.blank(arena)
    c.pointee.n_figures = self.figures.count
    c.pointee.figures = arena.list(self.figures) { $0.filled(arena) }
    c.pointee.request_id = arena.text(self.requestID, "cwlink.v1.ReportMailFiguresRequest.request_id")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ReportMailFiguresRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension StreamMailFiguresRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__StreamMailFiguresRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__StreamMailFiguresRequest>.size).assumingMemoryBound(to: Cwlink__V1__StreamMailFiguresRequest.self)
    cwlink__v1__stream_mail_figures_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__StreamMailFiguresRequest>) {
    self.figures = WireList.values(c.pointee.figures, c.pointee.n_figures) { $0.map { MailFigures($0) } }
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__StreamMailFiguresRequest> {
    let c = Self.blank(arena)
    c.pointee.n_figures = self.figures.count
    c.pointee.figures = arena.list(self.figures) { $0.filled(arena) }
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__StreamMailFiguresRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ReportDeviceFiguresRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReportDeviceFiguresRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ReportDeviceFiguresRequest>.size).assumingMemoryBound(to: Cwlink__V1__ReportDeviceFiguresRequest.self)
    cwlink__v1__report_device_figures_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ReportDeviceFiguresRequest>) {
    self.figures = WireList.values(c.pointee.figures, c.pointee.n_figures) { $0.map { DeviceFigures($0) } }
    self.requestID = WireField.text(c.pointee.request_id)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReportDeviceFiguresRequest> {
    let c = Self.blank(arena)
    c.pointee.n_figures = self.figures.count
    c.pointee.figures = arena.list(self.figures) { $0.filled(arena) }
    c.pointee.request_id = arena.text(self.requestID, "cwlink.v1.ReportDeviceFiguresRequest.request_id")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ReportDeviceFiguresRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ReportFiguresResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReportFiguresResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ReportFiguresResponse>.size).assumingMemoryBound(to: Cwlink__V1__ReportFiguresResponse.self)
    cwlink__v1__report_figures_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ReportFiguresResponse>) {
    self.accepted = c.pointee.accepted
    self.unchanged = c.pointee.unchanged
    self.replaced = c.pointee.replaced
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReportFiguresResponse> {
    let c = Self.blank(arena)
    c.pointee.accepted = self.accepted
    c.pointee.unchanged = self.unchanged
    c.pointee.replaced = self.replaced
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ReportFiguresResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ImportMailFiguresRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportMailFiguresRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ImportMailFiguresRequest>.size).assumingMemoryBound(to: Cwlink__V1__ImportMailFiguresRequest.self)
    cwlink__v1__import_mail_figures_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ImportMailFiguresRequest>) {
    self.data = WireField.bytes(c.pointee.data)
    self.validateOnly = c.pointee.validate_only != 0
    self.source = WireField.text(c.pointee.source)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportMailFiguresRequest> {
    let c = Self.blank(arena)
    c.pointee.data = arena.bytes(self.data)
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    c.pointee.source = arena.text(self.source, "cwlink.v1.ImportMailFiguresRequest.source")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ImportMailFiguresRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ImportDeviceFiguresRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportDeviceFiguresRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ImportDeviceFiguresRequest>.size).assumingMemoryBound(to: Cwlink__V1__ImportDeviceFiguresRequest.self)
    cwlink__v1__import_device_figures_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ImportDeviceFiguresRequest>) {
    self.data = WireField.bytes(c.pointee.data)
    self.validateOnly = c.pointee.validate_only != 0
    self.source = WireField.text(c.pointee.source)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportDeviceFiguresRequest> {
    let c = Self.blank(arena)
    c.pointee.data = arena.bytes(self.data)
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    c.pointee.source = arena.text(self.source, "cwlink.v1.ImportDeviceFiguresRequest.source")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ImportDeviceFiguresRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ImportFiguresResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportFiguresResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ImportFiguresResponse>.size).assumingMemoryBound(to: Cwlink__V1__ImportFiguresResponse.self)
    cwlink__v1__import_figures_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ImportFiguresResponse>) {
    self.accepted = c.pointee.accepted
    self.unchanged = c.pointee.unchanged
    self.replaced = c.pointee.replaced
    self.problems = WireList.values(c.pointee.problems, c.pointee.n_problems) { $0.map { LineProblem($0) } }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportFiguresResponse> {
    let c = Self.blank(arena)
    c.pointee.accepted = self.accepted
    c.pointee.unchanged = self.unchanged
    c.pointee.replaced = self.replaced
    c.pointee.n_problems = self.problems.count
    c.pointee.problems = arena.list(self.problems) { $0.filled(arena) }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ImportFiguresResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListMailFiguresRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListMailFiguresRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListMailFiguresRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListMailFiguresRequest.self)
    cwlink__v1__list_mail_figures_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListMailFiguresRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.fromDay = WireField.text(c.pointee.from_day)
    self.toDay = WireField.text(c.pointee.to_day)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListMailFiguresRequest> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ListMailFiguresRequest.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.ListMailFiguresRequest.product_id")
    c.pointee.from_day = arena.text(self.fromDay, "cwlink.v1.ListMailFiguresRequest.from_day")
    c.pointee.to_day = arena.text(self.toDay, "cwlink.v1.ListMailFiguresRequest.to_day")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListMailFiguresRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListMailFiguresRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListMailFiguresResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListMailFiguresResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListMailFiguresResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListMailFiguresResponse.self)
    cwlink__v1__list_mail_figures_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListMailFiguresResponse>) {
    self.figures = WireList.values(c.pointee.figures, c.pointee.n_figures) { $0.map { MailFigures($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListMailFiguresResponse> {
    let c = Self.blank(arena)
    c.pointee.n_figures = self.figures.count
    c.pointee.figures = arena.list(self.figures) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListMailFiguresResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListMailFiguresResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListDeviceFiguresRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListDeviceFiguresRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListDeviceFiguresRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListDeviceFiguresRequest.self)
    cwlink__v1__list_device_figures_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListDeviceFiguresRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.fromDay = WireField.text(c.pointee.from_day)
    self.toDay = WireField.text(c.pointee.to_day)
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListDeviceFiguresRequest> {
    let c = Self.blank(arena)
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ListDeviceFiguresRequest.customer_id")
    c.pointee.from_day = arena.text(self.fromDay, "cwlink.v1.ListDeviceFiguresRequest.from_day")
    c.pointee.to_day = arena.text(self.toDay, "cwlink.v1.ListDeviceFiguresRequest.to_day")
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListDeviceFiguresRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListDeviceFiguresRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListDeviceFiguresResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListDeviceFiguresResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListDeviceFiguresResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListDeviceFiguresResponse.self)
    cwlink__v1__list_device_figures_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListDeviceFiguresResponse>) {
    self.figures = WireList.values(c.pointee.figures, c.pointee.n_figures) { $0.map { DeviceFigures($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListDeviceFiguresResponse> {
    let c = Self.blank(arena)
    c.pointee.n_figures = self.figures.count
    c.pointee.figures = arena.list(self.figures) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListDeviceFiguresResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListDeviceFiguresResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension PreviewReportRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PreviewReportRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__PreviewReportRequest>.size).assumingMemoryBound(to: Cwlink__V1__PreviewReportRequest.self)
    cwlink__v1__preview_report_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__PreviewReportRequest>) {
    self.kind = ReportKind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.day = WireField.text(c.pointee.day)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PreviewReportRequest> {
    let c = Self.blank(arena)
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.PreviewReportRequest.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.PreviewReportRequest.product_id")
    c.pointee.day = arena.text(self.day, "cwlink.v1.PreviewReportRequest.day")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__PreviewReportRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension Report: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Report> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__Report>.size).assumingMemoryBound(to: Cwlink__V1__Report.self)
    cwlink__v1__report__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Report>) {
    self.kind = ReportKind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.firstDay = WireField.text(c.pointee.first_day)
    self.lastDay = WireField.text(c.pointee.last_day)
    self.period = WireField.text(c.pointee.period)
    self.reference = WireField.text(c.pointee.reference)
    self.subject = WireField.text(c.pointee.subject)
    self.text = WireField.text(c.pointee.text)
    self.csv = WireField.text(c.pointee.csv)
    self.lines = WireList.values(c.pointee.lines, c.pointee.n_lines) { $0.map { ReportLine($0) } }
    self.portable = c.pointee.portable.map { PortableCounters($0) }
    self.daysWithoutFigures = c.pointee.days_without_figures
    self.ticket = c.pointee.ticket != 0
    self.mail = c.pointee.mail != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__Report> {
    let c = Self.blank(arena)
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.Report.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.Report.product_id")
    c.pointee.first_day = arena.text(self.firstDay, "cwlink.v1.Report.first_day")
    c.pointee.last_day = arena.text(self.lastDay, "cwlink.v1.Report.last_day")
    c.pointee.period = arena.text(self.period, "cwlink.v1.Report.period")
    c.pointee.reference = arena.text(self.reference, "cwlink.v1.Report.reference")
    c.pointee.subject = arena.text(self.subject, "cwlink.v1.Report.subject")
    c.pointee.text = arena.text(self.text, "cwlink.v1.Report.text")
    c.pointee.csv = arena.text(self.csv, "cwlink.v1.Report.csv")
    c.pointee.n_lines = self.lines.count
    c.pointee.lines = arena.list(self.lines) { $0.filled(arena) }
    c.pointee.portable = self.portable?.filled(arena)
    c.pointee.days_without_figures = self.daysWithoutFigures
    c.pointee.ticket = self.ticket ? 1 : 0
    c.pointee.mail = self.mail ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__Report.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ReportLine: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReportLine> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ReportLine>.size).assumingMemoryBound(to: Cwlink__V1__ReportLine.self)
    cwlink__v1__report_line__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ReportLine>) {
    self.item = MailItem(rawValue: Int32(truncatingIfNeeded: c.pointee.item.rawValue))
    self.label = WireField.text(c.pointee.label)
    self.count = c.pointee.count
    self.monthToDate = c.pointee.month_to_date
    self.yearToDate = c.pointee.year_to_date
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ReportLine> {
    let c = Self.blank(arena)
    c.pointee.item = .init(rawValue: .init(truncatingIfNeeded: self.item.rawValue))
    c.pointee.label = arena.text(self.label, "cwlink.v1.ReportLine.label")
    c.pointee.count = self.count
    c.pointee.month_to_date = self.monthToDate
    c.pointee.year_to_date = self.yearToDate
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ReportLine.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension PortableCounters: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PortableCounters> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__PortableCounters>.size).assumingMemoryBound(to: Cwlink__V1__PortableCounters.self)
    cwlink__v1__portable_counters__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__PortableCounters>) {
    self.spamRemovedLast30Days = c.pointee.spam_removed_last_30_days
    self.spamRemovedYearToDate = c.pointee.spam_removed_year_to_date
    self.emailVirusesRemovedLast30Days = c.pointee.email_viruses_removed_last_30_days
    self.emailVirusesRemovedYearToDate = c.pointee.email_viruses_removed_year_to_date
    self.accountMessagesLast30Days = c.pointee.account_messages_last_30_days
    self.accountMessagesYearToDate = c.pointee.account_messages_year_to_date
    self.totalMessagesLast30Days = c.pointee.total_messages_last_30_days
    self.totalMessagesYearToDate = c.pointee.total_messages_year_to_date
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__PortableCounters> {
    let c = Self.blank(arena)
    c.pointee.spam_removed_last_30_days = self.spamRemovedLast30Days
    c.pointee.spam_removed_year_to_date = self.spamRemovedYearToDate
    c.pointee.email_viruses_removed_last_30_days = self.emailVirusesRemovedLast30Days
    c.pointee.email_viruses_removed_year_to_date = self.emailVirusesRemovedYearToDate
    c.pointee.account_messages_last_30_days = self.accountMessagesLast30Days
    c.pointee.account_messages_year_to_date = self.accountMessagesYearToDate
    c.pointee.total_messages_last_30_days = self.totalMessagesLast30Days
    c.pointee.total_messages_year_to_date = self.totalMessagesYearToDate
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__PortableCounters.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension SendReportRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SendReportRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__SendReportRequest>.size).assumingMemoryBound(to: Cwlink__V1__SendReportRequest.self)
    cwlink__v1__send_report_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__SendReportRequest>) {
    self.kind = ReportKind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.day = WireField.text(c.pointee.day)
    self.requestID = WireField.text(c.pointee.request_id)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SendReportRequest> {
    let c = Self.blank(arena)
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.SendReportRequest.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.SendReportRequest.product_id")
    c.pointee.day = arena.text(self.day, "cwlink.v1.SendReportRequest.day")
    c.pointee.request_id = arena.text(self.requestID, "cwlink.v1.SendReportRequest.request_id")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__SendReportRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension SendReportResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SendReportResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__SendReportResponse>.size).assumingMemoryBound(to: Cwlink__V1__SendReportResponse.self)
    cwlink__v1__send_report_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__SendReportResponse>) {
    self.reports = WireList.values(c.pointee.reports, c.pointee.n_reports) { $0.map { Report($0) } }
    self.deliveryIDs = WireField.texts(c.pointee.delivery_ids, c.pointee.n_delivery_ids)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__SendReportResponse> {
    let c = Self.blank(arena)
    c.pointee.n_reports = self.reports.count
    c.pointee.reports = arena.list(self.reports) { $0.filled(arena) }
    c.pointee.n_delivery_ids = self.deliveryIDs.count
    c.pointee.delivery_ids = arena.texts(self.deliveryIDs, "cwlink.v1.SendReportResponse.delivery_ids")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__SendReportResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

