// swift-format-ignore-file
// Generated from cwlink/v1/billing.proto by protoc-gen-local-rpc; `make generate` makes it again. Do not edit.

package import CCwlinkAPI
public import LocalRPC

extension Plan: WireMessage {
  package typealias CMessage = Cwlink__V1__Plan

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__Plan>) {
    cwlink__v1__plan__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Plan>) {
    self.id = WireField.text(c.pointee.id)
    self.hash = WireField.text(c.pointee.hash)
    self.period = WireField.text(c.pointee.period)
    self.lines = WireField.messages(c.pointee.lines, c.pointee.n_lines)
    self.unchanged = c.pointee.unchanged
    self.updates = c.pointee.updates
    self.creates = c.pointee.creates
    self.blocked = c.pointee.blocked
    self.needsConfirmation = c.pointee.needs_confirmation
    self.priceEffect = WireField.text(c.pointee.price_effect)
    self.createTime = WireField.message(c.pointee.create_time, as: ProtobufTimestamp.self)
    self.createdBy = WireField.text(c.pointee.created_by)
    self.runID = WireField.text(c.pointee.run_id)
    self.reported = c.pointee.reported
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__Plan>, _ arena: borrowing WireArena) {
    c.pointee.id = arena.text(self.id, "cwlink.v1.Plan.id")
    c.pointee.hash = arena.text(self.hash, "cwlink.v1.Plan.hash")
    c.pointee.period = arena.text(self.period, "cwlink.v1.Plan.period")
    c.pointee.n_lines = self.lines.count
    c.pointee.lines = arena.messages(self.lines)
    c.pointee.unchanged = self.unchanged
    c.pointee.updates = self.updates
    c.pointee.creates = self.creates
    c.pointee.blocked = self.blocked
    c.pointee.needs_confirmation = self.needsConfirmation
    c.pointee.price_effect = arena.text(self.priceEffect, "cwlink.v1.Plan.price_effect")
    c.pointee.create_time = arena.message(self.createTime)
    c.pointee.created_by = arena.text(self.createdBy, "cwlink.v1.Plan.created_by")
    c.pointee.run_id = arena.text(self.runID, "cwlink.v1.Plan.run_id")
    c.pointee.reported = self.reported
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension PlanLine: WireMessage {
  package typealias CMessage = Cwlink__V1__PlanLine

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__PlanLine>) {
    cwlink__v1__plan_line__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__PlanLine>) {
    self.id = WireField.text(c.pointee.id)
    self.customerID = WireField.text(c.pointee.customer_id)
    self.customerName = WireField.text(c.pointee.customer_name)
    self.productID = WireField.text(c.pointee.product_id)
    self.productName = WireField.text(c.pointee.product_name)
    self.period = WireField.text(c.pointee.period)
    self.count = c.pointee.count
    self.countBasis = WireField.text(c.pointee.count_basis)
    self.countAsOfTime = WireField.message(c.pointee.count_as_of_time, as: ProtobufTimestamp.self)
    self.agreementID = c.pointee.agreement_id
    self.agreementName = WireField.text(c.pointee.agreement_name)
    self.additionID = c.pointee.addition_id
    self.oldQuantity = c.pointee.old_quantity
    self.newQuantity = c.pointee.new_quantity
    self.unitPrice = WireField.text(c.pointee.unit_price)
    self.priceEffect = WireField.text(c.pointee.price_effect)
    self.action = PlanLine.Action(rawValue: Int32(truncatingIfNeeded: c.pointee.action.rawValue))
    self.reason = WireField.text(c.pointee.reason)
    self.guards = WireField.messages(c.pointee.guards, c.pointee.n_guards)
    self.changePolicy = Product.ChangePolicy(rawValue: Int32(truncatingIfNeeded: c.pointee.change_policy.rawValue))
    self.effectiveDate = WireField.text(c.pointee.effective_date)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__PlanLine>, _ arena: borrowing WireArena) {
    c.pointee.id = arena.text(self.id, "cwlink.v1.PlanLine.id")
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.PlanLine.customer_id")
    c.pointee.customer_name = arena.text(self.customerName, "cwlink.v1.PlanLine.customer_name")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.PlanLine.product_id")
    c.pointee.product_name = arena.text(self.productName, "cwlink.v1.PlanLine.product_name")
    c.pointee.period = arena.text(self.period, "cwlink.v1.PlanLine.period")
    c.pointee.count = self.count
    c.pointee.count_basis = arena.text(self.countBasis, "cwlink.v1.PlanLine.count_basis")
    c.pointee.count_as_of_time = arena.message(self.countAsOfTime)
    c.pointee.agreement_id = self.agreementID
    c.pointee.agreement_name = arena.text(self.agreementName, "cwlink.v1.PlanLine.agreement_name")
    c.pointee.addition_id = self.additionID
    c.pointee.old_quantity = self.oldQuantity
    c.pointee.new_quantity = self.newQuantity
    c.pointee.unit_price = arena.text(self.unitPrice, "cwlink.v1.PlanLine.unit_price")
    c.pointee.price_effect = arena.text(self.priceEffect, "cwlink.v1.PlanLine.price_effect")
    c.pointee.action = .init(rawValue: .init(truncatingIfNeeded: self.action.rawValue))
    c.pointee.reason = arena.text(self.reason, "cwlink.v1.PlanLine.reason")
    c.pointee.n_guards = self.guards.count
    c.pointee.guards = arena.messages(self.guards)
    c.pointee.change_policy = .init(rawValue: .init(truncatingIfNeeded: self.changePolicy.rawValue))
    c.pointee.effective_date = arena.text(self.effectiveDate, "cwlink.v1.PlanLine.effective_date")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension Guard: WireMessage {
  package typealias CMessage = Cwlink__V1__Guard

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__Guard>) {
    cwlink__v1__guard__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Guard>) {
    self.code = WireField.text(c.pointee.code)
    self.blocks = c.pointee.blocks != 0
    self.message = WireField.text(c.pointee.message)
    self.remedy = WireField.text(c.pointee.remedy)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__Guard>, _ arena: borrowing WireArena) {
    c.pointee.code = arena.text(self.code, "cwlink.v1.Guard.code")
    c.pointee.blocks = self.blocks ? 1 : 0
    c.pointee.message = arena.text(self.message, "cwlink.v1.Guard.message")
    c.pointee.remedy = arena.text(self.remedy, "cwlink.v1.Guard.remedy")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension CreatePlanRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__CreatePlanRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__CreatePlanRequest>) {
    cwlink__v1__create_plan_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__CreatePlanRequest>) {
    self.period = WireField.text(c.pointee.period)
    self.customerIDs = WireField.texts(c.pointee.customer_ids, c.pointee.n_customer_ids)
    self.productIDs = WireField.texts(c.pointee.product_ids, c.pointee.n_product_ids)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__CreatePlanRequest>, _ arena: borrowing WireArena) {
    c.pointee.period = arena.text(self.period, "cwlink.v1.CreatePlanRequest.period")
    c.pointee.n_customer_ids = self.customerIDs.count
    c.pointee.customer_ids = arena.texts(self.customerIDs, "cwlink.v1.CreatePlanRequest.customer_ids")
    c.pointee.n_product_ids = self.productIDs.count
    c.pointee.product_ids = arena.texts(self.productIDs, "cwlink.v1.CreatePlanRequest.product_ids")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension GetPlanRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__GetPlanRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__GetPlanRequest>) {
    cwlink__v1__get_plan_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetPlanRequest>) {
    self.plan = WireField.text(c.pointee.plan)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__GetPlanRequest>, _ arena: borrowing WireArena) {
    c.pointee.plan = arena.text(self.plan, "cwlink.v1.GetPlanRequest.plan")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListPlansRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__ListPlansRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListPlansRequest>) {
    cwlink__v1__list_plans_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListPlansRequest>) {
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListPlansRequest>, _ arena: borrowing WireArena) {
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListPlansRequest.page_token")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListPlansResponse: WireMessage {
  package typealias CMessage = Cwlink__V1__ListPlansResponse

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListPlansResponse>) {
    cwlink__v1__list_plans_response__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListPlansResponse>) {
    self.plans = WireField.messages(c.pointee.plans, c.pointee.n_plans)
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListPlansResponse>, _ arena: borrowing WireArena) {
    c.pointee.n_plans = self.plans.count
    c.pointee.plans = arena.messages(self.plans)
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListPlansResponse.next_page_token")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ApplyPlanRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__ApplyPlanRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ApplyPlanRequest>) {
    cwlink__v1__apply_plan_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ApplyPlanRequest>) {
    self.planHash = WireField.text(c.pointee.plan_hash)
    self.confirmedLineIDs = WireField.texts(c.pointee.confirmed_line_ids, c.pointee.n_confirmed_line_ids)
    self.confirmAll = c.pointee.confirm_all != 0
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ApplyPlanRequest>, _ arena: borrowing WireArena) {
    c.pointee.plan_hash = arena.text(self.planHash, "cwlink.v1.ApplyPlanRequest.plan_hash")
    c.pointee.n_confirmed_line_ids = self.confirmedLineIDs.count
    c.pointee.confirmed_line_ids = arena.texts(self.confirmedLineIDs, "cwlink.v1.ApplyPlanRequest.confirmed_line_ids")
    c.pointee.confirm_all = self.confirmAll ? 1 : 0
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension Run: WireMessage {
  package typealias CMessage = Cwlink__V1__Run

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__Run>) {
    cwlink__v1__run__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__Run>) {
    self.id = WireField.text(c.pointee.id)
    self.planID = WireField.text(c.pointee.plan_id)
    self.planHash = WireField.text(c.pointee.plan_hash)
    self.period = WireField.text(c.pointee.period)
    self.state = Run.State(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    self.lines = WireField.messages(c.pointee.lines, c.pointee.n_lines)
    self.total = c.pointee.total
    self.done = c.pointee.done
    self.problems = c.pointee.problems
    self.createTime = WireField.message(c.pointee.create_time, as: ProtobufTimestamp.self)
    self.endTime = WireField.message(c.pointee.end_time, as: ProtobufTimestamp.self)
    self.createdBy = WireField.text(c.pointee.created_by)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__Run>, _ arena: borrowing WireArena) {
    c.pointee.id = arena.text(self.id, "cwlink.v1.Run.id")
    c.pointee.plan_id = arena.text(self.planID, "cwlink.v1.Run.plan_id")
    c.pointee.plan_hash = arena.text(self.planHash, "cwlink.v1.Run.plan_hash")
    c.pointee.period = arena.text(self.period, "cwlink.v1.Run.period")
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.n_lines = self.lines.count
    c.pointee.lines = arena.messages(self.lines)
    c.pointee.total = self.total
    c.pointee.done = self.done
    c.pointee.problems = self.problems
    c.pointee.create_time = arena.message(self.createTime)
    c.pointee.end_time = arena.message(self.endTime)
    c.pointee.created_by = arena.text(self.createdBy, "cwlink.v1.Run.created_by")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension RunLine: WireMessage {
  package typealias CMessage = Cwlink__V1__RunLine

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__RunLine>) {
    cwlink__v1__run_line__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__RunLine>) {
    self.lineID = WireField.text(c.pointee.line_id)
    self.customerID = WireField.text(c.pointee.customer_id)
    self.productID = WireField.text(c.pointee.product_id)
    self.agreementID = c.pointee.agreement_id
    self.additionID = c.pointee.addition_id
    self.oldQuantity = c.pointee.old_quantity
    self.newQuantity = c.pointee.new_quantity
    self.outcome = RunLine.Outcome(rawValue: Int32(truncatingIfNeeded: c.pointee.outcome.rawValue))
    self.message = WireField.text(c.pointee.message)
    self.deliveryID = WireField.text(c.pointee.delivery_id)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__RunLine>, _ arena: borrowing WireArena) {
    c.pointee.line_id = arena.text(self.lineID, "cwlink.v1.RunLine.line_id")
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.RunLine.customer_id")
    c.pointee.product_id = arena.text(self.productID, "cwlink.v1.RunLine.product_id")
    c.pointee.agreement_id = self.agreementID
    c.pointee.addition_id = self.additionID
    c.pointee.old_quantity = self.oldQuantity
    c.pointee.new_quantity = self.newQuantity
    c.pointee.outcome = .init(rawValue: .init(truncatingIfNeeded: self.outcome.rawValue))
    c.pointee.message = arena.text(self.message, "cwlink.v1.RunLine.message")
    c.pointee.delivery_id = arena.text(self.deliveryID, "cwlink.v1.RunLine.delivery_id")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension GetRunRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__GetRunRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__GetRunRequest>) {
    cwlink__v1__get_run_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__GetRunRequest>) {
    self.runID = WireField.text(c.pointee.run_id)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__GetRunRequest>, _ arena: borrowing WireArena) {
    c.pointee.run_id = arena.text(self.runID, "cwlink.v1.GetRunRequest.run_id")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListRunsRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__ListRunsRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListRunsRequest>) {
    cwlink__v1__list_runs_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListRunsRequest>) {
    self.pageSize = c.pointee.page_size
    self.pageToken = WireField.text(c.pointee.page_token)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListRunsRequest>, _ arena: borrowing WireArena) {
    c.pointee.page_size = self.pageSize
    c.pointee.page_token = arena.text(self.pageToken, "cwlink.v1.ListRunsRequest.page_token")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension ListRunsResponse: WireMessage {
  package typealias CMessage = Cwlink__V1__ListRunsResponse

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__ListRunsResponse>) {
    cwlink__v1__list_runs_response__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__ListRunsResponse>) {
    self.runs = WireField.messages(c.pointee.runs, c.pointee.n_runs)
    self.nextPageToken = WireField.text(c.pointee.next_page_token)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__ListRunsResponse>, _ arena: borrowing WireArena) {
    c.pointee.n_runs = self.runs.count
    c.pointee.runs = arena.messages(self.runs)
    c.pointee.next_page_token = arena.text(self.nextPageToken, "cwlink.v1.ListRunsResponse.next_page_token")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension SendNowRequest: WireMessage {
  package typealias CMessage = Cwlink__V1__SendNowRequest

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__SendNowRequest>) {
    cwlink__v1__send_now_request__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__SendNowRequest>) {
    self.customerID = WireField.text(c.pointee.customer_id)
    self.period = WireField.text(c.pointee.period)
    self.settingsEtag = WireField.text(c.pointee.settings_etag)
    self.requestID = WireField.text(c.pointee.request_id)
    self.validateOnly = c.pointee.validate_only != 0
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__SendNowRequest>, _ arena: borrowing WireArena) {
    c.pointee.customer_id = arena.text(self.customerID, "cwlink.v1.SendNowRequest.customer_id")
    c.pointee.period = arena.text(self.period, "cwlink.v1.SendNowRequest.period")
    c.pointee.settings_etag = arena.text(self.settingsEtag, "cwlink.v1.SendNowRequest.settings_etag")
    c.pointee.request_id = arena.text(self.requestID, "cwlink.v1.SendNowRequest.request_id")
    c.pointee.validate_only = self.validateOnly ? 1 : 0
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

extension SendNowResponse: WireMessage {
  package typealias CMessage = Cwlink__V1__SendNowResponse

  package static func initialize(_ c: UnsafeMutablePointer<Cwlink__V1__SendNowResponse>) {
    cwlink__v1__send_now_response__init(c)
  }

  package init(_ c: UnsafePointer<Cwlink__V1__SendNowResponse>) {
    self.deliveryID = WireField.text(c.pointee.delivery_id)
    self.recipients = WireField.texts(c.pointee.recipients, c.pointee.n_recipients)
    self.subject = WireField.text(c.pointee.subject)
    self.text = WireField.text(c.pointee.text)
  }

  package func fill(_ c: UnsafeMutablePointer<Cwlink__V1__SendNowResponse>, _ arena: borrowing WireArena) {
    c.pointee.delivery_id = arena.text(self.deliveryID, "cwlink.v1.SendNowResponse.delivery_id")
    c.pointee.n_recipients = self.recipients.count
    c.pointee.recipients = arena.texts(self.recipients, "cwlink.v1.SendNowResponse.recipients")
    c.pointee.subject = arena.text(self.subject, "cwlink.v1.SendNowResponse.subject")
    c.pointee.text = arena.text(self.text, "cwlink.v1.SendNowResponse.text")
  }

  public init(wire: UnsafeRawBufferPointer) throws(RPCStatus) { self = try Self.decoded(wire) }

  public func appendWire(to buffer: inout [UInt8]) throws(RPCStatus) { try append(to: &buffer) }
}

