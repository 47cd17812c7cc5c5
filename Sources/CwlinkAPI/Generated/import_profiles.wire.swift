// swift-format-ignore-file
// Generated from cwlink/v1/import_profiles.proto by protoc-gen-local-rpc (`make generate`). Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension ImportProfile: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportProfile> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ImportProfile>.size).assumingMemoryBound(to: Cwlink__V1__ImportProfile.self)
    cwlink__v1__import_profile__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ImportProfile>) {
    self.id = WireField.text(c.pointee.id)
    self.title = WireField.text(c.pointee.title)
    self.format = ImportProfile.Format(rawValue: Int32(truncatingIfNeeded: c.pointee.format.rawValue))
    self.sheet = WireField.text(c.pointee.sheet)
    self.delimiter = ImportProfile.Delimiter(rawValue: Int32(truncatingIfNeeded: c.pointee.delimiter.rawValue))
    self.numberFormat = ImportProfile.NumberFormat(rawValue: Int32(truncatingIfNeeded: c.pointee.number_format.rawValue))
    self.dateFormat = ImportProfile.DateFormat(rawValue: Int32(truncatingIfNeeded: c.pointee.date_format.rawValue))
    self.columns = WireList.values(c.pointee.columns, c.pointee.n_columns) { $0.map { ImportProfile.Column($0) } }
    self.periodSource = ImportProfile.PeriodSource(rawValue: Int32(truncatingIfNeeded: c.pointee.period_source.rawValue))
    self.periodLabel = WireField.text(c.pointee.period_label)
    self.otherPeriods = ImportProfile.RowPolicy(rawValue: Int32(truncatingIfNeeded: c.pointee.other_periods.rawValue))
    self.filters = WireList.values(c.pointee.filters, c.pointee.n_filters) { $0.map { ImportProfile.Filter($0) } }
    self.combination = ImportProfile.Combination(rawValue: Int32(truncatingIfNeeded: c.pointee.combination.rawValue))
    self.identity = WireList.values(c.pointee.identity, c.pointee.n_identity) { ImportProfile.ColumnRole(rawValue: Int32(truncatingIfNeeded: $0.rawValue)) }
    self.totalLabels = WireField.texts(c.pointee.total_labels, c.pointee.n_total_labels)
    self.checkTotals = c.pointee.check_totals != 0
    self.negatives = ImportProfile.NegativePolicy(rawValue: Int32(truncatingIfNeeded: c.pointee.negatives.rawValue))
    self.currency = WireField.text(c.pointee.currency)
    self.builtIn = c.pointee.built_in != 0
    self.createTime = c.pointee.create_time.map { ProtobufTimestamp($0) }
    self.updateTime = c.pointee.update_time.map { ProtobufTimestamp($0) }
    self.etag = WireField.text(c.pointee.etag)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportProfile> {
    let c = Self.blank(arena)
    c.pointee.id = arena.text(self.id, "cwlink.v1.ImportProfile.id")
    c.pointee.title = arena.text(self.title, "cwlink.v1.ImportProfile.title")
    c.pointee.format = .init(rawValue: .init(truncatingIfNeeded: self.format.rawValue))
    c.pointee.sheet = arena.text(self.sheet, "cwlink.v1.ImportProfile.sheet")
    c.pointee.delimiter = .init(rawValue: .init(truncatingIfNeeded: self.delimiter.rawValue))
    c.pointee.number_format = .init(rawValue: .init(truncatingIfNeeded: self.numberFormat.rawValue))
    c.pointee.date_format = .init(rawValue: .init(truncatingIfNeeded: self.dateFormat.rawValue))
    c.pointee.n_columns = self.columns.count
    c.pointee.columns = arena.list(self.columns) { $0.filled(arena) }
    c.pointee.period_source = .init(rawValue: .init(truncatingIfNeeded: self.periodSource.rawValue))
    c.pointee.period_label = arena.text(self.periodLabel, "cwlink.v1.ImportProfile.period_label")
    c.pointee.other_periods = .init(rawValue: .init(truncatingIfNeeded: self.otherPeriods.rawValue))
    c.pointee.n_filters = self.filters.count
    c.pointee.filters = arena.list(self.filters) { $0.filled(arena) }
    c.pointee.combination = .init(rawValue: .init(truncatingIfNeeded: self.combination.rawValue))
    c.pointee.n_identity = self.identity.count
    c.pointee.identity = arena.list(self.identity) { .init(rawValue: .init(truncatingIfNeeded: $0.rawValue)) }
    c.pointee.n_total_labels = self.totalLabels.count
    c.pointee.total_labels = arena.texts(self.totalLabels, "cwlink.v1.ImportProfile.total_labels")
    c.pointee.check_totals = self.checkTotals ? 1 : 0
    c.pointee.negatives = .init(rawValue: .init(truncatingIfNeeded: self.negatives.rawValue))
    c.pointee.currency = arena.text(self.currency, "cwlink.v1.ImportProfile.currency")
    c.pointee.built_in = self.builtIn ? 1 : 0
    c.pointee.create_time = self.createTime?.filled(arena)
    c.pointee.update_time = self.updateTime?.filled(arena)
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.ImportProfile.etag")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ImportProfile.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ImportProfile.Column: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportProfile__Column> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ImportProfile__Column>.size).assumingMemoryBound(to: Cwlink__V1__ImportProfile__Column.self)
    cwlink__v1__import_profile__column__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ImportProfile__Column>) {
    self.role = ImportProfile.ColumnRole(rawValue: Int32(truncatingIfNeeded: c.pointee.role.rawValue))
    self.name = WireField.text(c.pointee.name)
    self.aliases = WireField.texts(c.pointee.aliases, c.pointee.n_aliases)
    self.optionalColumn = c.pointee.optional_column != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportProfile__Column> {
    let c = Self.blank(arena)
    c.pointee.role = .init(rawValue: .init(truncatingIfNeeded: self.role.rawValue))
    c.pointee.name = arena.text(self.name, "cwlink.v1.ImportProfile.Column.name")
    c.pointee.n_aliases = self.aliases.count
    c.pointee.aliases = arena.texts(self.aliases, "cwlink.v1.ImportProfile.Column.aliases")
    c.pointee.optional_column = self.optionalColumn ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ImportProfile__Column.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ImportProfile.Filter: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportProfile__Filter> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ImportProfile__Filter>.size).assumingMemoryBound(to: Cwlink__V1__ImportProfile__Filter.self)
    cwlink__v1__import_profile__filter__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ImportProfile__Filter>) {
    self.action = ImportProfile.Filter.Action(rawValue: Int32(truncatingIfNeeded: c.pointee.action.rawValue))
    self.column = WireField.text(c.pointee.column)
    self.operation = ImportProfile.Filter.Operation(rawValue: Int32(truncatingIfNeeded: c.pointee.operation.rawValue))
    self.values = WireField.texts(c.pointee.values, c.pointee.n_values)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportProfile__Filter> {
    let c = Self.blank(arena)
    c.pointee.action = .init(rawValue: .init(truncatingIfNeeded: self.action.rawValue))
    c.pointee.column = arena.text(self.column, "cwlink.v1.ImportProfile.Filter.column")
    c.pointee.operation = .init(rawValue: .init(truncatingIfNeeded: self.operation.rawValue))
    c.pointee.n_values = self.values.count
    c.pointee.values = arena.texts(self.values, "cwlink.v1.ImportProfile.Filter.values")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ImportProfile__Filter.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListImportProfilesRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListImportProfilesRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListImportProfilesRequest>.size).assumingMemoryBound(to: Cwlink__V1__ListImportProfilesRequest.self)
    cwlink__v1__list_import_profiles_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListImportProfilesRequest>) {
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListImportProfilesRequest> {
    let c = Self.blank(arena)
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListImportProfilesRequest.page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListImportProfilesRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ListImportProfilesResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListImportProfilesResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ListImportProfilesResponse>.size).assumingMemoryBound(to: Cwlink__V1__ListImportProfilesResponse.self)
    cwlink__v1__list_import_profiles_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListImportProfilesResponse>) {
    self.importProfiles = WireList.values(c.pointee.import_profiles, c.pointee.n_import_profiles) { $0.map { ImportProfile($0) } }
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ListImportProfilesResponse> {
    let c = Self.blank(arena)
    c.pointee.n_import_profiles = self.importProfiles.count
    c.pointee.import_profiles = arena.list(self.importProfiles) { $0.filled(arena) }
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListImportProfilesResponse.next_page_token")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ListImportProfilesResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension GetImportProfileRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetImportProfileRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__GetImportProfileRequest>.size).assumingMemoryBound(to: Cwlink__V1__GetImportProfileRequest.self)
    cwlink__v1__get_import_profile_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetImportProfileRequest>) {
    self.importProfileID = WireField.text(c.pointee.import_profile_id)
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__GetImportProfileRequest> {
    let c = Self.blank(arena)
    c.pointee.import_profile_id = arena.text(self.importProfileID, "cwlink.v1.GetImportProfileRequest.import_profile_id")
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__GetImportProfileRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension CreateImportProfileRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CreateImportProfileRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__CreateImportProfileRequest>.size).assumingMemoryBound(to: Cwlink__V1__CreateImportProfileRequest.self)
    cwlink__v1__create_import_profile_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CreateImportProfileRequest>) {
    self.importProfile = c.pointee.import_profile.map { ImportProfile($0) }
    self.copyOf = WireField.text(c.pointee.copy_of)
    self.requestID = WireField.text(c.pointee.request_id)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__CreateImportProfileRequest> {
    let c = Self.blank(arena)
    c.pointee.import_profile = self.importProfile?.filled(arena)
    c.pointee.copy_of = arena.text(self.copyOf, "cwlink.v1.CreateImportProfileRequest.copy_of")
    c.pointee.request_id = arena.text(self.requestID, "cwlink.v1.CreateImportProfileRequest.request_id")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__CreateImportProfileRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension UpdateImportProfileRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateImportProfileRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__UpdateImportProfileRequest>.size).assumingMemoryBound(to: Cwlink__V1__UpdateImportProfileRequest.self)
    cwlink__v1__update_import_profile_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__UpdateImportProfileRequest>) {
    self.importProfile = c.pointee.import_profile.map { ImportProfile($0) }
    self.updateMask = c.pointee.update_mask.map { ProtobufFieldMask($0) }
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__UpdateImportProfileRequest> {
    let c = Self.blank(arena)
    c.pointee.import_profile = self.importProfile?.filled(arena)
    c.pointee.update_mask = self.updateMask?.filled(arena)
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__UpdateImportProfileRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension DeleteImportProfileRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DeleteImportProfileRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__DeleteImportProfileRequest>.size).assumingMemoryBound(to: Cwlink__V1__DeleteImportProfileRequest.self)
    cwlink__v1__delete_import_profile_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__DeleteImportProfileRequest>) {
    self.importProfileID = WireField.text(c.pointee.import_profile_id)
    self.etag = WireField.text(c.pointee.etag)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__DeleteImportProfileRequest> {
    let c = Self.blank(arena)
    c.pointee.import_profile_id = arena.text(self.importProfileID, "cwlink.v1.DeleteImportProfileRequest.import_profile_id")
    c.pointee.etag = arena.text(self.etag, "cwlink.v1.DeleteImportProfileRequest.etag")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__DeleteImportProfileRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ImportUsageRequest: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportUsageRequest> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ImportUsageRequest>.size).assumingMemoryBound(to: Cwlink__V1__ImportUsageRequest.self)
    cwlink__v1__import_usage_request__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ImportUsageRequest>) {
    self.data = WireField.bytes(c.pointee.data)
    self.importProfileID = WireField.text(c.pointee.import_profile_id)
    self.period = WireField.text(c.pointee.period)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportUsageRequest> {
    let c = Self.blank(arena)
    c.pointee.data = arena.bytes(self.data)
    c.pointee.import_profile_id = arena.text(self.importProfileID, "cwlink.v1.ImportUsageRequest.import_profile_id")
    c.pointee.period = arena.text(self.period, "cwlink.v1.ImportUsageRequest.period")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ImportUsageRequest.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ImportUsageResponse: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportUsageResponse> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ImportUsageResponse>.size).assumingMemoryBound(to: Cwlink__V1__ImportUsageResponse.self)
    cwlink__v1__import_usage_response__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ImportUsageResponse>) {
    self.period = WireField.text(c.pointee.period)
    self.pullID = c.pointee.pull_id
    self.usages = WireList.values(c.pointee.usages, c.pointee.n_usages) { $0.map { ImportedUsage($0) } }
    self.rows = c.pointee.rows
    self.accepted = c.pointee.accepted
    self.unchanged = c.pointee.unchanged
    self.late = c.pointee.late
    self.unmappedCustomers = c.pointee.unmapped_customers
    self.unmappedQuantity = WireField.text(c.pointee.unmapped_quantity)
    self.warnings = WireField.texts(c.pointee.warnings, c.pointee.n_warnings)
    self.droppedRows = WireField.texts(c.pointee.dropped_rows, c.pointee.n_dropped_rows)
    self.reading = WireField.text(c.pointee.reading)
    self.problems = WireList.values(c.pointee.problems, c.pointee.n_problems) { $0.map { LineProblem($0) } }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportUsageResponse> {
    let c = Self.blank(arena)
    c.pointee.period = arena.text(self.period, "cwlink.v1.ImportUsageResponse.period")
    c.pointee.pull_id = self.pullID
    c.pointee.n_usages = self.usages.count
    c.pointee.usages = arena.list(self.usages) { $0.filled(arena) }
    c.pointee.rows = self.rows
    c.pointee.accepted = self.accepted
    c.pointee.unchanged = self.unchanged
    c.pointee.late = self.late
    c.pointee.unmapped_customers = self.unmappedCustomers
    c.pointee.unmapped_quantity = arena.text(self.unmappedQuantity, "cwlink.v1.ImportUsageResponse.unmapped_quantity")
    c.pointee.n_warnings = self.warnings.count
    c.pointee.warnings = arena.texts(self.warnings, "cwlink.v1.ImportUsageResponse.warnings")
    c.pointee.n_dropped_rows = self.droppedRows.count
    c.pointee.dropped_rows = arena.texts(self.droppedRows, "cwlink.v1.ImportUsageResponse.dropped_rows")
    c.pointee.reading = arena.text(self.reading, "cwlink.v1.ImportUsageResponse.reading")
    c.pointee.n_problems = self.problems.count
    c.pointee.problems = arena.list(self.problems) { $0.filled(arena) }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ImportUsageResponse.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

extension ImportedUsage: WireMessage {
  private static func blank(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportedUsage> {
    let c = arena.allocate(bytes: MemoryLayout<Cwlink__V1__ImportedUsage>.size).assumingMemoryBound(to: Cwlink__V1__ImportedUsage.self)
    cwlink__v1__imported_usage__init(c)
    return c
  }

  package static func descriptor(_ arena: borrowing WireArena) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    blank(arena).pointee.base.descriptor
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ImportedUsage>) {
    self.state = ImportedUsage.State(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    self.vendorCustomerID = WireField.text(c.pointee.vendor_customer_id)
    self.vendorCustomerName = WireField.text(c.pointee.vendor_customer_name)
    self.vendorProductID = WireField.text(c.pointee.vendor_product_id)
    self.vendorProductName = WireField.text(c.pointee.vendor_product_name)
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.quantity = WireField.text(c.pointee.quantity)
    self.previousQuantity = WireField.text(c.pointee.previous_quantity)
    self.cost = WireField.text(c.pointee.cost)
    self.currency = WireField.text(c.pointee.currency)
    self.lines = WireList.values(c.pointee.lines, c.pointee.n_lines) { $0 }
  }

  package func filled(_ arena: borrowing WireArena) -> UnsafeMutablePointer<Cwlink__V1__ImportedUsage> {
    let c = Self.blank(arena)
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.vendor_customer_id = arena.text(self.vendorCustomerID, "cwlink.v1.ImportedUsage.vendor_customer_id")
    c.pointee.vendor_customer_name = arena.text(self.vendorCustomerName, "cwlink.v1.ImportedUsage.vendor_customer_name")
    c.pointee.vendor_product_id = arena.text(self.vendorProductID, "cwlink.v1.ImportedUsage.vendor_product_id")
    c.pointee.vendor_product_name = arena.text(self.vendorProductName, "cwlink.v1.ImportedUsage.vendor_product_name")
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.ImportedUsage.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.ImportedUsage.product_id")
    c.pointee.quantity = arena.text(self.quantity, "cwlink.v1.ImportedUsage.quantity")
    c.pointee.previous_quantity = arena.text(self.previousQuantity, "cwlink.v1.ImportedUsage.previous_quantity")
    c.pointee.cost = arena.text(self.cost, "cwlink.v1.ImportedUsage.cost")
    c.pointee.currency = arena.text(self.currency, "cwlink.v1.ImportedUsage.currency")
    c.pointee.n_lines = self.lines.count
    c.pointee.lines = arena.list(self.lines) { $0 }
    return c
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) {
    let arena = WireArena(unpacking: wire.count)
    let c = try arena.unpack(wire, Self.descriptor(arena), Self.protoName)
    self.init(c.assumingMemoryBound(to: Cwlink__V1__ImportedUsage.self))
  }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) {
    let arena = WireArena()
    try arena.pack(filled(arena), to: &buffer)
  }
}

