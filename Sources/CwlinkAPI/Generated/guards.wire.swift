// swift-format-ignore-file
// Generated from cwlink/v1/guards.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension GuardMode: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GuardMode> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GuardMode>.size).assumingMemoryBound(to: Cwlink__V1__GuardMode.self)
    cwlink__v1__guard_mode__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GuardMode>) {
    self.`guard` = Guard.Code(rawValue: Int32(truncatingIfNeeded: c.pointee.guard.rawValue))
    self.mode = GuardMode.Mode(rawValue: Int32(truncatingIfNeeded: c.pointee.mode.rawValue))
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GuardMode> {
    let c = Self.blank(arena)
    c.pointee.guard = .init(rawValue: .init(truncatingIfNeeded: self.`guard`.rawValue))
    c.pointee.mode = .init(rawValue: .init(truncatingIfNeeded: self.mode.rawValue))
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GuardMode.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GuardSettings: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GuardSettings> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GuardSettings>.size).assumingMemoryBound(to: Cwlink__V1__GuardSettings.self)
    cwlink__v1__guard_settings__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GuardSettings>) {
    self.productID = WireField.text(c.pointee.product_id)
    self.modes = WireList.values(c.pointee.modes, c.pointee.n_modes) { $0.map { GuardMode($0) } }
    self.changePercent = WireField.text(c.pointee.change_percent)
    self.changeSeats = WireField.text(c.pointee.change_seats)
    self.creationSeats = WireField.text(c.pointee.creation_seats)
    self.staleDays = c.pointee.stale_days_presence_case.rawValue == 6 ? c.pointee.stale_days : nil
    self.effective = WireList.values(c.pointee.effective, c.pointee.n_effective) { $0.map { GuardSetting($0) } }
    self.updateTime = c.pointee.update_time.map { ProtobufTimestamp($0) }
    self.etag = WireField.text(c.pointee.etag)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GuardSettings> {
    let c = Self.blank(arena)
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.GuardSettings.product_id")
    c.pointee.n_modes = self.modes.count
    c.pointee.modes = arena.list(self.modes) { $0.filled(arena) }
    c.pointee.change_percent = arena.text(self.changePercent, "cwlink.v1.GuardSettings.change_percent")
    c.pointee.change_seats = arena.text(self.changeSeats, "cwlink.v1.GuardSettings.change_seats")
    c.pointee.creation_seats = arena.text(self.creationSeats, "cwlink.v1.GuardSettings.creation_seats")
    if let value = self.staleDays {
      c.pointee.stale_days_presence_case = .init(rawValue: 6)
      c.pointee.stale_days = value
    }
    c.pointee.n_effective = self.effective.count
    c.pointee.effective = arena.list(self.effective) { $0.filled(arena) }
    c.pointee.update_time = self.updateTime?.filled(arena)
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.GuardSettings.etag")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GuardSettings.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GuardSetting: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GuardSetting> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GuardSetting>.size).assumingMemoryBound(to: Cwlink__V1__GuardSetting.self)
    cwlink__v1__guard_setting__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GuardSetting>) {
    self.name = WireField.text(c.pointee.name)
    self.value = WireField.text(c.pointee.value)
    self.level = GuardSetting.Level(rawValue: Int32(truncatingIfNeeded: c.pointee.level.rawValue))
    self.`guard` = Guard.Code(rawValue: Int32(truncatingIfNeeded: c.pointee.guard.rawValue))
    self.possibleModes = WireList.values(c.pointee.possible_modes, c.pointee.n_possible_modes) { GuardMode.Mode(rawValue: Int32(truncatingIfNeeded: $0.rawValue)) }
    self.whyNotOff = WireField.text(c.pointee.why_not_off)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GuardSetting> {
    let c = Self.blank(arena)
    c.pointee.name = arena.text(self.name, "cwlink.v1.GuardSetting.name")
    c.pointee.value = arena.text(self.value, "cwlink.v1.GuardSetting.value")
    c.pointee.level = .init(rawValue: .init(truncatingIfNeeded: self.level.rawValue))
    c.pointee.guard = .init(rawValue: .init(truncatingIfNeeded: self.`guard`.rawValue))
    c.pointee.n_possible_modes = self.possibleModes.count
    c.pointee.possible_modes = arena.list(self.possibleModes) { .init(rawValue: .init(truncatingIfNeeded: $0.rawValue)) }
    c.pointee.why_not_off = arena.text(self.whyNotOff, "cwlink.v1.GuardSetting.why_not_off")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GuardSetting.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GetGuardSettingsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetGuardSettingsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GetGuardSettingsRequest>.size).assumingMemoryBound(to: Cwlink__V1__GetGuardSettingsRequest.self)
    cwlink__v1__get_guard_settings_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetGuardSettingsRequest>) {
    self.productID = WireField.text(c.pointee.product_id)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetGuardSettingsRequest> {
    let c = Self.blank(arena)
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.GetGuardSettingsRequest.product_id")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GetGuardSettingsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension UpdateGuardSettingsRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateGuardSettingsRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__UpdateGuardSettingsRequest>.size).assumingMemoryBound(to: Cwlink__V1__UpdateGuardSettingsRequest.self)
    cwlink__v1__update_guard_settings_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__UpdateGuardSettingsRequest>) {
    self.guardSettings = c.pointee.guard_settings.map { GuardSettings($0) }
    self.updateMask = c.pointee.update_mask.map { ProtobufFieldMask($0) }
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateGuardSettingsRequest> {
    let c = Self.blank(arena)
    c.pointee.guard_settings = self.guardSettings?.filled(arena)
    c.pointee.update_mask = self.updateMask?.filled(arena)
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__UpdateGuardSettingsRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

